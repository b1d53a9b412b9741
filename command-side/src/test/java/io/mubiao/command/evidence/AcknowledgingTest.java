package io.mubiao.command.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.mubiao.command.evidence.EvidenceCommand.AcknowledgeFinding;
import io.mubiao.command.evidence.EvidenceCommand.ReportDamage;
import io.mubiao.command.evidence.EvidenceCommand.ReportKey;
import io.mubiao.shared.evidence.EvidenceEvent.EvidenceDamaged;
import io.mubiao.shared.evidence.EvidenceEvent.FindingAcknowledged;
import io.mubiao.shared.evidence.EvidenceEvent.LedgerKeyIntroduced;
import io.mubiao.shared.evidence.EvidenceEvent.LedgerKeyRetired;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.org.UserId;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import java.util.List;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AcknowledgingTest {

    private static final Actor SYSTEM = Actor.system("640221000");
    private static final EvidenceDamaged CHANGED = new EvidenceDamaged(7, "CHANGED", 4711L, 5004);
    private static final FindingAcknowledged ACKNOWLEDGED = new FindingAcknowledged(7, "已报告");

    private final FixtureConfiguration<Evidence> fixture = new AggregateTestFixture<>(Evidence.class);

    @Test
    void whatWasFoundIsOnRecord() {
        fixture.givenNoPriorActivity().when(new ReportDamage(SYSTEM, CHANGED)).expectEvents(CHANGED);
    }

    @Test
    void ofTwoProcessesThatReportItOneDoes() {
        fixture.given(CHANGED).when(new ReportDamage(SYSTEM, CHANGED)).expectNoEvents();
    }

    @Test
    void thatKeysChangeIsOnRecordOnce() {
        var introduced = new LedgerKeyIntroduced("key", "轮换", new UserId("a"), new UserId("b"));
        var retired = new LedgerKeyRetired("f4ecdb65", 5004);
        fixture.givenNoPriorActivity().when(new ReportKey(SYSTEM, introduced)).expectEvents(introduced);
        fixture.given(CHANGED, introduced).when(new ReportKey(SYSTEM, retired)).expectEvents(retired);
        fixture.given(introduced, retired)
                .when(new ReportKey(SYSTEM, introduced))
                .expectNoEvents();
    }

    @Test
    void anAuditorAcknowledgesItOnce() {
        fixture.given(CHANGED)
                .when(new AcknowledgeFinding(actor(Role.AUDITOR), 7, "已报告"))
                .expectEvents(ACKNOWLEDGED);
        fixture.given(CHANGED, ACKNOWLEDGED)
                .when(new AcknowledgeFinding(actor(Role.AUDITOR), 7, "再次"))
                .expectNoEvents()
                .expectException(DomainException.class);
    }

    @Test
    void whatWasNotFoundIsNotAcknowledged() {
        fixture.given(CHANGED)
                .when(new AcknowledgeFinding(actor(Role.AUDITOR), 8, "已报告"))
                .expectNoEvents()
                .expectException(DomainException.class);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "AUDITOR")
    void nobodyElseAcknowledges(Role role) {
        fixture.given(CHANGED)
                .when(new AcknowledgeFinding(actor(role), 7, "已报告"))
                .expectNoEvents()
                .expectException(DomainException.class);
    }

    @Test
    void aFindingIsOpenUntilItIsAcknowledged() {
        var second = new EvidenceDamaged(9, "TRUNCATED", null, 5004);

        assertThat(OpenFindings.open(List.of(CHANGED, second, ACKNOWLEDGED))).containsExactly(9L);
        assertThat(OpenFindings.open(List.of(CHANGED, ACKNOWLEDGED))).isEmpty();
    }

    @Test
    void whatIsOnRecordIsNotReportedAgainAtAStart() {
        var earlier = new EvidenceDamaged(3, "TRUNCATED", null, 5004);

        assertThat(OpenFindings.newest(List.of())).isZero();
        assertThat(OpenFindings.newest(List.of(CHANGED, earlier, new FindingAcknowledged(9, ""))))
                .isEqualTo(7);
    }

    @Test
    void aRefusalSaysThatTheFindingIsUnknown() {
        assertThat(new AcknowledgeFinding(SYSTEM, 1, "").notFound().code()).isEqualTo(ErrorCode.FINDING_NOT_FOUND);
    }

    private static Actor actor(Role role) {
        return new Actor(new UserId("auditor"), "审计", new UnitId("900"), "640221000", Set.of(role));
    }
}
