package io.mubiao.identity.account;

import static io.mubiao.identity.Refusals.refuses;
import static io.mubiao.identity.account.Accounts.*;

import io.mubiao.identity.account.AccountCommand.ChangePassword;
import io.mubiao.identity.account.AccountCommand.CreateApiKey;
import io.mubiao.identity.account.AccountCommand.LockAccount;
import io.mubiao.identity.account.AccountCommand.ResetPassword;
import io.mubiao.identity.account.AccountCommand.ResumeAccount;
import io.mubiao.identity.account.AccountCommand.RevokeApiKey;
import io.mubiao.identity.account.AccountCommand.SuspendAccount;
import io.mubiao.shared.org.AccountEvent.AccountLocked;
import io.mubiao.shared.org.AccountEvent.AccountResumed;
import io.mubiao.shared.org.AccountEvent.AccountSuspended;
import io.mubiao.shared.org.AccountEvent.ApiKeyCreated;
import io.mubiao.shared.org.AccountEvent.ApiKeyRevoked;
import io.mubiao.shared.org.AccountEvent.PasswordChanged;
import io.mubiao.shared.org.AccountEvent.PasswordReset;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.problem.ErrorCode;
import org.junit.jupiter.api.Test;

class SecretsTest {

    private static final ApiKeyCreated KEY = new ApiKeyCreated(WANG, "wang-1", "报表脚本");
    private static final ApiKeyCreated ANOTHER_KEY = new ApiKeyCreated(WANG, "wang-2", "对账脚本");
    private static final ApiKeyRevoked ENDED = new ApiKeyRevoked(WANG, "wang-1");
    private static final AccountSuspended SUSPENDED = new AccountSuspended(WANG, "离职");

    @Test
    void anAdministratorResetsAPassword() {
        given(opened(Role.DRAFTER))
                .when(new ResetPassword(WANG, 1, false, ADMIN))
                .expectEvents(new PasswordReset(WANG));
    }

    @Test
    void whoIsNoAdministratorResetsNoPassword() {
        refuses(given(opened(Role.DRAFTER)).when(new ResetPassword(WANG, 1, false, DRAFTER)), ErrorCode.FORBIDDEN);
    }

    @Test
    void anAdministratorOfAnotherRegionResetsNoPasswordHere() {
        refuses(
                given(opened(Role.DRAFTER)).when(new ResetPassword(WANG, 1, false, ADMIN_ELSEWHERE)),
                ErrorCode.ACCOUNT_NOT_FOUND);
    }

    @Test
    void onesOwnPasswordIsNotResetWithoutKnowingIt() {
        refuses(
                given(opened(Role.ADMIN)).when(new ResetPassword(WANG, 1, false, actor("wang", HERE, Role.ADMIN))),
                ErrorCode.FORBIDDEN);
    }

    @Test
    void theOwnerChangesThePassword() {
        given(opened(Role.DRAFTER))
                .when(new ChangePassword(WANG, false, OWNER))
                .expectEvents(new PasswordChanged(WANG));
    }

    @Test
    void nobodyElseChangesThePassword() {
        refuses(given(opened(Role.DRAFTER)).when(new ChangePassword(WANG, false, ADMIN)), ErrorCode.FORBIDDEN);
    }

    @Test
    void aSuspendedOwnerChangesNothing() {
        refuses(
                given(opened(Role.DRAFTER), SUSPENDED).when(new ChangePassword(WANG, false, OWNER)),
                ErrorCode.ACCOUNT_SUSPENDED);
    }

    @Test
    void tooManyFailuresAreOnRecord() {
        given(opened(Role.DRAFTER))
                .when(new LockAccount(WANG, 5, Actor.system(HERE)))
                .expectEvents(new AccountLocked(WANG, 5));
    }

    @Test
    void theOwnerMakesAKey() {
        given(opened(Role.DRAFTER))
                .when(new CreateApiKey(WANG, "wang-1", "报表脚本", OWNER))
                .expectEvents(KEY);
    }

    @Test
    void anAdministratorMakesNoKeyOfSomebodyElse() {
        refuses(given(opened(Role.DRAFTER)).when(new CreateApiKey(WANG, "wang-1", "报表脚本", ADMIN)), ErrorCode.FORBIDDEN);
    }

    @Test
    void theProductMakesTheKeysOfItsDemo() {
        given(opened(Role.DRAFTER))
                .when(new CreateApiKey(WANG, "wang-1", "报表脚本", Actor.system(HERE)))
                .expectEvents(KEY);
    }

    @Test
    void keysEndWithThePassword() {
        given(opened(Role.DRAFTER), KEY, ANOTHER_KEY)
                .when(new ResetPassword(WANG, 3, false, ADMIN))
                .expectEvents(new PasswordReset(WANG), ENDED, new ApiKeyRevoked(WANG, "wang-2"));
        given(opened(Role.DRAFTER), KEY)
                .when(new ChangePassword(WANG, false, OWNER))
                .expectEvents(new PasswordChanged(WANG), ENDED);
    }

    @Test
    void keysStayWhenThatIsAskedFor() {
        given(opened(Role.DRAFTER), KEY)
                .when(new ResetPassword(WANG, 2, true, ADMIN))
                .expectEvents(new PasswordReset(WANG));
        given(opened(Role.DRAFTER), KEY)
                .when(new ChangePassword(WANG, true, OWNER))
                .expectEvents(new PasswordChanged(WANG));
    }

    @Test
    void keysEndWithASuspension() {
        given(opened(Role.DRAFTER), KEY)
                .when(new SuspendAccount(WANG, 2, "离职", ADMIN))
                .expectEvents(SUSPENDED, ENDED);
    }

    @Test
    void keysThatOutlivedAnOlderSuspensionEndWhenTheAccountIsResumed() {
        given(opened(Role.DRAFTER), KEY, SUSPENDED)
                .when(new ResumeAccount(WANG, 3, "返岗", ADMIN))
                .expectEvents(ENDED, new AccountResumed(WANG, "返岗"));
    }

    @Test
    void nobodyElseMakesAKey() {
        refuses(
                given(opened(Role.DRAFTER)).when(new CreateApiKey(WANG, "wang-1", "报表脚本", DRAFTER)),
                ErrorCode.FORBIDDEN);
    }

    @Test
    void anAdministratorOfAnotherRegionMakesNoKeyHere() {
        refuses(
                given(opened(Role.DRAFTER)).when(new CreateApiKey(WANG, "wang-1", "报表脚本", ADMIN_ELSEWHERE)),
                ErrorCode.ACCOUNT_NOT_FOUND);
    }

    @Test
    void aSuspendedAccountGetsNoKey() {
        refuses(
                given(opened(Role.DRAFTER), SUSPENDED).when(new CreateApiKey(WANG, "wang-1", "报表脚本", OWNER)),
                ErrorCode.ACCOUNT_SUSPENDED);
    }

    @Test
    void noTwoKeysHaveTheSameId() {
        refuses(
                givenATakenKey("wang-1", opened(Role.DRAFTER)).when(new CreateApiKey(WANG, "wang-1", "报表脚本", OWNER)),
                ErrorCode.ID_TAKEN);
    }

    @Test
    void theOwnerRevokesAKey() {
        given(opened(Role.DRAFTER), KEY)
                .when(new RevokeApiKey(WANG, "wang-1", OWNER))
                .expectEvents(new ApiKeyRevoked(WANG, "wang-1"));
    }

    @Test
    void anAdministratorRevokesAKeyOfASuspendedAccount() {
        given(opened(Role.DRAFTER), KEY, SUSPENDED)
                .when(new RevokeApiKey(WANG, "wang-1", ADMIN))
                .expectEvents(new ApiKeyRevoked(WANG, "wang-1"));
    }

    @Test
    void aKeyIsRevokedOnce() {
        given(opened(Role.DRAFTER), KEY, new ApiKeyRevoked(WANG, "wang-1"))
                .when(new RevokeApiKey(WANG, "wang-1", OWNER))
                .expectNoEvents();
    }

    @Test
    void nobodyElseRevokesAKey() {
        refuses(given(opened(Role.DRAFTER), KEY).when(new RevokeApiKey(WANG, "wang-1", DRAFTER)), ErrorCode.FORBIDDEN);
    }
}
