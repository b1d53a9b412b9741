package io.mubiao.identity.account;

import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.org.UserId;
import java.util.Set;

/** The product itself, where nobody has signed in: at the first start, and when it locks an account. */
public final class SystemActor {

    /** No account can have this name. */
    static final UserId ID = new UserId("system");

    private SystemActor() {}

    /** @param region the region of what is acted upon */
    public static Actor in(String region) {
        return new Actor(ID, "系统", new UnitId("system"), region, Set.of(Role.ADMIN));
    }
}
