package io.mubiao.identity.account;

import io.mubiao.shared.org.IncompatibleRoles;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import java.util.EnumSet;
import java.util.Set;

/** Going from some roles to others. */
record RoleChange(Set<Role> before, Set<Role> after) {

    RoleChange {
        before = Set.copyOf(before);
        after = Set.copyOf(after);
    }

    /** One role more, or one less. */
    RoleChange(Set<Role> before, Role role, boolean more) {
        this(before, more ? union(before, role) : without(before, Set.of(role)));
    }

    boolean isNone() {
        return before.equals(after);
    }

    Set<Role> granted() {
        return without(after, before);
    }

    Set<Role> revoked() {
        return without(before, after);
    }

    /** An account keeps a role, and none of those that it receives excludes another. */
    void requireUsable() {
        if (after.isEmpty()) {
            throw new DomainException(ErrorCode.LAST_ROLE, "账号至少保留一个角色；不再使用的账号请停用");
        }
        requireCompatible();
    }

    /** Roles that were granted before they excluded each other may be taken away one by one. */
    void requireCompatible() {
        if (!granted().isEmpty()) {
            IncompatibleRoles.refuseAmong(after);
        }
    }

    private static Set<Role> union(Set<Role> roles, Role role) {
        var more = ordered(roles);
        more.add(role);
        return more;
    }

    private static Set<Role> without(Set<Role> roles, Set<Role> others) {
        var fewer = ordered(roles);
        fewer.removeAll(others);
        return fewer;
    }

    private static Set<Role> ordered(Set<Role> roles) {
        var ordered = EnumSet.noneOf(Role.class);
        ordered.addAll(roles);
        return ordered;
    }
}
