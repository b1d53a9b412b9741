package io.mubiao.command.intake.remark;

import io.mubiao.command.intake.grid.Cell;
import io.mubiao.command.intake.grid.Line;
import io.mubiao.command.intake.grid.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Collects whatever no reader understood. */
public final class Leftovers {

    private final List<Unread> unread = new ArrayList<>();

    /** The cells of what was handed back. */
    private final Set<Place> cells = new HashSet<>();

    /** What was handed back of a row without saying of which of its cells, by the number of its line. */
    private final Map<Integer, List<String>> ofRows = new HashMap<>();

    public void add(Line line) {
        add(line.cells());
    }

    public void add(Place place, String text) {
        unread.add(new Unread(place.line(), place.words(), text));
        if (place.column() > 0) {
            cells.add(place);
        } else {
            ofRows.computeIfAbsent(place.line(), line -> new ArrayList<>()).add(text);
        }
    }

    /** A text that may stand in several rows; each of its cells was handed back. */
    public void add(Printed printed, String text) {
        add(printed.place(), text);
        printed.below().stream().filter(place -> place.column() > 0).forEach(cells::add);
    }

    /** Cells of one line. Blank ones are layout and are left out. */
    public void add(List<Cell> handedBack) {
        var filled = handedBack.stream().filter(cell -> !cell.isEmpty()).toList();
        if (!filled.isEmpty()) {
            add(filled.get(0).place(), filled.stream().map(Cell::text).collect(Collectors.joining("\t")));
            filled.forEach(cell -> cells.add(cell.place()));
        }
    }

    public List<Unread> inLineOrder() {
        return unread.stream().sorted(Comparator.comparingInt(Unread::line)).toList();
    }

    /** Whether a cell of the document, or a part of its text, was handed back. */
    public boolean has(Cell cell) {
        return cells.contains(cell.place())
                || ofRows.getOrDefault(cell.place().line(), List.of()).stream()
                        .anyMatch(text -> isOf(text, cell.text()));
    }

    /** A part of the cell's text, or the cell's text behind the heading of its column. */
    private static boolean isOf(String handedBack, String cell) {
        return cell.contains(handedBack) || handedBack.endsWith("：" + cell);
    }
}
