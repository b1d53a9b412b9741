package io.mubiao.shared.org;

import static io.mubiao.shared.org.Role.ADMIN;
import static io.mubiao.shared.org.Role.APPROVER;
import static io.mubiao.shared.org.Role.AUDITOR;
import static io.mubiao.shared.org.Role.DEPARTMENT_REVIEWER;
import static io.mubiao.shared.org.Role.DRAFTER;
import static io.mubiao.shared.org.Role.FINANCE_OFFICE_REVIEWER;
import static io.mubiao.shared.org.Role.PERFORMANCE_REVIEWER;

import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which roles exclude each other (不相容职责分离). The reviewing stages may be in one hand, as in a small county they
 * are: the rules of each sheet keep one person from signing it twice in a round.
 */
public final class IncompatibleRoles {

    private static final String AUDIT = "审计须独立于所审计的工作";
    private static final String ADMINISTRATION = "管理账号和审核流程的人不得审核目标表";
    private static final String APPROVAL = "填报人不得终审批复";

    private static final List<RoleConflict> ALL = Stream.of(
                    Stream.of(Role.values())
                            .filter(role -> role != AUDITOR)
                            .map(role -> new RoleConflict(AUDITOR, role, AUDIT)),
                    Stream.of(DEPARTMENT_REVIEWER, FINANCE_OFFICE_REVIEWER, PERFORMANCE_REVIEWER, APPROVER)
                            .map(role -> new RoleConflict(ADMIN, role, ADMINISTRATION)),
                    Stream.of(new RoleConflict(DRAFTER, APPROVER, APPROVAL)))
            .flatMap(conflicts -> conflicts)
            .toList();

    private IncompatibleRoles() {}

    /** The first two of the roles that exclude each other; null when one account may hold all of them. */
    public static @Nullable RoleConflict among(Collection<Role> roles) {
        return ALL.stream()
                .filter(conflict -> roles.contains(conflict.one()) && roles.contains(conflict.other()))
                .findFirst()
                .orElse(null);
    }

    /** Refuses roles that one account must not hold together. */
    public static void refuseAmong(Collection<Role> roles) {
        var conflict = among(roles);
        if (conflict != null) {
            throw new DomainException(ErrorCode.ROLES_INCOMPATIBLE, conflict.detail());
        }
    }

    /** What the role excludes, in the order of the roles. */
    public static List<RoleConflict> of(Role role) {
        return ALL.stream()
                .flatMap(conflict -> Stream.of(conflict, conflict.reversed()))
                .filter(conflict -> conflict.one() == role)
                .sorted((left, right) -> left.other().compareTo(right.other()))
                .toList();
    }
}
