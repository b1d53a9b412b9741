package io.mubiao.command.intake;

import java.util.ArrayList;
import java.util.List;

/** Collects whatever no reader understood. */
final class Leftovers {

    private final List<Unread> unread = new ArrayList<>();

    void add(Line line) {
        add(line.number(), line.cells());
    }

    /** Blank cells are layout and are left out. */
    void add(int line, List<String> cells) {
        var filled = cells.stream().filter(cell -> !cell.isEmpty()).toList();
        if (!filled.isEmpty()) {
            unread.add(new Unread(line, String.join("\t", filled)));
        }
    }

    List<Unread> all() {
        return List.copyOf(unread);
    }
}
