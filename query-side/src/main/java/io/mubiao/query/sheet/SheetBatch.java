package io.mubiao.query.sheet;

import io.mubiao.query.following.Rows;
import io.mubiao.query.replay.Moment;
import io.mubiao.query.replay.SheetStories;
import io.mubiao.shared.sheet.SheetEvent.SheetApproved;
import io.mubiao.shared.sheet.SheetEvent.SheetPassed;
import io.mubiao.shared.sheet.SheetEvent.SheetRejected;
import io.mubiao.shared.sheet.SheetEvent.SheetReturned;
import io.mubiao.shared.sheet.SheetEvent.SheetSubmitted;
import io.mubiao.shared.sheet.SheetId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The sheets that a batch of events concerns. */
final class SheetBatch {

    private static final Set<Class<?>> DECISIONS = Set.of(
            SheetSubmitted.class, SheetPassed.class, SheetReturned.class, SheetRejected.class, SheetApproved.class);

    private final Map<SheetId, StoredSheet> sheets;
    private final SheetStories stories;

    /** @param sheets those that have a row already */
    SheetBatch(Map<SheetId, StoredSheet> sheets, SheetStories stories) {
        this.sheets = sheets;
        this.stories = stories;
    }

    /**
     * Takes in an event once, however often it is delivered, and what is missing before it.
     *
     * @throws IllegalStateException when an event before it is not in the store either
     */
    void take(Moment moment) {
        var id = moment.event().sheet();
        var sheet = sheets.computeIfAbsent(id, unknown -> new StoredSheet());
        if (moment.version() > sheet.version() + 1) {
            stories.of(id).moments().stream()
                    .filter(missed -> missed.version() > sheet.version() && missed.version() < moment.version())
                    .forEach(missed -> takeNext(sheet, missed));
        }
        if (moment.version() > sheet.version()) {
            takeNext(sheet, moment);
        }
    }

    private static void takeNext(StoredSheet sheet, Moment moment) {
        if (moment.version() != sheet.version() + 1) {
            throw new IllegalStateException("event " + (sheet.version() + 1) + " is missing in the store");
        }
        sheet.take(moment);
    }

    Rows rows() {
        var rows = new Rows();
        sheets.values().stream().filter(sheet -> !sheet.taken().isEmpty()).forEach(sheet -> sheet.addTo(rows));
        return rows;
    }

    /** Who acted on which sheet, and whether it was a decision. */
    Rows actors() {
        var decided = new LinkedHashMap<List<String>, Boolean>();
        for (var sheet : sheets.values()) {
            for (var moment : sheet.taken()) {
                var decision = DECISIONS.contains(moment.event().getClass());
                decided.merge(key(moment.trace().actor().value(), moment), decision, Boolean::logicalOr);
                var principal = moment.trace().onBehalfOf();
                if (principal != null) {
                    decided.merge(key(principal.value(), moment), decision, Boolean::logicalOr);
                }
            }
        }
        var rows = new Rows();
        decided.forEach((key, decision) -> rows.add(key.get(0), key.get(1), decision));
        return rows;
    }

    private static List<String> key(String account, Moment moment) {
        return List.of(account, moment.event().sheet().toString());
    }
}
