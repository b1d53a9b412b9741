package io.mubiao.query.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.mubiao.query.testing.Cast;
import io.mubiao.query.testing.Contents;
import io.mubiao.query.testing.SheetLife;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.sheet.Opinion;
import io.mubiao.shared.sheet.Reason;
import io.mubiao.shared.sheet.SheetAction;
import io.mubiao.shared.sheet.SheetRules;
import io.mubiao.shared.sheet.SheetState;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VisibilityKeysTest {

    private final Cast cast = new Cast();

    @Test
    void keysSayTheSameAsTheRules() {
        for (var state : states()) {
            for (var role : Role.values()) {
                for (var unit : List.of("101001", "102001", "101", "102", "F01", "F09", "*")) {
                    var actor = cast.actor("somebody", "某人", unit, role);
                    var sees = !Collections.disjoint(VisibilityKeys.of(actor), VisibilityKeys.seeing(state));
                    var place = VisibilityKeys.waiting(state);
                    var waits = place != null && VisibilityKeys.of(actor).contains(place);

                    assertThat(sees)
                            .as(state.phase() + " " + state.version() + " " + actor)
                            .isEqualTo(SheetRules.maySee(state, actor));
                    assertThat(waits)
                            .as(state.phase() + " " + state.version() + " " + actor)
                            .isEqualTo(SheetRules.possible(state, actor).stream()
                                    .anyMatch(VisibilityKeysTest::isNextStep));
                }
            }
        }
    }

    private static boolean isNextStep(SheetAction action) {
        return switch (action) {
            case SUBMIT, CONFIRM_AMENDMENT, PASS, APPROVE -> true;
            case EDIT, WITHDRAW, TAKE_BACK, RETURN, REJECT, REOPEN, REVISE, ABANDON_REVISION, DISCARD, HAND_OVER ->
                false;
        };
    }

    private List<SheetState> states() {
        var good = new Opinion("修改完善后通过", Opinion.Grade.GOOD, Map.of());
        var submitted = SheetLife.untold(cast).draft(Contents.of("志愿服务")).submit();
        var amended = SheetLife.untold(cast).draft(Contents.of("志愿服务")).submit();
        amended.amend(cast.department, Contents.goal("接待 15 次")).pass(cast.department, good);
        return List.of(
                passedBy(0),
                passedBy(1),
                passedBy(2),
                passedBy(3),
                passedBy(4),
                amended.state(),
                submitted.reject(cast.department, new Reason(null, null, "不可行")).state());
    }

    /** 0: a draft; 1 to 4: at that stage of the chain. */
    private SheetState passedBy(int stages) {
        var life = SheetLife.untold(cast).draft(Contents.of("志愿服务"));
        if (stages > 0) {
            life.submit();
        }
        var reviewers = List.of(cast.department, cast.office, cast.performance);
        reviewers.stream().limit(Math.max(0, stages - 1)).forEach(life::pass);
        return life.state();
    }

    @Test
    void aSheetThatWentBackIsStillSeenByThoseItReached() {
        var state = SheetLife.untold(cast)
                .draft(Contents.of("志愿服务"))
                .submit()
                .pass(cast.department)
                .sendBack(cast.office, null, new Reason(null, null, "请细化"))
                .state();

        assertThat(VisibilityKeys.seeing(state)).containsAnyElementsOf(VisibilityKeys.of(cast.office));
        assertThat(VisibilityKeys.waiting(state)).isIn(VisibilityKeys.of(cast.drafter));
    }
}
