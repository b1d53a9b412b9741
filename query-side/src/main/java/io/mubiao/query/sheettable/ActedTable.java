package io.mubiao.query.sheet;

import io.mubiao.query.following.Rows;
import io.mubiao.query.replay.FoldedSheet;
import io.mubiao.query.replay.Moment;
import io.mubiao.shared.sheet.SheetEvent.SheetApproved;
import io.mubiao.shared.sheet.SheetEvent.SheetPassed;
import io.mubiao.shared.sheet.SheetEvent.SheetRejected;
import io.mubiao.shared.sheet.SheetEvent.SheetReopened;
import io.mubiao.shared.sheet.SheetEvent.SheetReturned;
import io.mubiao.shared.sheet.SheetEvent.SheetSubmitted;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/** The sheets that a batch of events changed. */
final class SheetBatch {

    private static final Set<Class<?>> DECISIONS = Set.of(
            SheetSubmitted.class,
            SheetPassed.class,
            SheetReturned.class,
            SheetRejected.class,
            SheetReopened.class,
            SheetApproved.class);

    private final List<FoldedSheet> changed;

    SheetBatch(List<FoldedSheet> changed) {
        this.changed = changed;
    }

    Rows rows() {
        var rows = new Rows();
        changed.forEach(sheet -> new SheetRow(sheet).addTo(rows));
        return rows;
    }

    String[] ids() {
        return changed.stream().map(sheet -> sheet.state().id().toString()).toArray(String[]::new);
    }

    /** Who acted on which sheet, and whether it was a decision. */
    Rows actors() {
        var decided = new LinkedHashMap<List<String>, Boolean>();
        for (var sheet : changed) {
            for (var step : sheet.steps()) {
                var moment = step.moment();
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
