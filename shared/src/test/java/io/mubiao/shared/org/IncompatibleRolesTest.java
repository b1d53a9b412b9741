package io.mubiao.shared.org;

import static io.mubiao.shared.org.Role.ADMIN;
import static io.mubiao.shared.org.Role.APPROVER;
import static io.mubiao.shared.org.Role.AUDITOR;
import static io.mubiao.shared.org.Role.DEPARTMENT_REVIEWER;
import static io.mubiao.shared.org.Role.DRAFTER;
import static io.mubiao.shared.org.Role.FINANCE_OFFICE_REVIEWER;
import static io.mubiao.shared.org.Role.PERFORMANCE_REVIEWER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IncompatibleRolesTest {

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyRoleMayBeHeldAlone(Role role) {
        assertThat(IncompatibleRoles.among(Set.of(role))).isNull();
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "AUDITOR")
    void anAuditorHoldsNothingElse(Role other) {
        assertThat(IncompatibleRoles.among(Set.of(AUDITOR, other))).isNotNull();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"DEPARTMENT_REVIEWER", "FINANCE_OFFICE_REVIEWER", "PERFORMANCE_REVIEWER", "APPROVER"})
    void anAdministratorReviewsNothing(Role reviewing) {
        var conflict = IncompatibleRoles.among(Set.of(ADMIN, reviewing));
        assertThat(conflict).isNotNull();
        assertThat(conflict.detail()).contains(ADMIN.label(), reviewing.label());
    }

    @Test
    void whoDraftsDoesNotApprove() {
        assertThat(IncompatibleRoles.among(Set.of(DRAFTER, APPROVER))).isNotNull();
    }

    @Test
    void noAccountHoldsAllFiveWorkingRoles() {
        assertThat(IncompatibleRoles.among(EnumSet.range(DRAFTER, APPROVER))).isNotNull();
    }

    @Test
    void inASmallCountyOneAccountMayReviewAtEveryStage() {
        assertThat(IncompatibleRoles.among(EnumSet.range(DEPARTMENT_REVIEWER, APPROVER)))
                .isNull();
        assertThat(IncompatibleRoles.among(Set.of(DRAFTER, DEPARTMENT_REVIEWER, FINANCE_OFFICE_REVIEWER)))
                .isNull();
        assertThat(IncompatibleRoles.among(Set.of(DRAFTER, PERFORMANCE_REVIEWER)))
                .isNull();
        assertThat(IncompatibleRoles.among(Set.of(DRAFTER, ADMIN))).isNull();
    }

    @Test
    void anExclusionIsToldFromBothSides() {
        assertThat(IncompatibleRoles.of(APPROVER))
                .extracting(RoleConflict::other)
                .isEqualTo(List.of(DRAFTER, AUDITOR, ADMIN));
        assertThat(IncompatibleRoles.of(DRAFTER))
                .extracting(RoleConflict::other)
                .isEqualTo(List.of(APPROVER, AUDITOR));
    }
}
