package io.mubiao.command.intake.grid;

import java.util.List;

/**
 * Rows that belong together: a worksheet, or the whole of a text.
 *
 * @param name as the document names it, empty when it does not
 */
public record Grid(String name, List<Line> lines) {

    public Grid {
        lines = List.copyOf(lines);
    }
}
