package io.mubiao.command.intake.remark;

import io.mubiao.command.intake.grid.Cell;
import io.mubiao.command.intake.grid.Line;
import io.mubiao.command.intake.grid.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Collects whatever no reader understood. */
public final class Leftovers {

    private final List<Unread> unread = new ArrayList<>();

    public void add(Line line) {
        add(line.cells());
    }

    public void add(Place place, String text) {
        unread.add(new Unread(place.line(), place.words(), text));
    }

    /** Cells of one line. Blank ones are layout and are left out. */
    public void add(List<Cell> cells) {
        var filled = cells.stream().filter(cell -> !cell.isEmpty()).toList();
        if (!filled.isEmpty()) {
            add(filled.get(0).place(), filled.stream().map(Cell::text).collect(Collectors.joining("\t")));
        }
    }

    public List<Unread> inLineOrder() {
        return unread.stream().sorted(Comparator.comparingInt(Unread::line)).toList();
    }
}
