package io.mubiao.identity.account;

import static io.mubiao.identity.Refusals.refuses;
import static io.mubiao.identity.account.Accounts.*;
import static org.axonframework.test.matchers.Matchers.exactSequenceOf;
import static org.axonframework.test.matchers.Matchers.matches;

import io.mubiao.identity.account.AccountCommand.CreateAccount;
import io.mubiao.identity.account.AccountCommand.RenameAccount;
import io.mubiao.identity.account.AccountCommand.TransferAccount;
import io.mubiao.shared.org.AccountEvent.AccountRenamed;
import io.mubiao.shared.org.AccountEvent.AccountTransferred;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.Trace;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.org.UserId;
import io.mubiao.shared.problem.ErrorCode;
import java.util.Set;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.Test;

class OpeningTest {

    @Test
    void anAdministratorOpensAnAccount() {
        given().when(open(ADMIN)).expectEvents(opened(Role.DRAFTER));
    }

    @Test
    void theEventTellsWhoOpenedTheAccountAndUnderWhichRole() {
        given().when(open(ADMIN))
                .expectEventsMatching(exactSequenceOf(matches((EventMessage<?> event) ->
                        event.getMetaData().equals(MetaData.from(Trace.metaData(ADMIN, Role.ADMIN))))));
    }

    @Test
    void theSameRequestAgainChangesNothing() {
        given(opened(Role.DRAFTER)).when(open(ADMIN)).expectNoEvents().expectSuccessfulHandlerExecution();
    }

    @Test
    void theSameRequestAgainChangesNothingEvenAfterAMove() {
        given(opened(Role.DRAFTER), new AccountTransferred(WANG, SCHOOL))
                .when(open(ADMIN))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void aMisspeltNameIsPutRightOnce() {
        given(opened(Role.DRAFTER))
                .when(new RenameAccount(WANG, 1, "王玮", ADMIN))
                .expectEvents(new AccountRenamed(WANG, "王玮"));
        given(opened(Role.DRAFTER), new AccountRenamed(WANG, "王玮"))
                .when(new RenameAccount(WANG, 2, "王玮", ADMIN))
                .expectNoEvents();
    }

    @Test
    void onlyAnAdministratorPutsNamesRight() {
        refuses(given(opened(Role.DRAFTER)).when(new RenameAccount(WANG, 1, "王玮", DRAFTER)), ErrorCode.FORBIDDEN);
        refuses(
                given(opened(Role.DRAFTER)).when(new RenameAccount(WANG, 1, "王玮", ADMIN_ELSEWHERE)),
                ErrorCode.ACCOUNT_NOT_FOUND);
    }

    @Test
    void aUserNameIsGivenOnce() {
        refuses(given(opened(Role.APPROVER)).when(open(ADMIN)), ErrorCode.ID_TAKEN);
    }

    @Test
    void nobodyIsCalledSystem() {
        refuses(
                given().when(new CreateAccount(new UserId("system"), "王伟", BUREAU, Set.of(Role.ADMIN), ADMIN)),
                ErrorCode.ID_TAKEN);
    }

    @Test
    void whoIsNoAdministratorOpensNoAccount() {
        refuses(given().when(open(DRAFTER)), ErrorCode.FORBIDDEN);
    }

    @Test
    void anAdministratorOpensNoAccountInAnotherRegion() {
        refuses(given().when(open(ADMIN_ELSEWHERE)), ErrorCode.UNIT_NOT_FOUND);
    }

    @Test
    void anAccountNeedsAUnitThatExists() {
        refuses(
                given().when(new CreateAccount(WANG, "王伟", new UnitId("0"), Set.of(Role.DRAFTER), ADMIN)),
                ErrorCode.UNIT_NOT_FOUND);
    }

    @Test
    void aPersonMovesToAnotherUnit() {
        given(opened(Role.DRAFTER))
                .when(new TransferAccount(WANG, 1, SCHOOL, ADMIN))
                .expectEvents(new AccountTransferred(WANG, SCHOOL));
    }

    @Test
    void aMoveToTheSameUnitIsNone() {
        given(opened(Role.DRAFTER))
                .when(new TransferAccount(WANG, 1, BUREAU, ADMIN))
                .expectNoEvents();
    }

    @Test
    void nobodyMovesToAnotherRegion() {
        refuses(
                given(opened(Role.DRAFTER)).when(new TransferAccount(WANG, 1, ELSEWHERE, ADMIN)),
                ErrorCode.UNIT_NOT_FOUND);
    }

    @Test
    void anAccountOfAnotherRegionAnswersLikeNone() {
        refuses(
                given(opened(Role.DRAFTER)).when(new TransferAccount(WANG, 1, ELSEWHERE, ADMIN_ELSEWHERE)),
                ErrorCode.ACCOUNT_NOT_FOUND);
    }

    @Test
    void nobodyMovesOneself() {
        refuses(
                given(opened(Role.ADMIN)).when(new TransferAccount(WANG, 1, SCHOOL, actor("wang", HERE, Role.ADMIN))),
                ErrorCode.FORBIDDEN);
    }
}
