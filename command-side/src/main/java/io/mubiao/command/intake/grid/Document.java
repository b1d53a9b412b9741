package io.mubiao.command.intake.grid;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document taken apart, whatever its format was.
 *
 * @param charset how its text was encoded, null where the format settles that itself
 * @param notes what was left out and where
 */
public record Document(String format, @Nullable String charset, List<Grid> grids, List<Note> notes) {

    public Document {
        grids = List.copyOf(grids);
        notes = List.copyOf(notes);
    }

    /**
     * Something of the document that is not text of the form.
     *
     * @param detail in Chinese
     */
    public record Note(Place place, String detail) {}

    /** All rows in their order. */
    public List<Line> lines() {
        return grids.stream().flatMap(grid -> grid.lines().stream()).toList();
    }
}
