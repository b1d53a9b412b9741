package io.mubiao.command.intake.document;

import io.mubiao.command.intake.document.SourceCell.Fate;
import io.mubiao.command.intake.grid.Cell;
import io.mubiao.command.intake.remark.Leftovers;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells of each cell of a document what became of it, once all is read. */
final class Fates {

    private record At(int line, int column) {}

    private final Set<At> read = new HashSet<>();
    private final Leftovers leftovers;
    private final Leftovers furniture;

    Fates(List<SheetReading> sheets, Leftovers leftovers, Leftovers furniture) {
        sheets.stream()
                .flatMap(sheet -> sheet.places().stream())
                .filter(place -> place.column() != null)
                .forEach(place -> read.add(new At(place.line(), place.column())));
        this.leftovers = leftovers;
        this.furniture = furniture;
    }

    Fate of(Cell cell) {
        if (leftovers.has(cell)) {
            return Fate.UNREAD;
        }
        if (read.contains(new At(cell.place().line(), cell.place().column()))) {
            return Fate.READ;
        }
        return furniture.has(cell) ? Fate.FURNITURE : Fate.FORM;
    }
}
