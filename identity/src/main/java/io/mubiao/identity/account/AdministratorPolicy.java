package io.mubiao.identity.account;

import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import java.util.Set;

/**
 * How many people it takes to make an administrator.
 *
 * @param twoPersons one proposes, another one confirms
 */
record AdministratorPolicy(boolean twoPersons) {

    /**
     * How the account that receives these roles comes to administer. Where there has never been a second administrator
     * there is nobody to confirm: the first one makes exactly the second alone.
     */
    Appointment appointment(Actor actor, Set<Role> received, AccountRegister register) {
        if (!received.contains(Role.ADMIN) || !twoPersons || actor.id().equals(Actor.SYSTEM)) {
            return Appointment.AT_ONCE;
        }
        return register.everHadSeveralAdmins(actor.region()) ? Appointment.PROPOSED : Appointment.SECOND;
    }
}
