package io.mubiao.command.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.mubiao.command.workflow.WorkflowCommand.AdoptReviewChain;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.org.UserId;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import io.mubiao.shared.problem.Violation;
import io.mubiao.shared.workflow.ReviewChain;
import io.mubiao.shared.workflow.ReviewChain.StageDefinition;
import io.mubiao.shared.workflow.StageScope;
import io.mubiao.shared.workflow.WorkflowEvent.ReviewChainAdopted;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.assertj.core.matcher.AssertionMatcher;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

class ReviewChainBookTest {

    private static final String REGION = "640221000";
    private static final Actor ADMIN = actor(REGION, Role.ADMIN);
    private static final ReviewChain SHORT = new ReviewChain(List.of(
            new StageDefinition("department", "主管部门审核", Role.DEPARTMENT_REVIEWER, StageScope.DEPARTMENT, null),
            new StageDefinition("approval", "终审批复", Role.APPROVER, StageScope.REGION, null)));

    @Test
    void anAdministratorAdoptsAChainInPlaceOfTheStandardOne() {
        given().when(adopt(0, ADMIN, SHORT))
                .expectEvents(new ReviewChainAdopted(REGION, SHORT, "平财发〔2026〕3号"))
                .expectResultMessagePayload(new Adopted(REGION, 1, SHORT.stages()));
    }

    @Test
    void aLaterChainTakesTheEarlierOnesPlace() {
        given(SHORT)
                .when(adopt(1, ADMIN, ReviewChain.standard()))
                .expectEvents(new ReviewChainAdopted(REGION, ReviewChain.standard(), "平财发〔2026〕3号"));
    }

    @Test
    void theSameChainAgainChangesNothing() {
        given(SHORT)
                .when(adopt(1, ADMIN, SHORT))
                .expectNoEvents()
                .expectResultMessagePayload(new Adopted(REGION, 1, SHORT.stages()));
    }

    @Test
    void whoSawAnEarlierChainMustLookAgain() {
        refuses(given(SHORT).when(adopt(0, ADMIN, ReviewChain.standard())), ErrorCode.STALE_VERSION);
    }

    @Test
    void onlyAdministratorsOfTheRegionDecide() {
        for (var other :
                List.of(actor("640300000", Role.ADMIN), actor(REGION, Role.APPROVER), actor(REGION, Role.AUDITOR))) {
            refuses(given().when(adopt(0, other, SHORT)), ErrorCode.FORBIDDEN);
        }
    }

    @Test
    void aChainThatLeadsNowhereIsNotAdopted() {
        var endless = new ReviewChain(SHORT.stages().subList(0, 1));

        refuses(given().when(adopt(0, ADMIN, endless)), refusal -> {
            assertThat(refusal.code()).isEqualTo(ErrorCode.CHAIN_UNSUITABLE);
            assertThat(refusal.violations()).extracting(Violation::path).containsExactly("stages[0].role");
        });
    }

    private static TestExecutor<ReviewChainBook> given(ReviewChain... adopted) {
        var fixture = new AggregateTestFixture<>(ReviewChainBook.class);
        var events = java.util.Arrays.stream(adopted)
                .map(chain -> new ReviewChainAdopted(REGION, chain, null))
                .toList();
        return events.isEmpty() ? fixture.givenNoPriorActivity() : fixture.given(events);
    }

    private static AdoptReviewChain adopt(long version, Actor actor, ReviewChain chain) {
        return new AdoptReviewChain(REGION, version, actor, chain, "平财发〔2026〕3号");
    }

    private static Actor actor(String region, Role role) {
        return new Actor(new UserId("somebody"), "某人", new UnitId("105"), region, Set.of(role));
    }

    private static void refuses(ResultValidator<ReviewChainBook> result, ErrorCode code) {
        refuses(result, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static void refuses(ResultValidator<ReviewChainBook> result, Consumer<DomainException> requirements) {
        result.expectNoEvents().expectException(refusal(requirements));
    }

    private static <T> AssertionMatcher<T> refusal(Consumer<DomainException> requirements) {
        return new AssertionMatcher<>() {
            @Override
            public void assertion(T actual) {
                assertThat(actual).asInstanceOf(type(DomainException.class)).satisfies(requirements);
            }
        };
    }
}
