package io.mubiao.verifier.meaning;

import io.mubiao.shared.org.AccountEvent;
import io.mubiao.shared.org.AccountEvent.AccountCreated;
import io.mubiao.shared.org.AccountEvent.AdminConfirmed;
import io.mubiao.shared.org.AccountEvent.AdminProposalWithdrawn;
import io.mubiao.shared.org.AccountEvent.AdminProposed;
import io.mubiao.shared.org.AccountEvent.RoleGranted;
import io.mubiao.shared.org.AccountEvent.SecondAdminAppointed;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.UserId;
import io.mubiao.shared.problem.ErrorCode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How accounts come to administer. Whether it takes two people is a setting and no event, so a grant by one is believed;
 * where two are named, they must be two.
 */
final class Appointments {

    private final Map<UserId, UserId> proposers = new HashMap<>();
    private final Map<String, Set<UserId>> administrators = new HashMap<>();
    private final Set<UserId> everywhere = new HashSet<>();

    /** @param region of the account, where it is known */
    void on(AccountEvent event, @Nullable String region) {
        if (event instanceof AdminProposed proposed) {
            proposers.putIfAbsent(proposed.account(), proposed.proposer());
        } else if (event instanceof AdminProposalWithdrawn) {
            proposers.remove(event.account());
        } else if (makesAdministrator(event)) {
            proposers.remove(event.account());
            everywhere.add(event.account());
            if (region != null) {
                administrators.computeIfAbsent(region, code -> new HashSet<>()).add(event.account());
            }
        }
    }

    /** Now or ever before. */
    boolean wasAdministrator(UserId account) {
        return everywhere.contains(account);
    }

    private static boolean makesAdministrator(AccountEvent event) {
        return event instanceof AccountCreated created && created.roles().contains(Role.ADMIN)
                || event instanceof RoleGranted granted && granted.role() == Role.ADMIN;
    }

    /** With what the product would have refused the event; null: it would not. */
    @Nullable
    ErrorCode refusal(AccountEvent event, UserId actor, String region, boolean isComplete) {
        if (event instanceof AdminProposed proposed) {
            return proposed.proposer().equals(actor) ? null : ErrorCode.FORBIDDEN;
        }
        if (event instanceof AdminConfirmed confirmed) {
            return refusal(confirmed, actor, isComplete);
        }
        return event instanceof SecondAdminAppointed && areSeveralBeside(event.account(), region)
                ? ErrorCode.SEPARATION_OF_DUTIES
                : null;
    }

    private @Nullable ErrorCode refusal(AdminConfirmed confirmed, UserId actor, boolean isComplete) {
        if (confirmed.proposer().equals(actor)) {
            return ErrorCode.SEPARATION_OF_DUTIES;
        }
        var proposer = proposers.get(confirmed.account());
        return confirmed.proposer().equals(proposer) || !isComplete ? null : ErrorCode.NOTHING_PROPOSED;
    }

    /** The account itself may have been opened as an administrator a moment before its appointment was noted. */
    private boolean areSeveralBeside(UserId account, String region) {
        return administrators.getOrDefault(region, Set.of()).stream()
                        .filter(administrator -> !administrator.equals(account))
                        .count()
                > 1;
    }
}
