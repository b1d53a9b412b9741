package io.mubiao.shared.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mubiao.shared.org.AccountEvent.AccountCreated;
import io.mubiao.shared.org.AccountEvent.AccountSuspended;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.UnitEvent;
import io.mubiao.shared.org.UnitEvent.UnitCreated;
import io.mubiao.shared.org.UnitEvent.UnitRenamed;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.org.UnitKind;
import io.mubiao.shared.org.UserId;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.UnknownSerializedType;
import org.junit.jupiter.api.Test;

class PresentAccountsTest {

    private static final UserId USER = new UserId("drafter");
    private static final UnitId UNIT = new UnitId("101001");

    private final List<DomainEventMessage<?>> appended = new ArrayList<>(List.of(
            message("unit/101001", 0, new UnitCreated(UNIT, "本级", UnitKind.BUREAU, "640221", null)),
            message("account/drafter", 0, new AccountCreated(USER, "王伟", UNIT, Set.of(Role.DRAFTER)))));
    private long now;
    private boolean outOfReach;
    private int readings;
    private final PresentAccounts accounts = new PresentAccounts(this::read, () -> now);

    @Test
    void anAccountHasTheRegionOfItsUnit() {
        assertThat(accounts.find(USER).actor("elsewhere").region()).isEqualTo("640221");
    }

    @Test
    void whoIsUnknownHereIsNotFound() {
        assertThat(accounts.find(new UserId("stranger"))).isNull();
    }

    @Test
    void aSecondLongNobodyAsksTheDatabase() {
        accounts.find(USER);
        pass(PresentAccounts.LONGEST_DELAY);
        accounts.find(USER);
        assertThat(readings).isEqualTo(1);
    }

    @Test
    void rightsTakenAwayAreGoneAfterASecondThoughNobodyWatches() {
        accounts.find(USER);
        appended.add(message("account/drafter", 1, new AccountSuspended(USER, "离职")));
        pass(PresentAccounts.LONGEST_DELAY.plusNanos(1));
        assertThat(accounts.find(USER).state().suspended()).isTrue();
    }

    @Test
    void nobodyIsJudgedByWhatMayBeOutOfDate() {
        accounts.find(USER);
        outOfReach = true;
        pass(PresentAccounts.LONGEST_DELAY.plusNanos(1));
        assertThatThrownBy(() -> accounts.find(USER)).satisfies(PresentAccountsTest::isUnavailable);
        assertThatThrownBy(accounts::all).satisfies(PresentAccountsTest::isUnavailable);
        outOfReach = false;
        assertThat(accounts.find(USER)).isNotNull();
    }

    @Test
    void anAccountWithAnUnreadableEventIsNotJudgedByTheRest() {
        var unknown = new SimpleSerializedObject<>("{}", String.class, "AccountTamed", "1");
        appended.add(message("account/drafter", 1, new UnknownSerializedType(null, unknown)));
        appended.add(message("account/other", 0, new AccountCreated(new UserId("other"), "李", UNIT, Set.of())));
        assertThatThrownBy(() -> accounts.find(USER)).satisfies(PresentAccountsTest::isUnavailable);
        assertThat(accounts.find(new UserId("other"))).isNotNull();
    }

    @Test
    void aUnitHasTheNameThatItHadThen() {
        var entered = Instant.parse("2026-03-01T08:00:00Z");
        appended.clear();
        appended.add(at(entered, new UnitCreated(UNIT, "商务局", UnitKind.BUREAU, "640221", null)));
        appended.add(at(entered.plusSeconds(60), new UnitRenamed(UNIT, "商务和投资促进局")));
        accounts.refresh();
        assertThat(accounts.nameOf(UNIT, entered.minusMillis(1))).isNull();
        assertThat(accounts.nameOf(UNIT, entered.plusSeconds(59))).isEqualTo("商务局");
        assertThat(accounts.nameOf(UNIT, Instant.MAX)).isEqualTo("商务和投资促进局");
        assertThat(accounts.nameOf(new UnitId("unknown"), Instant.MAX)).isNull();
    }

    private static DomainEventMessage<?> at(Instant at, UnitEvent event) {
        return new GenericDomainEventMessage<>(
                "Unit", "unit/101001", 0, event, Map.of(), UUID.randomUUID().toString(), at);
    }

    private static void isUnavailable(Throwable failure) {
        assertThat(failure)
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.UNAVAILABLE));
    }

    private void pass(Duration time) {
        now += time.toNanos();
    }

    private List<DomainEventMessage<?>> read(long nanoTime) {
        readings++;
        if (outOfReach) {
            throw new IllegalStateException("no database");
        }
        var found = List.copyOf(appended);
        appended.clear();
        return found;
    }

    private static DomainEventMessage<?> message(String stream, long sequence, Object event) {
        return new GenericDomainEventMessage<>("Account", stream, sequence, event);
    }
}
