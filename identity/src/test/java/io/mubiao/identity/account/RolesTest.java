package io.mubiao.identity.account;

import static io.mubiao.identity.Refusals.refuses;
import static io.mubiao.identity.account.Accounts.*;

import io.mubiao.identity.account.AccountCommand.ChangeRoles;
import io.mubiao.identity.account.AccountCommand.CreateAccount;
import io.mubiao.identity.account.AccountCommand.GrantRole;
import io.mubiao.identity.account.AccountCommand.RevokeRole;
import io.mubiao.shared.org.AccountEvent.AccountSuspended;
import io.mubiao.shared.org.AccountEvent.RoleGranted;
import io.mubiao.shared.org.AccountEvent.RoleRevoked;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.problem.ErrorCode;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RolesTest {

    private static final Actor WANG_THE_ADMIN = actor("wang", HERE, Role.ADMIN);

    @Test
    void anAccountReceivesARole() {
        given(opened(Role.DRAFTER))
                .when(new GrantRole(WANG, 1, Role.DEPARTMENT_REVIEWER, ADMIN))
                .expectEvents(new RoleGranted(WANG, Role.DEPARTMENT_REVIEWER));
    }

    @Test
    void aRoleIsReceivedOnce() {
        given(opened(Role.DRAFTER))
                .when(new GrantRole(WANG, 1, Role.DRAFTER, ADMIN))
                .expectNoEvents();
    }

    @Test
    void anAccountLosesARole() {
        given(opened(Role.DRAFTER), new RoleGranted(WANG, Role.APPROVER))
                .when(new RevokeRole(WANG, 2, Role.DRAFTER, ADMIN))
                .expectEvents(new RoleRevoked(WANG, Role.DRAFTER));
    }

    @Test
    void aRoleThatAnAccountLacksCannotBeLost() {
        given(opened(Role.DRAFTER))
                .when(new RevokeRole(WANG, 1, Role.AUDITOR, ADMIN))
                .expectNoEvents();
    }

    @Test
    void anAccountKeepsOneRole() {
        refuses(given(opened(Role.DRAFTER)).when(new RevokeRole(WANG, 1, Role.DRAFTER, ADMIN)), ErrorCode.LAST_ROLE);
    }

    @Test
    void whoIsNoAdministratorGrantsNothing() {
        refuses(given(opened(Role.DRAFTER)).when(new GrantRole(WANG, 1, Role.ADMIN, DRAFTER)), ErrorCode.FORBIDDEN);
    }

    @Test
    void nobodyGrantsOneselfARole() {
        refuses(
                given(opened(Role.ADMIN)).when(new GrantRole(WANG, 1, Role.APPROVER, WANG_THE_ADMIN)),
                ErrorCode.FORBIDDEN);
    }

    @Test
    void nobodyGivesOnesOwnRoleUp() {
        refuses(
                given(opened(Role.ADMIN, Role.AUDITOR)).when(new RevokeRole(WANG, 1, Role.ADMIN, WANG_THE_ADMIN)),
                ErrorCode.FORBIDDEN);
    }

    @Test
    void theLastAdministratorOfARegionStaysOne() {
        refuses(
                givenTheLastAdmin(opened(Role.ADMIN, Role.AUDITOR)).when(new RevokeRole(WANG, 1, Role.ADMIN, ADMIN)),
                ErrorCode.LAST_ADMIN);
    }

    @Test
    void theLastAdministratorMayLoseAnotherRole() {
        givenTheLastAdmin(opened(Role.ADMIN, Role.AUDITOR))
                .when(new RevokeRole(WANG, 1, Role.AUDITOR, ADMIN))
                .expectEvents(new RoleRevoked(WANG, Role.AUDITOR));
    }

    @Test
    void aSuspendedAdministratorIsNotTheLastOne() {
        givenTheLastAdmin(opened(Role.ADMIN, Role.AUDITOR), new AccountSuspended(WANG, "离职"))
                .when(new RevokeRole(WANG, 2, Role.ADMIN, ADMIN))
                .expectEvents(new RoleRevoked(WANG, Role.ADMIN));
    }

    @Test
    void rolesThatExcludeEachOtherAreNotGrantedTogether() {
        refuses(
                given(opened(Role.DRAFTER)).when(new GrantRole(WANG, 1, Role.APPROVER, ADMIN)),
                ErrorCode.ROLES_INCOMPATIBLE);
        refuses(
                given(opened(Role.APPROVER)).when(new GrantRole(WANG, 1, Role.ADMIN, ADMIN)),
                ErrorCode.ROLES_INCOMPATIBLE);
        refuses(
                given(opened(Role.DRAFTER)).when(new ChangeRoles(WANG, 1, Set.of(Role.DRAFTER, Role.AUDITOR), ADMIN)),
                ErrorCode.ROLES_INCOMPATIBLE);
        refuses(
                given().when(new CreateAccount(WANG, "王伟", BUREAU, EnumSet.range(Role.DRAFTER, Role.APPROVER), ADMIN)),
                ErrorCode.ROLES_INCOMPATIBLE);
    }

    @Test
    void oneOfTwoRolesThatExcludeEachOtherIsGivenUpWithTheOther() {
        given(opened(Role.DRAFTER))
                .when(new ChangeRoles(WANG, 1, Set.of(Role.AUDITOR), ADMIN))
                .expectEvents(new RoleRevoked(WANG, Role.DRAFTER), new RoleGranted(WANG, Role.AUDITOR));
    }

    @Test
    void rolesFromBeforeTheyExcludedEachOtherAreTakenAwayOneByOne() {
        given(opened(Role.DRAFTER, Role.APPROVER, Role.ADMIN))
                .when(new RevokeRole(WANG, 1, Role.DRAFTER, ADMIN))
                .expectEvents(new RoleRevoked(WANG, Role.DRAFTER));
    }

    @Test
    void theSameRolesAgainChangeNothing() {
        given(opened(Role.DRAFTER))
                .when(new ChangeRoles(WANG, 1, Set.of(Role.DRAFTER), ADMIN))
                .expectNoEvents();
    }

    @Test
    void nobodyChangesOnesOwnRoles() {
        refuses(
                given(opened(Role.ADMIN))
                        .when(new ChangeRoles(WANG, 1, Set.of(Role.ADMIN, Role.DRAFTER), WANG_THE_ADMIN)),
                ErrorCode.FORBIDDEN);
    }

    @Test
    void theLastAdministratorKeepsTheRoleAmongOthers() {
        refuses(
                givenTheLastAdmin(opened(Role.ADMIN)).when(new ChangeRoles(WANG, 1, Set.of(Role.DRAFTER), ADMIN)),
                ErrorCode.LAST_ADMIN);
    }

    @Test
    void rolesInAnotherRegionAreNotOurs() {
        refuses(
                given(opened(Role.DRAFTER)).when(new GrantRole(WANG, 1, Role.AUDITOR, ADMIN_ELSEWHERE)),
                ErrorCode.ACCOUNT_NOT_FOUND);
    }
}
