package io.mubiao.command.operation;

import io.mubiao.shared.operation.OperationEvent.DeadLettersSetAside;
import io.mubiao.shared.operation.OperationEvent.RebuildAborted;
import io.mubiao.shared.operation.OperationEvent.RebuildRequested;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.org.UserId;
import io.mubiao.shared.problem.DomainException;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OperatingTest {

    private static final Actor ADMIN = actor(Role.ADMIN);

    private final FixtureConfiguration<Operation> fixture = new AggregateTestFixture<>(Operation.class);

    @Test
    void whatAnAdministratorAsksIsOnRecordWithWhoAsked() {
        var asked = new RebuildRequested("年终核对");

        fixture.givenNoPriorActivity()
                .when(new Operate(ADMIN, asked))
                .expectEvents(asked)
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void itMayBeAskedAgainAndForSomethingElse() {
        var aside = new DeadLettersSetAside("sheet", "0d4f6a9e-5d0c-4d8e-9c3a-5a2f6b1c7d10", "培训数据");

        fixture.given(new RebuildRequested("年终核对"), new RebuildAborted("先升级"))
                .when(new Operate(ADMIN, aside))
                .expectEvents(aside);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ADMIN")
    void nobodyElseAsks(Role role) {
        fixture.givenNoPriorActivity()
                .when(new Operate(actor(role), new RebuildRequested("试试")))
                .expectNoEvents()
                .expectException(DomainException.class);
    }

    @Test
    void whoHoldsRolesThatExcludeEachOtherDoesNotAsk() {
        fixture.givenNoPriorActivity()
                .when(new Operate(actor(Role.ADMIN, Role.APPROVER), new RebuildRequested("试试")))
                .expectNoEvents()
                .expectException(DomainException.class);
    }

    private static Actor actor(Role... roles) {
        return new Actor(new UserId("admin"), "管理员", new UnitId("105"), "640221000", Set.of(roles));
    }
}
