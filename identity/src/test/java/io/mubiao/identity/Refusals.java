package io.mubiao.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import org.assertj.core.matcher.AssertionMatcher;
import org.axonframework.test.aggregate.ResultValidator;

/** What a refused command leaves: a code, and no event. */
public final class Refusals {

    private Refusals() {}

    public static void refuses(ResultValidator<?> result, ErrorCode code) {
        result.expectNoEvents().expectException(new AssertionMatcher<Throwable>() {
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
