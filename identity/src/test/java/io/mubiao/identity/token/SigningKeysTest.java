package io.mubiao.identity.token;

import static io.mubiao.identity.Refusals.refuses;

import io.mubiao.identity.token.SigningKeyCommand.RotateSigningKey;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.SigningKeyEvent.SigningKeyRotated;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.org.UserId;
import io.mubiao.shared.problem.ErrorCode;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

class SigningKeysTest {

    @Test
    void theFirstKeyReplacesNone() {
        given().when(new RotateSigningKey("k1", actor(Role.ADMIN))).expectEvents(new SigningKeyRotated("k1", null));
    }

    @Test
    void aNewKeyNamesTheOneItReplaces() {
        given(new SigningKeyRotated("k1", null))
                .when(new RotateSigningKey("k2", actor(Role.ADMIN)))
                .expectEvents(new SigningKeyRotated("k2", "k1"));
    }

    @Test
    void whoIsNoAdministratorRotatesNoKey() {
        refuses(given().when(new RotateSigningKey("k1", actor(Role.AUDITOR))), ErrorCode.FORBIDDEN);
    }

    private static TestExecutor<SigningKeys> given(Object... events) {
        return new AggregateTestFixture<>(SigningKeys.class).given(events);
    }

    private static Actor actor(Role role) {
        return new Actor(new UserId("a"), "甲", new UnitId("101"), "640221000", Set.of(role));
    }
}
