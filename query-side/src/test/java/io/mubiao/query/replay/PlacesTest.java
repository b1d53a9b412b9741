package io.mubiao.query.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.mubiao.query.stage.Cast;
import io.mubiao.query.stage.Contents;
import io.mubiao.query.stage.SheetLife;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.sheet.Reason;
import io.mubiao.shared.sheet.SheetAction;
import io.mubiao.shared.sheet.SheetRules;
import io.mubiao.shared.sheet.SheetState;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlacesTest {

    private final Cast cast = new Cast();

    @Test
    void keysSayTheSameAsTheRules() {
        for (int stages = 0; stages <= 4; stages++) {
            var state = passedBy(stages);
            for (var role : Role.values()) {
                for (var unit : List.of("101001", "102001", "101", "102", "F01", "F09", "*")) {
                    var actor = cast.actor("somebody", "某人", unit, role);
                    var sees = !Collections.disjoint(Places.of(actor), Places.seeing(state));
                    var waits = Places.of(actor).contains(Places.waiting(state));

                    assertThat(sees).as(stages + " " + actor).isEqualTo(SheetRules.maySee(state, actor));
                    assertThat(waits)
                            .as(stages + " " + actor)
                            .isEqualTo(
                                    SheetRules.possible(state, actor).stream().anyMatch(PlacesTest::isNextStep));
                }
            }
        }
    }

    private static boolean isNextStep(SheetAction action) {
        return switch (action) {
            case SUBMIT, PASS, APPROVE -> true;
            case EDIT, WITHDRAW, RETURN, REJECT, REVISE, ABANDON_REVISION, DISCARD -> false;
        };
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

        assertThat(Places.seeing(state)).containsAnyElementsOf(Places.of(cast.office));
        assertThat(Places.waiting(state)).isIn(Places.of(cast.drafter));
    }
}
