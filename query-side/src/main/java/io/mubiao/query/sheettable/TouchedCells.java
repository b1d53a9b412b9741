package io.mubiao.query.sheettable;

import io.mubiao.query.sheettable.FoldedSheet.Step;
import io.mubiao.shared.sheet.Cells;
import io.mubiao.shared.sheet.Change;
import io.mubiao.shared.sheet.Reason;
import io.mubiao.shared.sheet.SheetEvent.ChangesContent;
import io.mubiao.shared.sheet.SheetEvent.Objection;
import io.mubiao.shared.sheet.SheetEvent.SheetSubmitted;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Which cells an event is about: those that read otherwise after it, and those that its reasons speak of. */
final class TouchedCells {

    private TouchedCells() {}

    /**
     * Paths as in {@link Cells}; of a first version, where everything is new, none. Of a submission those that read
     * otherwise than when the sheet was last submitted, so that what was changed back is not among them.
     */
    static List<String> changed(Step step) {
        var before = step.before();
        var event = step.moment().event();
        return before == null || !(event instanceof ChangesContent || event instanceof SheetSubmitted)
                ? List.of()
                : Cells.changes(before, step.after().content()).stream()
                        .map(Change::path)
                        .toList();
    }

    /** What the reasons of an objection speak of: a cell, a row, or an empty text for the whole sheet. */
    static List<String> named(Step step) {
        return step.moment().event() instanceof Objection objection
                ? objection.reasons().stream()
                        .map(TouchedCells::path)
                        .distinct()
                        .toList()
                : List.of();
    }

    /** The fields of the head and the columns of the rows that both are in; a submission itself changes none. */
    static Set<String> fields(Step step) {
        var fields = new TreeSet<String>();
        if (step.moment().event() instanceof ChangesContent) {
            changed(step).forEach(path -> fields.add(field(path)));
        }
        if (step.moment().event() instanceof Objection objection) {
            objection.reasons().stream()
                    .map(Reason::field)
                    .filter(Objects::nonNull)
                    .forEach(fields::add);
        }
        return fields;
    }

    private static String path(Reason reason) {
        var row = reason.indicatorId() == null ? "" : "indicators/" + reason.indicatorId();
        if (reason.field() == null) {
            return row;
        }
        return row.isEmpty() ? reason.field() : row + "/" + reason.field();
    }

    /** All funding parts are one field. */
    private static String field(String path) {
        return path.startsWith("fundingParts") ? "fundingParts" : path.substring(path.lastIndexOf('/') + 1);
    }
}
