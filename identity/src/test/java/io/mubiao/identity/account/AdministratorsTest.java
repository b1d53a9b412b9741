package io.mubiao.identity.account;

import static io.mubiao.identity.Refusals.refuses;
import static io.mubiao.identity.account.Accounts.ADMIN;
import static io.mubiao.identity.account.Accounts.BUREAU;
import static io.mubiao.identity.account.Accounts.HERE;
import static io.mubiao.identity.account.Accounts.OTHER_ADMIN;
import static io.mubiao.identity.account.Accounts.WANG;
import static io.mubiao.identity.account.Accounts.actor;
import static io.mubiao.identity.account.Accounts.givenALoneAdmin;
import static io.mubiao.identity.account.Accounts.givenTwoPersons;
import static io.mubiao.identity.account.Accounts.opened;

import io.mubiao.identity.account.AccountCommand.ChangeRoles;
import io.mubiao.identity.account.AccountCommand.ConfirmAdmin;
import io.mubiao.identity.account.AccountCommand.CreateAccount;
import io.mubiao.identity.account.AccountCommand.GrantRole;
import io.mubiao.identity.account.AccountCommand.WithdrawAdminProposal;
import io.mubiao.shared.org.AccountEvent.AccountSuspended;
import io.mubiao.shared.org.AccountEvent.AdminConfirmed;
import io.mubiao.shared.org.AccountEvent.AdminProposalWithdrawn;
import io.mubiao.shared.org.AccountEvent.AdminProposed;
import io.mubiao.shared.org.AccountEvent.RoleGranted;
import io.mubiao.shared.org.AccountEvent.RoleRevoked;
import io.mubiao.shared.org.AccountEvent.SecondAdminAppointed;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.UserId;
import io.mubiao.shared.problem.ErrorCode;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Two persons make an administrator. */
class AdministratorsTest {

    private static final AdminProposed PROPOSED = new AdminProposed(WANG, ADMIN.id());

    @Test
    void oneAdministratorOnlyProposesAnother() {
        givenTwoPersons(opened(Role.DRAFTER))
                .when(new GrantRole(WANG, 1, Role.ADMIN, ADMIN))
                .expectEvents(PROPOSED);
    }

    @Test
    void anotherAdministratorConfirmsIt() {
        givenTwoPersons(opened(Role.DRAFTER), PROPOSED)
                .when(new ConfirmAdmin(WANG, 2, OTHER_ADMIN))
                .expectEvents(new AdminConfirmed(WANG, ADMIN.id()), new RoleGranted(WANG, Role.ADMIN));
    }

    @Test
    void whoProposedDoesNotConfirm() {
        refuses(
                givenTwoPersons(opened(Role.DRAFTER), PROPOSED).when(new ConfirmAdmin(WANG, 2, ADMIN)),
                ErrorCode.SEPARATION_OF_DUTIES);
    }

    @Test
    void whoIsProposedDoesNotConfirm() {
        refuses(
                givenTwoPersons(opened(Role.DRAFTER), PROPOSED)
                        .when(new ConfirmAdmin(WANG, 2, actor("wang", HERE, Role.ADMIN))),
                ErrorCode.FORBIDDEN);
    }

    @Test
    void whoIsNoAdministratorConfirmsNothing() {
        refuses(
                givenTwoPersons(opened(Role.DRAFTER), PROPOSED).when(new ConfirmAdmin(WANG, 2, Accounts.DRAFTER)),
                ErrorCode.FORBIDDEN);
    }

    @Test
    void theWordOfAnAdministratorWhoNoLongerIsOneDoesNotCount() {
        var gone = new AdminProposed(WANG, new UserId("gone"));
        refuses(
                givenTwoPersons(opened(Role.DRAFTER), gone).when(new ConfirmAdmin(WANG, 2, OTHER_ADMIN)),
                ErrorCode.NOTHING_PROPOSED);
    }

    @Test
    void whatWasNotProposedIsNotConfirmed() {
        refuses(
                givenTwoPersons(opened(Role.DRAFTER)).when(new ConfirmAdmin(WANG, 1, OTHER_ADMIN)),
                ErrorCode.NOTHING_PROPOSED);
        refuses(
                givenTwoPersons(opened(Role.DRAFTER), PROPOSED, new AdminProposalWithdrawn(WANG, null))
                        .when(new ConfirmAdmin(WANG, 3, OTHER_ADMIN)),
                ErrorCode.NOTHING_PROPOSED);
        refuses(
                givenTwoPersons(opened(Role.DRAFTER), PROPOSED, new RoleGranted(WANG, Role.ADMIN))
                        .when(new ConfirmAdmin(WANG, 3, OTHER_ADMIN)),
                ErrorCode.NOTHING_PROPOSED);
    }

    @Test
    void aSuspendedAccountIsNotConfirmed() {
        refuses(
                givenTwoPersons(opened(Role.DRAFTER), PROPOSED, new AccountSuspended(WANG, "离职"))
                        .when(new ConfirmAdmin(WANG, 3, OTHER_ADMIN)),
                ErrorCode.ACCOUNT_SUSPENDED);
    }

    @Test
    void aRoleThatCameMeanwhileMayStandAgainstIt() {
        refuses(
                givenTwoPersons(opened(Role.DRAFTER), PROPOSED, new RoleGranted(WANG, Role.DEPARTMENT_REVIEWER))
                        .when(new ConfirmAdmin(WANG, 3, OTHER_ADMIN)),
                ErrorCode.ROLES_INCOMPATIBLE);
    }

    @Test
    void aProposalIsMadeOnce() {
        givenTwoPersons(opened(Role.DRAFTER), PROPOSED)
                .when(new GrantRole(WANG, 2, Role.ADMIN, ADMIN))
                .expectNoEvents();
    }

    @Test
    void aProposalIsTakenBackOrDeclined() {
        givenTwoPersons(opened(Role.DRAFTER), PROPOSED)
                .when(new WithdrawAdminProposal(WANG, 2, null, ADMIN))
                .expectEvents(new AdminProposalWithdrawn(WANG, null));
        givenTwoPersons(opened(Role.DRAFTER), PROPOSED)
                .when(new WithdrawAdminProposal(WANG, 2, "另有安排", OTHER_ADMIN))
                .expectEvents(new AdminProposalWithdrawn(WANG, "另有安排"));
        refuses(
                givenTwoPersons(opened(Role.DRAFTER)).when(new WithdrawAdminProposal(WANG, 1, null, ADMIN)),
                ErrorCode.NOTHING_PROPOSED);
    }

    @Test
    void whoeverIsOpenedAsAnAdministratorWaitsForTheSecondWord() {
        givenTwoPersons()
                .when(new CreateAccount(WANG, "王伟", BUREAU, Set.of(Role.ADMIN), ADMIN))
                .expectEvents(opened(), PROPOSED);
        givenTwoPersons(opened(), PROPOSED)
                .when(new CreateAccount(WANG, "王伟", BUREAU, Set.of(Role.ADMIN), ADMIN))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void rolesThatStandAgainstItAreGivenUpWithTheProposal() {
        givenTwoPersons(opened(Role.APPROVER))
                .when(new ChangeRoles(WANG, 1, Set.of(Role.ADMIN), ADMIN))
                .expectEvents(new RoleRevoked(WANG, Role.APPROVER), PROPOSED);
    }

    @Test
    void theFirstAdministratorMakesTheSecondAloneAndTheEventsTell() {
        givenALoneAdmin(opened(Role.DRAFTER))
                .when(new GrantRole(WANG, 1, Role.ADMIN, ADMIN))
                .expectEvents(new SecondAdminAppointed(WANG), new RoleGranted(WANG, Role.ADMIN));
        givenALoneAdmin()
                .when(new CreateAccount(WANG, "王伟", BUREAU, Set.of(Role.ADMIN), ADMIN))
                .expectEvents(opened(Role.ADMIN), new SecondAdminAppointed(WANG));
    }

    @Test
    void theProductMakesTheFirst() {
        givenTwoPersons()
                .when(new CreateAccount(WANG, "王伟", BUREAU, Set.of(Role.ADMIN), Actor.system(HERE)))
                .expectEvents(opened(Role.ADMIN));
    }
}
