package io.mubiao.command.intake.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line whose parts know their columns; null where it says nothing. */
record PlacedLine(String words, List<@Nullable List<Glyph>> parts, double y) {
    @Nullable
    List<Glyph> part(int column) {
        return parts.get(column);
    }

    long filled() {
        return parts.stream().filter(part -> part != null).count();
    }

    double size() {
        return parts.stream()
                .filter(part -> part != null)
                .mapToDouble(part -> part.get(0).size())
                .max()
                .orElse(1);
    }
}
