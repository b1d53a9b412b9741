package io.mubiao.command.intake.document;

import io.mubiao.command.intake.grid.Cell;
import io.mubiao.command.intake.grid.Document;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A row of the document as it came, to be looked at beside what was read of it.
 *
 * @param line 1-based; remarks and unread texts point here
 * @param place where people find it in their document
 * @param text its cells, separated by tabs
 * @param cells those that say something, each with what became of it
 */
public record SourceLine(int line, String place, String text, List<SourceCell> cells) {

    static List<SourceLine> all(Document document, Function<Cell, SourceCell.Fate> fates) {
        return document.lines().stream()
                .filter(line -> !line.isBlank())
                .map(line -> new SourceLine(
                        line.number(),
                        line.place().words(),
                        line.cells().stream()
                                .map(Cell::text)
                                .collect(Collectors.joining("\t"))
                                .stripTrailing(),
                        line.filled().stream()
                                .map(cell -> SourceCell.of(cell, fates.apply(cell)))
                                .toList()))
                .toList();
    }
}
