package io.mubiao.command.library;

import io.mubiao.shared.library.IndicatorDefinition;
import io.mubiao.shared.library.LibraryEvent;
import io.mubiao.shared.library.LibraryEvent.IndicatorAccepted;
import io.mubiao.shared.library.LibraryEvent.IndicatorAdded;
import io.mubiao.shared.library.LibraryEvent.IndicatorProposed;
import io.mubiao.shared.library.LibraryIndicatorId;
import io.mubiao.shared.library.Scope;
import io.mubiao.shared.library.TaxonomyPlace;
import io.mubiao.shared.library.ValueBasis;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.Trace;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.org.UserId;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import io.mubiao.shared.value.Comparison;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.hamcrest.Description;
import org.hamcrest.TypeSafeMatcher;

/** People, definitions and events that the tests of the library speak of. */
final class Entries {

    static final String REGION = "640221000";
    static final LibraryIndicatorId ID =
            new LibraryIndicatorId(UUID.fromString("6f6f1d36-58c1-4c4b-8a43-3f2c1a7d0001"));

    static final UnitId UNIT = new UnitId("101001");
    static final Actor DRAFTER = actor("drafter", UNIT, REGION, Role.DRAFTER);
    static final Actor STRANGER = actor("drafter2", new UnitId("102001"), REGION, Role.DRAFTER);
    static final Actor OFFICE = actor("performance-office", new UnitId("105"), REGION, Role.PERFORMANCE_REVIEWER);
    static final Actor BOTH = actor("both", UNIT, REGION, Role.DRAFTER, Role.PERFORMANCE_REVIEWER);
    static final Actor OFFICE_AND_ADMIN =
            actor("conflict", new UnitId("105"), REGION, Role.PERFORMANCE_REVIEWER, Role.ADMIN);
    static final Actor AUDITOR = actor("auditor", new UnitId("106"), REGION, Role.AUDITOR);
    static final Actor ADMIN = actor("admin", new UnitId("105"), REGION, Role.ADMIN);
    static final Actor OFFICE_ELSEWHERE = actor("elsewhere", new UnitId("999"), "640104000", Role.PERFORMANCE_REVIEWER);

    static final IndicatorDefinition VISITS = definition("招商推介会场次", "≥4 场");
    static final IndicatorDefinition MORE_VISITS = definition("招商推介会场次", "≥6 场");
    static final Scope INDUSTRY = new Scope(Scope.Kind.INDUSTRY, "商务");

    private Entries() {}

    static IndicatorDefinition definition(String name, String value) {
        return new IndicatorDefinition(
                List.of(new TaxonomyPlace("88", "产出指标", "数量指标")),
                name,
                "场",
                Comparison.GE,
                List.of(value),
                "本年度举办的招商推介会场次。",
                "业务记录",
                ValueBasis.PLAN);
    }

    static LibraryEvent proposed() {
        return new IndicatorProposed(ID, REGION, UNIT, VISITS);
    }

    static LibraryEvent accepted(Scope scope) {
        return new IndicatorAccepted(ID, scope);
    }

    static LibraryEvent added() {
        return new IndicatorAdded(ID, REGION, Scope.COMMON, VISITS);
    }

    static EventMessage<LibraryEvent> by(Actor actor, LibraryEvent event) {
        var role = actor.roles().iterator().next();
        return new GenericEventMessage<>(event, Map.copyOf(Trace.metaData(actor, role)));
    }

    static TestExecutor<LibraryEntry> givenNothing() {
        return new AggregateTestFixture<>(LibraryEntry.class).givenNoPriorActivity();
    }

    @SafeVarargs
    static TestExecutor<LibraryEntry> given(EventMessage<LibraryEvent>... events) {
        return new AggregateTestFixture<>(LibraryEntry.class).given(List.of(events));
    }

    static void refuses(ResultValidator<LibraryEntry> result, ErrorCode code) {
        result.expectNoEvents().expectException(new TypeSafeMatcher<DomainException>(DomainException.class) {
            @Override
            protected boolean matchesSafely(DomainException refusal) {
                Assertions.assertThat(refusal.detail()).isNotBlank();
                return refusal.code() == code;
            }

            @Override
            public void describeTo(Description description) {
                description.appendText("a refusal " + code);
            }
        });
    }

    private static Actor actor(String user, UnitId unit, String region, Role... roles) {
        return new Actor(new UserId(user), user, unit, region, Set.of(roles));
    }
}
