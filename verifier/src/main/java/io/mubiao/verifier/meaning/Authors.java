package io.mubiao.verifier.meaning;

import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Trace;
import io.mubiao.verifier.finding.Fault;
import io.mubiao.verifier.finding.Findings;
import io.mubiao.verifier.finding.Place;
import org.jspecify.annotations.Nullable;

/** Who acted, if it was somebody who might act then; whoever might not is found here. */
final class Authors {

    private final boolean isComplete;
    private final Accounts accounts;
    private final Findings findings;
    private boolean haveActed;

    /** @param isComplete whether all events are shown, so that an account without events is nobody */
    Authors(boolean isComplete, Accounts accounts, Findings findings) {
        this.isComplete = isComplete;
        this.accounts = accounts;
        this.findings = findings;
    }

    /** With all roles of that moment; null if the account had no right to act so in the role that the event names. */
    @Nullable
    Actor withRole(Trace trace, Place place) {
        return found(accounts.actor(trace), trace, place);
    }

    /** The owner of an account, whatever the roles; null if the account could not act then. */
    @Nullable
    Actor owner(Trace trace, Place place) {
        return found(accounts.owner(trace), trace, place);
    }

    /** Whether anybody has done anything yet, the product apart. */
    boolean haveActed() {
        return haveActed;
    }

    private @Nullable Actor found(@Nullable Actor actor, Trace trace, Place place) {
        haveActed = true;
        if (actor == null) {
            if (isComplete || accounts.knows(trace)) {
                findings.add(Fault.NO_AUTHORITY, place, trace.actor().value(), trace.role());
            } else {
                findings.unproven();
            }
        }
        return actor;
    }
}
