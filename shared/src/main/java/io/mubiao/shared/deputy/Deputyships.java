package io.mubiao.shared.deputy;

import io.mubiao.shared.deputy.DeputyEvent.DeputyAccepted;
import io.mubiao.shared.deputy.DeputyEvent.DeputyAppointed;
import io.mubiao.shared.deputy.DeputyEvent.DeputyConfirmed;
import io.mubiao.shared.deputy.DeputyEvent.DeputyDeclined;
import io.mubiao.shared.deputy.DeputyEvent.DeputyshipRevoked;
import io.mubiao.shared.org.AccountEvent;
import io.mubiao.shared.org.AccountEvent.AccountSuspended;
import io.mubiao.shared.org.AccountEvent.AccountTransferred;
import io.mubiao.shared.org.AccountEvent.RoleRevoked;
import io.mubiao.shared.org.DeputyshipId;
import io.mubiao.shared.org.UserId;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All deputyships as their events, and those of the accounts, left them. One thread adds events in the order of the
 * store; others may read meanwhile.
 */
public final class Deputyships {

    private final Map<DeputyshipId, Deputyship> all = new ConcurrentHashMap<>();

    public void on(DeputyEvent event, Instant at) {
        if (event instanceof DeputyAppointed terms) {
            all.put(terms.deputyship(), Deputyship.offered(terms, at));
        } else if (event instanceof DeputyAccepted) {
            change(event, known -> known.acceptedAt(at));
        } else if (event instanceof DeputyDeclined declined) {
            change(event, known -> known.ended(DeputyshipStatus.DECLINED, at, declined.reason()));
        } else if (event instanceof DeputyConfirmed confirmed) {
            change(event, known -> known.confirmed(confirmed.confirmedBy(), at));
        } else if (event instanceof DeputyshipRevoked revoked) {
            change(event, known -> known.ended(DeputyshipStatus.REVOKED, at, revoked.reason()));
        } else {
            throw new IllegalStateException("unknown event of a deputyship " + event);
        }
    }

    private void change(DeputyEvent event, UnaryOperator<Deputyship> how) {
        all.computeIfPresent(event.deputyship(), (id, known) -> how.apply(known));
    }

    /** Nobody delegates what they no longer have, and nobody acts for, or is, an account that may not act. */
    public void on(AccountEvent event, Instant at) {
        if (event instanceof AccountSuspended) {
            change(known -> known.isOf(event.account()), known -> lapsed(known, event, at, "的账号已停用"));
        } else if (event instanceof AccountTransferred) {
            change(known -> known.isOf(event.account()), known -> lapsed(known, event, at, "已调往其他单位"));
        } else if (event instanceof RoleRevoked revoked) {
            change(
                    known -> known.terms().principal().equals(event.account()),
                    known -> known.without(revoked.role(), at));
        }
    }

    private static Deputyship lapsed(Deputyship known, AccountEvent event, Instant at, String what) {
        var who = known.terms().principal().equals(event.account()) ? "委托人" : "代理人";
        return known.ended(DeputyshipStatus.LAPSED, at, who + what);
    }

    private void change(Predicate<Deputyship> which, UnaryOperator<Deputyship> how) {
        all.replaceAll((id, known) -> which.test(known) ? how.apply(known) : known);
    }

    public @Nullable Deputyship find(DeputyshipId id) {
        return all.get(id);
    }

    /** In no order. */
    public Stream<Deputyship> all() {
        return all.values().stream();
    }

    /** The latest that lets, or let, the one act in the place of the other; null if there never was any. */
    public @Nullable Deputyship latest(UserId deputy, UserId principal, Instant at) {
        return all().filter(known -> known.terms().deputy().equals(deputy)
                        && known.terms().principal().equals(principal))
                .max((left, right) -> {
                    var active = Boolean.compare(isActive(left, at), isActive(right, at));
                    return active != 0 ? active : left.offeredAt().compareTo(right.offeredAt());
                })
                .orElse(null);
    }

    private static boolean isActive(Deputyship known, Instant at) {
        return known.statusNow(at) == DeputyshipStatus.ACTIVE;
    }
}
