package io.mubiao.command.intake.document;

import io.mubiao.command.intake.grid.Cell;
import io.mubiao.command.intake.grid.Document;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A row of the document as it came, to be looked at beside what was read of it.
 *
 * @param line 1-based; remarks and unread texts point here
 * @param place where people find it in their document
 * @param text its cells, separated by tabs
 */
public record SourceLine(int line, String place, String text) {

    static List<SourceLine> all(Document document) {
        return document.lines().stream()
                .filter(line -> !line.isBlank())
                .map(line -> new SourceLine(
                        line.number(),
                        line.place().words(),
                        line.cells().stream()
                                .map(Cell::text)
                                .collect(Collectors.joining("\t"))
                                .stripTrailing()))
                .toList();
    }
}
