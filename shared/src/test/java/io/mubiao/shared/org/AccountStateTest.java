package io.mubiao.shared.org;

import static org.assertj.core.api.Assertions.assertThat;

import io.mubiao.shared.org.AccountEvent.AccountCreated;
import io.mubiao.shared.org.AccountEvent.AccountResumed;
import io.mubiao.shared.org.AccountEvent.AccountSuspended;
import io.mubiao.shared.org.AccountEvent.AccountTransferred;
import io.mubiao.shared.org.AccountEvent.ApiKeyCreated;
import io.mubiao.shared.org.AccountEvent.ApiKeyRevoked;
import io.mubiao.shared.org.AccountEvent.PasswordChanged;
import io.mubiao.shared.org.AccountEvent.PasswordReset;
import io.mubiao.shared.org.AccountEvent.RoleGranted;
import io.mubiao.shared.org.AccountEvent.RoleRevoked;
import io.mubiao.shared.problem.ErrorCode;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AccountStateTest {

    private static final UserId USER = new UserId("drafter");
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00.400Z");
    private static final AccountCreated CREATED =
            new AccountCreated(USER, "王伟", new UnitId("101001"), Set.of(Role.DRAFTER));
    private static final IssuedToken SESSION = token("session:s1", 1L);
    private static final IssuedToken KEY = token("key:nightly", 1L);
    private static final IssuedToken SILENT = token(null, 1L);

    @Test
    void rolesAndUnitAreThoseOfNow() {
        var actor = after(
                        new RoleGranted(USER, Role.DEPARTMENT_REVIEWER),
                        new RoleRevoked(USER, Role.DRAFTER),
                        new AccountTransferred(USER, new UnitId("102")))
                .actor("640221");
        assertThat(actor.roles()).containsExactly(Role.DEPARTMENT_REVIEWER);
        assertThat(actor.unit()).isEqualTo(new UnitId("102"));
    }

    @Test
    void aSuspendedAccountsTokensAreRefused() {
        var suspended = after(new AccountSuspended(USER, "离职"));
        assertThat(suspended.refusal(token("key:nightly", 9L)))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.UNAUTHENTICATED));
    }

    @Test
    void aSuspensionEndsEveryTokenForGood() {
        var resumed = after(new AccountSuspended(USER, "离职"), new AccountResumed(USER, "返岗"));
        assertThat(resumed.refusal(SESSION)).isNotNull();
        assertThat(resumed.refusal(KEY)).isNotNull();
        assertThat(resumed.refusal(token("key:nightly", 3L))).isNull();
    }

    @Test
    void aNewPasswordEndsWhatSigningInHadObtainedAndNoKey() {
        for (var event : Set.of(new PasswordReset(USER), new PasswordChanged(USER))) {
            var state = after(event);
            assertThat(state.refusal(SESSION)).isNotNull();
            assertThat(state.refusal(KEY)).isNull();
            assertThat(state.refusal(token("session:s2", 2L))).isNull();
        }
    }

    @Test
    void aRevokedKeyEndsItsTokensAndNoOthers() {
        var state = after(new ApiKeyCreated(USER, "nightly", "脚本"), new ApiKeyRevoked(USER, "nightly"));
        assertThat(state.refusal(token("key:nightly", 2L))).isNotNull();
        assertThat(state.refusal(token("key:daily", 2L))).isNull();
        assertThat(state.refusal(SESSION)).isNull();
    }

    @Test
    void aTokenThatHidesItsOriginEndsWithEither() {
        assertThat(after(new PasswordReset(USER)).refusal(SILENT)).isNotNull();
        assertThat(after(new ApiKeyRevoked(USER, "nightly")).refusal(SILENT)).isNotNull();
        assertThat(after(new ApiKeyRevoked(USER, "nightly")).refusal(token(null, 2L)))
                .isNull();
    }

    @Test
    void aTokenWithoutVersionIsJudgedByTheSecondOfItsIssue() {
        var state = after(new PasswordReset(USER));
        assertThat(state.refusal(new IssuedToken(null, null, Instant.parse("2026-11-23T11:59:59Z"))))
                .isNotNull();
        assertThat(state.refusal(new IssuedToken(null, null, Instant.parse("2026-11-23T12:00:00Z"))))
                .isNull();
        assertThat(after().refusal(new IssuedToken(null, null, Instant.EPOCH))).isNull();
    }

    private static IssuedToken token(@Nullable String credential, long version) {
        return new IssuedToken(credential, version, NOON);
    }

    private static AccountState after(AccountEvent... events) {
        var state = AccountState.after(null, CREATED, 1, NOON);
        for (int i = 0; i < events.length; i++) {
            state = AccountState.after(state, events[i], i + 2, NOON);
        }
        return state;
    }
}
