package io.mubiao.shared.org;

import java.util.Set;

/**
 * The account that asks for something, as its token describes it.
 *
 * @param region code of the administrative division (财政区划代码) whose sheets the account works with
 */
public record Actor(UserId id, String name, UnitId unit, String region, Set<Role> roles) {

    /** No account can have this name. */
    public static final UserId SYSTEM = new UserId("system");

    public Actor {
        roles = Set.copyOf(roles);
    }

    /**
     * The product itself, where nobody has signed in: at the first start, and when it locks an account.
     *
     * @param region the region of what is acted upon
     */
    public static Actor system(String region) {
        return new Actor(SYSTEM, "系统", new UnitId("system"), region, Set.of(Role.ADMIN));
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }
}
