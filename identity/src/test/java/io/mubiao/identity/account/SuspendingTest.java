package io.mubiao.identity.account;

import static io.mubiao.identity.Refusals.refuses;
import static io.mubiao.identity.account.Accounts.*;

import io.mubiao.identity.account.AccountCommand.ResumeAccount;
import io.mubiao.identity.account.AccountCommand.SuspendAccount;
import io.mubiao.shared.org.AccountEvent.AccountRenamed;
import io.mubiao.shared.org.AccountEvent.AccountResumed;
import io.mubiao.shared.org.AccountEvent.AccountSuspended;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.problem.ErrorCode;
import org.junit.jupiter.api.Test;

class SuspendingTest {

    private static final Actor WANG_THE_ADMIN = actor("wang", HERE, Role.ADMIN);

    @Test
    void anAccountIsSuspendedForAReason() {
        given(opened(Role.DRAFTER))
                .when(new SuspendAccount(WANG, 1, "离职", ADMIN))
                .expectEvents(new AccountSuspended(WANG, "离职"));
    }

    @Test
    void anAccountThatHasChangedMeanwhileIsNotSuspended() {
        var changed = given(opened(Role.DRAFTER), new AccountRenamed(WANG, "王玮"));
        refuses(changed.when(new SuspendAccount(WANG, 1, "离职", ADMIN)), ErrorCode.STALE_VERSION);
    }

    @Test
    void whoMayNotSeeAnAccountIsNotToldItsVersion() {
        refuses(
                given(opened(Role.DRAFTER)).when(new SuspendAccount(WANG, 7, "离职", ADMIN_ELSEWHERE)),
                ErrorCode.ACCOUNT_NOT_FOUND);
    }

    @Test
    void aSuspendedAccountIsNotSuspendedAgain() {
        given(opened(Role.DRAFTER), new AccountSuspended(WANG, "离职"))
                .when(new SuspendAccount(WANG, 2, "调离", ADMIN))
                .expectNoEvents();
    }

    @Test
    void aSuspendedAccountIsResumed() {
        given(opened(Role.DRAFTER), new AccountSuspended(WANG, "离职"))
                .when(new ResumeAccount(WANG, 2, "返岗", ADMIN))
                .expectEvents(new AccountResumed(WANG, "返岗"));
    }

    @Test
    void anAccountThatWorksNeedsNoResuming() {
        given(opened(Role.DRAFTER))
                .when(new ResumeAccount(WANG, 1, "返岗", ADMIN))
                .expectNoEvents();
    }

    @Test
    void nobodySuspendsOneself() {
        refuses(given(opened(Role.ADMIN)).when(new SuspendAccount(WANG, 1, "离职", WANG_THE_ADMIN)), ErrorCode.FORBIDDEN);
    }

    @Test
    void theLastAdministratorOfARegionIsNotSuspended() {
        refuses(
                givenTheLastAdmin(opened(Role.ADMIN)).when(new SuspendAccount(WANG, 1, "离职", WANG_THE_ADMIN)),
                ErrorCode.LAST_ADMIN);
    }

    @Test
    void whoIsNoAdministratorSuspendsNobody() {
        refuses(given(opened(Role.DRAFTER)).when(new SuspendAccount(WANG, 1, "离职", DRAFTER)), ErrorCode.FORBIDDEN);
    }

    @Test
    void anAdministratorOfAnotherRegionSuspendsNobodyHere() {
        refuses(
                given(opened(Role.DRAFTER)).when(new SuspendAccount(WANG, 1, "离职", ADMIN_ELSEWHERE)),
                ErrorCode.ACCOUNT_NOT_FOUND);
    }

    @Test
    void anAdministratorOfAnotherRegionResumesNobodyHere() {
        refuses(
                given(opened(Role.DRAFTER), new AccountSuspended(WANG, "离职"))
                        .when(new ResumeAccount(WANG, 2, "返岗", ADMIN_ELSEWHERE)),
                ErrorCode.ACCOUNT_NOT_FOUND);
    }
}
