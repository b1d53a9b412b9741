package io.mubiao.shared.org;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The account that asks for something, with what it may do for it.
 *
 * @param region code of the administrative division (财政区划代码) whose sheets the account works with
 * @param roles of the account, and in the place of another only those that were delegated
 * @param mandate in whose place it acts; null: in its own
 */
public record Actor(
        UserId id,
        String name,
        UnitId unit,
        String region,
        Set<Role> roles,
        @Nullable Mandate mandate) {

    /** No account can have this name. */
    public static final UserId SYSTEM = new UserId("system");

    public Actor {
        roles = Set.copyOf(roles);
    }

    /** In its own place. */
    public Actor(UserId id, String name, UnitId unit, String region, Set<Role> roles) {
        this(id, name, unit, region, roles, null);
    }

    /**
     * The product itself, where nobody has signed in: at the first start, and when it locks an account.
     *
     * @param region the region of what is acted upon
     */
    public static Actor system(String region) {
        return new Actor(SYSTEM, "系统", new UnitId("system"), region, Set.of(Role.ADMIN));
    }

    /** The same account as the deputy of another, with the roles that are left of what was delegated. */
    public Actor actingFor(Mandate instead, Set<Role> delegated) {
        return new Actor(id, name, unit, region, delegated, instead);
    }

    /** All roles that meet in the one person. */
    public Set<Role> rolesInOneHand() {
        return mandate == null
                ? roles
                : Stream.concat(roles.stream(), mandate.ownRoles().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** Everybody to whom a deed would be put down: who acts, and in whose place. */
    public Set<UserId> people() {
        return mandate == null ? Set.of(id) : Set.of(id, mandate.principal());
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }
}
