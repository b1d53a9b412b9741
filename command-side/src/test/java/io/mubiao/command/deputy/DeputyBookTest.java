package io.mubiao.command.deputy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.mubiao.command.deputy.DeputyCommand.AcceptDeputyship;
import io.mubiao.command.deputy.DeputyCommand.AppointDeputy;
import io.mubiao.command.deputy.DeputyCommand.ConfirmDeputyship;
import io.mubiao.command.deputy.DeputyCommand.DeclineDeputyship;
import io.mubiao.command.deputy.DeputyCommand.RevokeDeputyship;
import io.mubiao.shared.deputy.DeputyEvent;
import io.mubiao.shared.deputy.DeputyEvent.DeputyAccepted;
import io.mubiao.shared.deputy.DeputyEvent.DeputyAppointed;
import io.mubiao.shared.deputy.DeputyEvent.DeputyConfirmed;
import io.mubiao.shared.deputy.DeputyEvent.DeputyDeclined;
import io.mubiao.shared.deputy.DeputyEvent.DeputyshipRevoked;
import io.mubiao.shared.deputy.DeputyshipStatus;
import io.mubiao.shared.deputy.Deputyships;
import io.mubiao.shared.org.AccountEvent.AccountTransferred;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.DeputyshipId;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.org.Units;
import io.mubiao.shared.org.UserId;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import io.mubiao.shared.workflow.ReviewChain;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.matcher.AssertionMatcher;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

class DeputyBookTest {

    private static final String REGION = "640221000";
    private static final Instant NOW = Instant.now().plus(Duration.ofHours(2));
    private static final Instant FROM = NOW.minus(Duration.ofHours(1));
    private static final Instant UNTIL = FROM.plus(Duration.ofDays(10));

    private static final Actor ZHANG = person("zhang", Role.PERFORMANCE_REVIEWER);
    private static final Actor LI = person("li", Role.FINANCE_OFFICE_REVIEWER);
    private static final Actor WANG = person("wang", Role.FINANCE_OFFICE_REVIEWER);
    private static final Actor YANG = person("yang", Role.APPROVER);
    private static final Actor CHEN = person("chen", Role.APPROVER);
    private static final Actor ADMIN = person("admin", Role.ADMIN);

    private static final DeputyshipId ID = id(1);
    private static final Deputyships NOTHING_LAPSED = new Deputyships();

    @Test
    void aColleagueIsAskedAndWilling() {
        given().when(appoint(ID, ZHANG, LI))
                .expectEvents(appointed(ID, ZHANG, LI))
                .expectResultMessagePayload(new SettledDeputyship(ID, DeputyshipStatus.OFFERED));
        given(appointed(ID, ZHANG, LI))
                .when(new AcceptDeputyship(ID, LI, NOW))
                .expectEvents(new DeputyAccepted(ID, REGION))
                .expectResultMessagePayload(new SettledDeputyship(ID, DeputyshipStatus.ACTIVE));
    }

    @Test
    void aColleagueIsAskedAndNotWilling() {
        given(appointed(ID, ZHANG, LI))
                .when(new DeclineDeputyship(ID, LI, "同期出差", NOW))
                .expectEvents(new DeputyDeclined(ID, REGION, "同期出差"));
        refuses(
                given(appointed(ID, ZHANG, LI), new DeputyDeclined(ID, REGION, "同期出差")),
                new AcceptDeputyship(ID, LI, NOW),
                ErrorCode.DEPUTYSHIP_SETTLED);
    }

    @Test
    void aThirdPersonConfirmsWhoApproves() {
        var accepted = new DeputyEvent[] {appointed(ID, YANG, LI), new DeputyAccepted(ID, REGION)};
        given(accepted)
                .when(new ConfirmDeputyship(ID, ADMIN, NOW))
                .expectEvents(new DeputyConfirmed(ID, REGION, ADMIN.id()))
                .expectResultMessagePayload(new SettledDeputyship(ID, DeputyshipStatus.ACTIVE));
        given(accepted).when(new ConfirmDeputyship(ID, CHEN, NOW)).expectSuccessfulHandlerExecution();
        refuses(given(accepted), new ConfirmDeputyship(ID, YANG, NOW), ErrorCode.FORBIDDEN);
        refuses(given(accepted), new ConfirmDeputyship(ID, LI, NOW), ErrorCode.FORBIDDEN);
        refuses(given(appointed(ID, ZHANG, LI)), new ConfirmDeputyship(ID, ADMIN, NOW), ErrorCode.FORBIDDEN);
    }

    @Test
    void oneRoleIsDelegatedToOneColleagueAtATime() {
        refuses(given(appointed(ID, ZHANG, LI)), appoint(id(2), ZHANG, WANG), ErrorCode.OVERLAP);
        refuses(given(appointed(ID, ZHANG, LI)), appoint(id(2), ZHANG, LI), ErrorCode.OVERLAP);
        given(appointed(ID, ZHANG, LI), new DeputyshipRevoked(ID, REGION, "已返岗"))
                .when(appoint(id(2), ZHANG, WANG))
                .expectEvents(appointed(id(2), ZHANG, WANG));
    }

    @Test
    void whatLapsedWithAnAccountIsInNobodysWay() {
        var lapsed = new Deputyships();
        lapsed.on(appointed(ID, ZHANG, LI), FROM);
        lapsed.on(new AccountTransferred(LI.id(), new UnitId("106")), NOW.minusSeconds(5));
        given(lapsed, appointed(ID, ZHANG, LI))
                .when(appoint(id(2), ZHANG, WANG))
                .expectEvents(appointed(id(2), ZHANG, WANG));
        refuses(
                given(lapsed, appointed(ID, ZHANG, LI)),
                new AcceptDeputyship(ID, LI, NOW),
                ErrorCode.DEPUTYSHIP_SETTLED);
    }

    @Test
    void nobodyStandsInForMoreThanThree() {
        var others = Stream.of(1, 2, 3)
                .map(number -> appointed(id(number), person("p" + number, Role.PERFORMANCE_REVIEWER), LI))
                .toArray(DeputyEvent[]::new);
        refuses(given(others), appoint(id(4), ZHANG, LI), ErrorCode.DEPUTY_UNSUITABLE);
    }

    @Test
    void theSameOfferSentAgainIsMadeOnce() {
        given(appointed(ID, ZHANG, LI)).when(appoint(ID, ZHANG, LI)).expectNoEvents();
        refuses(given(appointed(ID, ZHANG, LI)), appoint(ID, ZHANG, WANG), ErrorCode.ID_TAKEN);
    }

    @Test
    void strangersLearnOfNoAppointment() {
        for (var stranger : List.of(WANG, YANG)) {
            refuses(
                    given(appointed(ID, ZHANG, LI)),
                    new RevokeDeputyship(ID, stranger, "?", NOW),
                    ErrorCode.DEPUTYSHIP_NOT_FOUND);
        }
        refuses(given(), new AcceptDeputyship(ID, LI, NOW), ErrorCode.DEPUTYSHIP_NOT_FOUND);
        refuses(given(appointed(ID, ZHANG, LI)), new RevokeDeputyship(ID, LI, "?", NOW), ErrorCode.FORBIDDEN);
    }

    private static TestExecutor<DeputyBook> given(DeputyEvent... events) {
        return given(NOTHING_LAPSED, events);
    }

    private static TestExecutor<DeputyBook> given(Deputyships known, DeputyEvent... events) {
        var fixture = new AggregateTestFixture<>(DeputyBook.class);
        fixture.registerInjectableResource(new Colleagues(
                region -> Stream.of(ZHANG, LI, WANG, YANG, CHEN, ADMIN),
                known::all,
                new Units(unit -> null),
                region -> ReviewChain.standard()));
        return events.length == 0 ? fixture.givenNoPriorActivity() : fixture.given(List.of(events));
    }

    private static DeputyAppointed appointed(DeputyshipId id, Actor principal, Actor deputy) {
        return new DeputyAppointed(
                id,
                REGION,
                principal.id(),
                deputy.id(),
                principal.roles(),
                Set.of(),
                null,
                Set.of(),
                FROM,
                UNTIL,
                "外出学习",
                null);
    }

    private static AppointDeputy appoint(DeputyshipId id, Actor principal, Actor deputy) {
        return new AppointDeputy(
                id,
                principal,
                deputy.id(),
                principal.roles(),
                Set.of(),
                null,
                Set.of(),
                FROM,
                UNTIL,
                "外出学习",
                null,
                NOW);
    }

    private static DeputyshipId id(int number) {
        return new DeputyshipId(new UUID(0, number));
    }

    private static Actor person(String id, Role role) {
        return new Actor(new UserId(id), id, new UnitId("105"), REGION, Set.of(role));
    }

    private static void refuses(TestExecutor<DeputyBook> given, Object command, ErrorCode code) {
        given.when(command).expectNoEvents().expectException(new AssertionMatcher<Throwable>() {
            @Override
            public void assertion(Throwable actual) {
                assertThat(actual)
                        .asInstanceOf(type(DomainException.class))
                        .extracting(DomainException::code)
                        .isEqualTo(code);
            }
        });
    }
}
