package io.mubiao.query.sheettable;

import static org.assertj.core.api.Assertions.assertThat;

import io.mubiao.query.testing.Cast;
import io.mubiao.query.testing.Contents;
import io.mubiao.query.testing.SheetLife;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.sheet.Assessment;
import io.mubiao.shared.sheet.Opinion;
import io.mubiao.shared.sheet.Opinion.Grade;
import io.mubiao.shared.sheet.Reason;
import io.mubiao.shared.sheet.SheetEvent.SheetRejected;
import io.mubiao.shared.sheet.SheetEvent.SheetReturned;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The grade by which lists are narrowed. */
class LastGradeTest {

    private static final List<Reason> REASONS = List.of(new Reason(null, null, "目标没有数字"));

    private final Cast cast = new Cast();
    private final SheetLife sheet = SheetLife.untold(cast);

    @Test
    void itIsTheLastThatAReviewerGaveWithWhateverDecision() {
        sheet.draft(Contents.of("志愿服务")).submit();
        assertThat(sheet.state().grade()).isNull();

        sheet.pass(cast.department, opinion(Grade.GOOD)).pass(cast.office);
        assertThat(sheet.state().grade()).as("the next stage gave none").isEqualTo(Grade.GOOD);

        returned(cast.performance, Grade.FAIR);
        sheet.submit();
        assertThat(sheet.state().grade()).as("the unit answers it").isEqualTo(Grade.FAIR);

        rejected(cast.department, Grade.POOR);
        sheet.reopen("重新申报");
        assertThat(sheet.state().grade()).isEqualTo(Grade.POOR);
    }

    @Test
    void aNewRevisionHasNone() {
        sheet.draft(Contents.of("志愿服务"))
                .submit()
                .pass(cast.department, opinion(Grade.EXCELLENT))
                .pass(cast.office)
                .pass(cast.performance)
                .approve();
        assertThat(sheet.state().grade()).isEqualTo(Grade.EXCELLENT);

        assertThat(sheet.revise().state().grade()).isNull();
    }

    @Test
    void aPassThatIsTakenBackTakesItsGradeWithIt() {
        sheet.draft(Contents.of("志愿服务")).submit().pass(cast.department, opinion(Grade.GOOD));

        assertThat(sheet.takeBack(cast.department, "看错了").state().grade()).isNull();
    }

    private static Opinion opinion(Grade grade) {
        return new Opinion("同意", grade, Map.of());
    }

    private void returned(Actor reviewer, Grade grade) {
        var state = sheet.state();
        sheet.happen(
                reviewer,
                Role.PERFORMANCE_REVIEWER,
                new SheetReturned(
                        sheet.id,
                        state.revision(),
                        state.round(),
                        state.stage().name(),
                        null,
                        REASONS,
                        new Assessment(grade, Map.of()),
                        state.contentDigest()));
    }

    private void rejected(Actor reviewer, Grade grade) {
        var state = sheet.state();
        sheet.happen(
                reviewer,
                Role.DEPARTMENT_REVIEWER,
                new SheetRejected(
                        sheet.id,
                        state.revision(),
                        state.round(),
                        state.stage().name(),
                        REASONS,
                        new Assessment(grade, Map.of()),
                        state.contentDigest()));
    }
}
