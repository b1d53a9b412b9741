package io.mubiao.shared.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.Trace;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.org.UserId;
import io.mubiao.shared.sheet.SheetEvent.AmendmentConfirmed;
import io.mubiao.shared.sheet.SheetEvent.PassTakenBack;
import io.mubiao.shared.sheet.SheetEvent.SheetAmended;
import io.mubiao.shared.sheet.SheetEvent.SheetApproved;
import io.mubiao.shared.sheet.SheetEvent.SheetDrafted;
import io.mubiao.shared.sheet.SheetEvent.SheetPassed;
import io.mubiao.shared.sheet.SheetEvent.SheetReturned;
import io.mubiao.shared.sheet.SheetEvent.SheetSubmitted;
import io.mubiao.shared.sheet.SheetEvent.StageHandedOver;
import io.mubiao.shared.workflow.Stage;
import io.mubiao.shared.workflow.StageClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Example;
import org.jspecify.annotations.Nullable;

/** When the time of a stage runs. Each event happens a day after the one before it. */
class StageClockTest {

    private static final Instant FIRST = Instant.parse("2026-03-02T03:00:00Z");
    private static final SheetId ID = new SheetId(UUID.fromString("0b6c1a52-6a0a-4c5e-9f43-0d4b6b1f0001"));
    private static final List<Stage> CHAIN = List.of(
            new Stage("department", "主管部门审核", Role.DEPARTMENT_REVIEWER, new UnitId("101"), 3),
            new Stage("approval", "终审批复", Role.APPROVER, null));
    private static final String DIGEST = "";
    private static final Actor ACTOR =
            new Actor(new UserId("actor"), "某人", new UnitId("101"), "640221000", Set.of(Role.DRAFTER));

    private final SheetState sheet = new SheetState();
    private Instant now = FIRST;

    StageClockTest() {
        happens(new SheetDrafted(
                ID, new UnitId("101001"), "640221000", Contents.any().sample(), DIGEST));
    }

    @Example
    void itRunsFromTheArrivalAtAStageForTheStagesOwnTerm() {
        assertThat(sheet.clock()).isNull();

        submit();
        assertThat(sheet.clock()).isEqualTo(new StageClock(now, 3));

        pass();
        assertThat(sheet.clock()).isEqualTo(new StageClock(now, null));
    }

    @Example
    void itDoesNotRunWhileTheUnitHasTheSheetAndBeginsAnewAfterwards() {
        submit();
        returnTo(null);
        assertThat(sheet.clock()).isNull();

        submit();
        assertThat(sheet.clock()).isEqualTo(new StageClock(now, 3));
    }

    @Example
    void itBeginsAnewWhenTheSheetComesBackToAStage() {
        submit();
        pass();
        returnTo("department");
        assertThat(sheet.clock()).isEqualTo(new StageClock(now, 3));

        pass();
        happens(new PassTakenBack(ID, 1, 2, "department", null, List.of(), DIGEST));
        assertThat(sheet.clock()).isEqualTo(new StageClock(now, 3));
    }

    @Example
    void itPausesWhileAnAmendmentWaitsForTheUnit() {
        submit();
        happens(new SheetAmended(
                ID, 1, 1, "department", List.of(), "已与单位商定", List.of(), SheetAmended.Confirmation.UNIT, DIGEST));
        pass();
        assertThat(sheet.clock()).isNull();

        happens(new AmendmentConfirmed(ID, 1, 1, "department", null, DIGEST));
        assertThat(sheet.clock()).isEqualTo(new StageClock(now, null));
    }

    @Example
    void aStageThatIsHandedOverGetsNoMoreTime() {
        submit();
        var since = now;
        happens(new StageHandedOver(ID, 1, 1, "department", new UnitId("101"), new UnitId("102"), "机构改革", DIGEST));

        assertThat(sheet.clock()).isEqualTo(new StageClock(since, 3));
    }

    @Example
    void itEndsWithTheApproval() {
        submit();
        pass();
        happens(new SheetApproved(ID, 1, 1, "approval", "平财批〔2026〕1号", null, DIGEST));

        assertThat(sheet.clock()).isNull();
    }

    private void submit() {
        happens(new SheetSubmitted(ID, 1, sheet.round() + 1, CHAIN, List.of(), List.of(), DIGEST));
    }

    private void pass() {
        happens(new SheetPassed(ID, 1, sheet.round(), "department", Opinion.of("同意"), DIGEST));
    }

    private void returnTo(@Nullable String stage) {
        var at = Objects.requireNonNull(sheet.stage()).name();
        happens(new SheetReturned(ID, 1, sheet.round(), at, stage, List.of(), Assessment.none(), DIGEST));
    }

    private void happens(SheetEvent event) {
        now = now.plus(Duration.ofDays(1));
        sheet.on(event, Trace.of(Trace.metaData(ACTOR, Role.DRAFTER), now));
    }
}
