package io.mubiao.query.sheettable;

import io.mubiao.query.replay.Moment;
import io.mubiao.query.replay.SheetStories;
import io.mubiao.shared.sheet.SheetId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The sheets that a batch of events concerns: as they are remembered, else as their stream tells. */
final class FoldedSheets {

    private final Map<SheetId, FoldedSheet> sheets = new HashMap<>();
    private final RememberedSheets remembered;
    private final SheetStories stories;

    FoldedSheets(RememberedSheets remembered, SheetStories stories) {
        this.remembered = remembered;
        this.stories = stories;
    }

    /**
     * Takes in an event once, however often it is delivered, and what is missing before it.
     *
     * @throws IllegalStateException when an event before it is not in the store either
     */
    void take(Moment moment) {
        var sheet = before(moment);
        var known = sheet.state().version();
        if (moment.version() > known + 1) {
            stories.upTo(moment.event().sheet(), moment.version() - 1).moments().stream()
                    .filter(missed -> missed.version() > known)
                    .forEach(missed -> takeNext(sheet, missed));
        }
        if (moment.version() > known) {
            takeNext(sheet, moment);
        }
    }

    /** What is remembered may be ahead of an event that is delivered again; then the sheet begins anew. */
    private FoldedSheet before(Moment moment) {
        var id = moment.event().sheet();
        var sheet = sheets.computeIfAbsent(
                id, unknown -> Objects.requireNonNullElseGet(remembered.takeOut(id), FoldedSheet::new));
        if (sheet.steps().isEmpty() && moment.version() <= sheet.state().version()) {
            sheets.put(id, new FoldedSheet());
        }
        return Objects.requireNonNull(sheets.get(id));
    }

    private void takeNext(FoldedSheet sheet, Moment moment) {
        var known = sheet.state().version();
        if (moment.version() != known + 1) {
            throw new IllegalStateException("event " + (known + 1) + " is missing in the store");
        }
        sheet.take(moment, stories);
    }

    /** The sheets that the batch changed. */
    List<FoldedSheet> changed() {
        return sheets.values().stream()
                .filter(sheet -> !sheet.steps().isEmpty())
                .toList();
    }
}
