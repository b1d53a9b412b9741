package io.mubiao.shared.org;

import java.util.Set;

/**
 * The account that asks for something, as its token describes it.
 *
 * @param region code of the administrative division (财政区划代码) whose sheets the account works with
 */
public record Actor(UserId id, String name, UnitId unit, String region, Set<Role> roles) {

    public Actor {
        roles = Set.copyOf(roles);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }
}
