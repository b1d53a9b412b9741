package io.mubiao.query.findings;

import io.mubiao.query.following.Rows;
import io.mubiao.query.replay.FoldedSheet;
import io.mubiao.query.replay.FoldedSheet.Step;
import io.mubiao.query.replay.Places;
import io.mubiao.query.replay.StoredJson;
import io.mubiao.shared.check.Checks;
import io.mubiao.shared.check.RuleSet;
import io.mubiao.shared.sheet.SheetEvent;
import io.mubiao.shared.sheet.SheetEvent.PassTakenBack;
import io.mubiao.shared.sheet.SheetEvent.RevisionAbandoned;
import io.mubiao.shared.sheet.SheetEvent.RevisionStarted;
import io.mubiao.shared.sheet.SheetEvent.SheetAmended;
import io.mubiao.shared.sheet.SheetEvent.SheetDrafted;
import io.mubiao.shared.sheet.SheetEvent.SheetEdited;
import io.mubiao.shared.sheet.SheetState;
import java.util.Set;

/** What a batch of events changes in the tables of the findings. */
final class FindingsRows {

    /** The events after which a sheet may read otherwise. */
    private static final Set<Class<? extends SheetEvent>> REWRITING = Set.of(
            SheetDrafted.class,
            SheetEdited.class,
            SheetAmended.class,
            PassTakenBack.class,
            RevisionStarted.class,
            RevisionAbandoned.class);

    private final Rows sheets = new Rows();
    private final Rows rewritten = new Rows();
    private final Rows keys = new Rows();

    Rows sheets() {
        return sheets;
    }

    /** The sheets whose keys are written anew. */
    Rows rewritten() {
        return rewritten;
    }

    Rows keys() {
        return keys;
    }

    void add(FoldedSheet sheet) {
        var state = sheet.state();
        var content = state.content();
        sheets.add(
                state.id(),
                state.version(),
                state.region(),
                state.unit(),
                content.department(),
                content.fiscalYear(),
                state.phase(),
                String.join(" ", Places.seeing(state)),
                sheet.draftedAt(),
                sheet.waitingSince(),
                StoredJson.write(state));
        if (sheet.steps().stream().map(Step::moment).anyMatch(moment -> isRewriting(moment.event()))) {
            rewritten.add(state.id());
            addKeys(state);
        }
    }

    private void addKeys(SheetState state) {
        var ruleSet = RuleSet.of(state.region(), state.content().fiscalYear());
        for (var key : Checks.by(ruleSet).keys(state.content())) {
            keys.add(state.id(), state.region(), key.substring(0, key.indexOf(' ')), key);
        }
    }

    private static boolean isRewriting(SheetEvent event) {
        return REWRITING.contains(event.getClass());
    }
}
