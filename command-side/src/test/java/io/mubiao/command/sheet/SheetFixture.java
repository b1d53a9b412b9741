package io.mubiao.command.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.mubiao.shared.org.Actor;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import io.mubiao.shared.sheet.SheetEvent;
import io.mubiao.shared.sheet.SheetId;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.matcher.AssertionMatcher;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;

/** A sheet with a past, ready for one command. */
final class SheetFixture {

    private final Routing routing;
    private final Screening screening;
    private final KnownApprovalNumbers numbers = new KnownApprovalNumbers();

    /** In a region that records findings and lets sheets through. */
    SheetFixture(Routing routing) {
        this(routing, new Screening(Sheets.UNITS, region -> false));
    }

    SheetFixture(Routing routing, Screening screening) {
        this.routing = routing;
        this.screening = screening;
    }

    /** The number was used before. */
    SheetFixture knowing(String number, SheetId sheet, Actor approver) {
        var plain = ApprovalNumbers.plain(number);
        numbers.approverOf(Sheets.REGION, plain, approver.id());
        numbers.addUse(Sheets.REGION, plain, sheet);
        return this;
    }

    TestExecutor<TargetSheet> givenNothing() {
        return fixture().givenNoPriorActivity();
    }

    @SafeVarargs
    final TestExecutor<TargetSheet> given(EventMessage<SheetEvent>... events) {
        return given(List.of(events));
    }

    TestExecutor<TargetSheet> given(List<? extends EventMessage<SheetEvent>> events) {
        return fixture().given(events);
    }

    private AggregateTestFixture<TargetSheet> fixture() {
        var fixture = new AggregateTestFixture<>(TargetSheet.class);
        fixture.registerInjectableResource(routing);
        fixture.registerInjectableResource(screening);
        fixture.registerInjectableResource(new ApprovalNumbers(numbers));
        return fixture;
    }

    static void refuses(ResultValidator<TargetSheet> result, ErrorCode code) {
        refuses(result, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    static void refuses(ResultValidator<TargetSheet> result, Consumer<DomainException> requirements) {
        result.expectNoEvents()
                .expectException(matching(e ->
                        assertThat(e).asInstanceOf(type(DomainException.class)).satisfies(requirements)));
    }

    static <T> AssertionMatcher<T> matching(Consumer<T> requirements) {
        return new AssertionMatcher<>() {
            @Override
            public void assertion(T actual) {
                requirements.accept(actual);
            }
        };
    }
}
