package io.mubiao.query.document;

import io.mubiao.query.replay.Moment;
import io.mubiao.query.replay.SheetStory;
import io.mubiao.query.replay.UnitNames;
import io.mubiao.shared.org.Trace;
import io.mubiao.shared.sheet.Assessment;
import io.mubiao.shared.sheet.CellLabels;
import io.mubiao.shared.sheet.Reason;
import io.mubiao.shared.sheet.SheetEvent.AmendmentConfirmed;
import io.mubiao.shared.sheet.SheetEvent.PassTakenBack;
import io.mubiao.shared.sheet.SheetEvent.SheetAmended;
import io.mubiao.shared.sheet.SheetEvent.SheetApproved;
import io.mubiao.shared.sheet.SheetEvent.SheetPassed;
import io.mubiao.shared.sheet.SheetEvent.SheetRejected;
import io.mubiao.shared.sheet.SheetEvent.SheetReturned;
import io.mubiao.shared.sheet.SheetEvent.StageHandedOver;
import io.mubiao.shared.sheet.SheetState;
import io.mubiao.shared.workflow.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about a revision at its stages, oldest first, up to the version shown.
 *
 * @param decisions all rounds of the revision
 */
record Proceedings(List<Decision> decisions) {

    Proceedings {
        decisions = List.copyOf(decisions);
    }

    /**
     * A decision.
     *
     * @param outcome in Chinese
     * @param words the opinion, the reasons or the agreement
     */
    record Decision(String stage, String outcome, Assessment assessment, String words, String unit, Trace trace) {}

    static Proceedings of(SheetStory story, SheetState shown, UnitNames.Naming names) {
        var state = new SheetState();
        var decisions = new ArrayList<Decision>();
        for (var moment : story.moments()) {
            if (moment.version() > shown.version()) {
                break;
            }
            state.on(moment.event(), moment.trace());
            if (state.revision() == shown.revision()) {
                var decision = decision(moment, state, names);
                if (decision != null) {
                    decisions.add(decision);
                }
            }
        }
        return new Proceedings(decisions);
    }

    /** The last assessment with points, or else the last with a grade; none when nobody graded. */
    Assessment assessment() {
        var last = Assessment.none();
        for (var decision : decisions) {
            var given = decision.assessment();
            boolean scored = !given.scores().isEmpty();
            if (scored || (given.grade() != null && last.scores().isEmpty())) {
                last = given;
            }
        }
        return last;
    }

    private static @Nullable Decision decision(Moment moment, SheetState state, UnitNames.Naming names) {
        var event = moment.event();
        var trace = moment.trace();
        var at = new At(state, trace, names.of(trace));
        if (event instanceof SheetPassed passed) {
            var opinion = passed.opinion();
            return at.decided(passed.stage(), "通过", new Assessment(opinion.grade(), opinion.scores()), opinion.text());
        }
        if (event instanceof SheetAmended amended) {
            return at.decided(amended.stage(), "商定修改", Assessment.none(), amended.agreement());
        }
        if (event instanceof AmendmentConfirmed confirmed) {
            return at.decided(confirmed.stage(), "单位确认修改", Assessment.none(), text(confirmed.reason()));
        }
        if (event instanceof PassTakenBack takenBack) {
            return at.decided(takenBack.stage(), "取消审核", Assessment.none(), text(takenBack.reason()));
        }
        if (event instanceof StageHandedOver handedOver) {
            return at.decided(
                    handedOver.stage(),
                    "移交给“" + names.at(handedOver.to(), trace.at()) + "”",
                    Assessment.none(),
                    handedOver.reason());
        }
        if (event instanceof SheetReturned returned) {
            var to = returned.to();
            var outcome = "退回" + (to == null ? "填报单位" : at.label(to));
            return at.decided(returned.stage(), outcome, returned.assessment(), at.words(returned.reasons()));
        }
        if (event instanceof SheetRejected rejected) {
            return at.decided(rejected.stage(), "不予通过", rejected.assessment(), at.words(rejected.reasons()));
        }
        if (event instanceof SheetApproved approved) {
            return at.decided(
                    approved.stage(),
                    "批复（" + approved.approvalNumber() + "）",
                    Assessment.none(),
                    text(approved.opinion()));
        }
        return null;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** Where and by whom something was decided. */
    private record At(SheetState state, Trace trace, String unit) {

        Decision decided(String stage, String outcome, Assessment assessment, String words) {
            return new Decision(label(stage), outcome, assessment, words, unit, trace);
        }

        String label(String stage) {
            return state.chain().stream()
                    .filter(step -> step.name().equals(stage))
                    .map(Stage::label)
                    .findFirst()
                    .orElse(stage);
        }

        String words(List<Reason> reasons) {
            var labels = CellLabels.of(state.content());
            return reasons.stream()
                    .map(labels::of)
                    .map(reason -> reason.label() == null ? reason.text() : reason.label() + "：" + reason.text())
                    .collect(Collectors.joining("\n"));
        }
    }
}
