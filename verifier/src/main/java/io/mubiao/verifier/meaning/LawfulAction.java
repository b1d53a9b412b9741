package io.mubiao.verifier.meaning;

import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.problem.ErrorCode;
import io.mubiao.shared.sheet.SheetAction;
import io.mubiao.shared.sheet.SheetEvent;
import io.mubiao.shared.sheet.SheetEvent.AmendmentConfirmed;
import io.mubiao.shared.sheet.SheetEvent.PassTakenBack;
import io.mubiao.shared.sheet.SheetEvent.RevisionAbandoned;
import io.mubiao.shared.sheet.SheetEvent.RevisionStarted;
import io.mubiao.shared.sheet.SheetEvent.SheetAmended;
import io.mubiao.shared.sheet.SheetEvent.SheetApproved;
import io.mubiao.shared.sheet.SheetEvent.SheetDiscarded;
import io.mubiao.shared.sheet.SheetEvent.SheetDrafted;
import io.mubiao.shared.sheet.SheetEvent.SheetEdited;
import io.mubiao.shared.sheet.SheetEvent.SheetPassed;
import io.mubiao.shared.sheet.SheetEvent.SheetRejected;
import io.mubiao.shared.sheet.SheetEvent.SheetReopened;
import io.mubiao.shared.sheet.SheetEvent.SheetReturned;
import io.mubiao.shared.sheet.SheetEvent.SheetSubmitted;
import io.mubiao.shared.sheet.SheetEvent.SheetWithdrawn;
import io.mubiao.shared.sheet.SheetEvent.StageHandedOver;
import io.mubiao.shared.sheet.SheetRules;
import io.mubiao.shared.sheet.SheetState;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether the rules would have allowed what an event says, with the sheet as it was before. */
final class LawfulAction {

    private static final Map<Class<? extends SheetEvent>, SheetAction> ACTIONS = Map.ofEntries(
            Map.entry(SheetEdited.class, SheetAction.EDIT),
            Map.entry(SheetSubmitted.class, SheetAction.SUBMIT),
            Map.entry(SheetWithdrawn.class, SheetAction.WITHDRAW),
            // a reviewer amends when passing
            Map.entry(SheetAmended.class, SheetAction.PASS),
            Map.entry(AmendmentConfirmed.class, SheetAction.CONFIRM_AMENDMENT),
            Map.entry(SheetPassed.class, SheetAction.PASS),
            Map.entry(PassTakenBack.class, SheetAction.TAKE_BACK),
            Map.entry(StageHandedOver.class, SheetAction.HAND_OVER),
            Map.entry(SheetReturned.class, SheetAction.RETURN),
            Map.entry(SheetRejected.class, SheetAction.REJECT),
            Map.entry(SheetApproved.class, SheetAction.APPROVE),
            Map.entry(RevisionStarted.class, SheetAction.REVISE),
            Map.entry(RevisionAbandoned.class, SheetAction.ABANDON_REVISION),
            Map.entry(SheetReopened.class, SheetAction.REOPEN),
            Map.entry(SheetDiscarded.class, SheetAction.DISCARD));

    /** What is written is not written in the place of another; of all else the rules say it. */
    private static final Set<Class<? extends SheetEvent>> OWN_WORDS = Set.of(SheetDrafted.class, SheetAmended.class);

    private LawfulAction() {}

    /** Why not; null if they would. */
    static @Nullable String refusal(SheetState sheet, SheetEvent event, Actor actor) {
        if (actor.mandate() != null && OWN_WORDS.contains(event.getClass())) {
            return ErrorCode.NOT_DELEGABLE.name();
        }
        if (event instanceof SheetDrafted) {
            return sheet.version() == 0 && actor.has(Role.DRAFTER) ? null : "ID_TAKEN";
        }
        var stage = sheet.stage();
        if (event instanceof SheetEvent.StageDecision decision
                && (stage == null || !stage.name().equals(decision.stage()))) {
            return "stage " + (stage == null ? sheet.phase() : stage.name());
        }
        if (event instanceof SheetPassed && amendedWithIt(sheet, actor)) {
            return null;
        }
        var action = ACTIONS.get(event.getClass());
        if (action == null) {
            return "?";
        }
        var refusal = SheetRules.refusal(sheet, actor, action);
        return refusal == null ? null : refusal.code().name();
    }

    /** The amendment and its pass are one action, judged before the amendment; deputies do not amend. */
    private static boolean amendedWithIt(SheetState sheet, Actor actor) {
        var amendment = sheet.amendment();
        return amendment != null
                && actor.mandate() == null
                && amendment.by().equals(actor.id())
                && sheet.stage() != null
                && amendment.stage().equals(sheet.stage().name());
    }
}
