package io.mubiao.verifier.meaning;

import io.mubiao.shared.deputy.DeputyAction;
import io.mubiao.shared.deputy.DeputyEvent;
import io.mubiao.shared.deputy.DeputyEvent.DeputyAccepted;
import io.mubiao.shared.deputy.DeputyEvent.DeputyAppointed;
import io.mubiao.shared.deputy.DeputyEvent.DeputyConfirmed;
import io.mubiao.shared.deputy.DeputyEvent.DeputyDeclined;
import io.mubiao.shared.deputy.DeputyEvent.DeputyshipRevoked;
import io.mubiao.shared.deputy.DeputyRules;
import io.mubiao.shared.deputy.DeputyRules.Refusal;
import io.mubiao.shared.deputy.DeputyshipStatus;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.DeputyshipId;
import io.mubiao.shared.problem.ErrorCode;
import io.mubiao.verifier.finding.Findings;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether an account could be appointed as the deputy of another, and settle what was offered. */
final class LawfulDeputies {

    private static final Map<Class<? extends DeputyEvent>, DeputyAction> ACTIONS = Map.of(
            DeputyAccepted.class, DeputyAction.ACCEPT,
            DeputyDeclined.class, DeputyAction.DECLINE,
            DeputyConfirmed.class, DeputyAction.CONFIRM,
            DeputyshipRevoked.class, DeputyAction.REVOKE);

    /** What comes without an event of the deputyship: it may come a moment later elsewhere. */
    private static final Set<DeputyshipStatus> BY_ITSELF = EnumSet.of(DeputyshipStatus.LAPSED, DeputyshipStatus.ENDED);

    private final Accounts accounts;
    private final boolean isComplete;
    private final Findings findings;

    /** @param isComplete whether all events are shown, so that what has no event does not exist */
    LawfulDeputies(Accounts accounts, boolean isComplete, Findings findings) {
        this.accounts = accounts;
        this.isComplete = isComplete;
        this.findings = findings;
    }

    /** With what the product would have refused it; null: it would not. */
    @Nullable
    ErrorCode refusal(DeputyEvent event, Actor actor, Instant at) {
        if (!event.region().equals(actor.region()) || isOfAnother(event, actor)) {
            return ErrorCode.FORBIDDEN;
        }
        var refusal =
                event instanceof DeputyAppointed terms ? appointing(terms, actor, at) : settling(event, actor, at);
        if (refusal == null || isComplete || refusal == ErrorCode.FORBIDDEN) {
            return refusal;
        }
        // what allows it may not be shown
        findings.unproven();
        return null;
    }

    /** Whoever appoints or confirms is named in the event, too. */
    private static boolean isOfAnother(DeputyEvent event, Actor actor) {
        return event instanceof DeputyAppointed terms && !terms.principal().equals(actor.id())
                || event instanceof DeputyConfirmed confirmed
                        && !confirmed.confirmedBy().equals(actor.id());
    }

    private @Nullable ErrorCode appointing(DeputyAppointed terms, Actor principal, Instant at) {
        if (accounts.deputies().find(terms.deputyship()) != null) {
            return ErrorCode.ID_TAKEN;
        }
        var deputies = accounts.colleagues(terms.deputy(), terms.region(), at).toList();
        // it was asked for a moment before
        var isLawful = Stream.of(at, at.minus(Past.LAG))
                .anyMatch(asked ->
                        deputies.stream().anyMatch(deputy -> appointing(terms, principal, deputy, asked) == null));
        return isLawful
                ? null
                : appointing(terms, principal, deputies.stream().findFirst().orElse(null), at);
    }

    private @Nullable ErrorCode appointing(
            DeputyAppointed terms, Actor principal, @Nullable Actor deputy, Instant asked) {
        var others =
                accounts.deputies().all().filter(other -> other.terms().region().equals(terms.region()));
        return code(DeputyRules.refusal(terms, principal, deputy, others, asked));
    }

    private @Nullable ErrorCode settling(DeputyEvent event, Actor actor, Instant at) {
        var known = accounts.deputies().find(event.deputyship());
        if (known == null || !known.terms().region().equals(event.region())) {
            return ErrorCode.DEPUTYSHIP_NOT_FOUND;
        }
        var action = Objects.requireNonNull(ACTIONS.get(event.getClass()));
        var refusal = code(DeputyRules.refusal(known, actor, action, at));
        return BY_ITSELF.contains(known.statusAt(at)) && wasLawful(known.id(), actor, action, at) ? null : refusal;
    }

    private boolean wasLawful(DeputyshipId id, Actor actor, DeputyAction action, Instant at) {
        return accounts.deputies()
                .states(id, at)
                .anyMatch(known -> DeputyRules.refusal(known, actor, action, at.minus(Past.LAG)) == null);
    }

    private static @Nullable ErrorCode code(@Nullable Refusal refusal) {
        return refusal == null ? null : refusal.code();
    }
}
