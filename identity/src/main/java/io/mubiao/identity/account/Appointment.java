package io.mubiao.identity.account;

import io.mubiao.shared.org.Role;
import java.util.EnumSet;
import java.util.Set;

/** How somebody who is to administer comes to do so. */
enum Appointment {
    /** With the grant: nobody else is asked, or nobody is to administer. */
    AT_ONCE,
    /** With the grant, since there is nobody else to be asked. */
    SECOND,
    /** When another administrator confirms it. */
    PROPOSED;

    /** The roles that are received now, in their order. */
    Set<Role> atOnce(Set<Role> roles) {
        var received = EnumSet.noneOf(Role.class);
        received.addAll(roles);
        if (this == PROPOSED) {
            received.remove(Role.ADMIN);
        }
        return received;
    }
}
