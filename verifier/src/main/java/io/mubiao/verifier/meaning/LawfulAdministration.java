package io.mubiao.verifier.meaning;

import io.mubiao.shared.evidence.EvidenceEvent.LedgerKeyIntroduced;
import io.mubiao.shared.org.AccountEvent;
import io.mubiao.shared.org.AccountEvent.AccountCreated;
import io.mubiao.shared.org.AccountEvent.AccountTransferred;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.ShreddingEvent.ShredKeysDestroyed;
import io.mubiao.shared.org.UnitEvent;
import io.mubiao.shared.org.UnitEvent.UnitCreated;
import io.mubiao.shared.problem.ErrorCode;
import io.mubiao.shared.workflow.CalendarEvent;
import io.mubiao.shared.workflow.ChainRules;
import io.mubiao.shared.workflow.WorkflowEvent.ReviewChainAdopted;
import org.jspecify.annotations.Nullable;

/**
 * Whether whoever had the right might use it like this: in the own region, and not for oneself. Rules that are younger
 * than the events they would be held against are left out, such as which roles exclude each other.
 */
final class LawfulAdministration {

    private final Accounts accounts;
    private final boolean isComplete;
    private final Appointments appointments = new Appointments();

    /** @param isComplete whether all events are shown, so that what has no event does not exist */
    LawfulAdministration(Accounts accounts, boolean isComplete) {
        this.accounts = accounts;
        this.isComplete = isComplete;
    }

    void on(AccountEvent event) {
        appointments.on(event, accounts.regionOf(event.account()));
    }

    /** With what the product would have refused it; null: it would not. */
    @Nullable
    ErrorCode refusal(Object event, Actor actor) {
        if (event instanceof AccountEvent account) {
            return refusal(account, actor);
        } else if (event instanceof UnitCreated created) {
            return outside(created.region(), actor, ErrorCode.FORBIDDEN);
        } else if (event instanceof UnitEvent unit) {
            return outside(accounts.regionOf(unit.unit()), actor, ErrorCode.UNIT_NOT_FOUND);
        } else if (event instanceof ReviewChainAdopted adopted) {
            return refusal(adopted, actor);
        } else if (event instanceof CalendarEvent calendar) {
            return outside(calendar.region(), actor, ErrorCode.FORBIDDEN);
        } else if (event instanceof ShredKeysDestroyed destroyed) {
            return refusal(destroyed, actor);
        }
        return null;
    }

    /** What two administrators wanted and the product did. */
    @Nullable
    ErrorCode refusal(LedgerKeyIntroduced introduced) {
        var proposer = introduced.proposer();
        var confirmer = introduced.confirmer();
        if (proposer.equals(confirmer)) {
            return ErrorCode.SEPARATION_OF_DUTIES;
        }
        var wereTwo = appointments.wasAdministrator(proposer) && appointments.wasAdministrator(confirmer);
        return wereTwo || !isComplete ? null : ErrorCode.FORBIDDEN;
    }

    private @Nullable ErrorCode refusal(AccountEvent event, Actor actor) {
        var isOwn = event.account().equals(actor.id());
        if (Rights.isOfOwnersOnly(event) || isOwn) {
            return isOwn && Rights.isOfOwners(event) ? null : ErrorCode.FORBIDDEN;
        }
        if (event instanceof AccountCreated created) {
            return outside(accounts.regionOf(created.unit()), actor, ErrorCode.UNIT_NOT_FOUND);
        }
        var unseen = outside(accounts.regionOf(event.account()), actor, ErrorCode.ACCOUNT_NOT_FOUND);
        if (unseen == null && event instanceof AccountTransferred transferred) {
            return outside(accounts.regionOf(transferred.unit()), actor, ErrorCode.UNIT_NOT_FOUND);
        }
        return unseen == null ? appointments.refusal(event, actor.id(), actor.region(), isComplete) : unseen;
    }

    private @Nullable ErrorCode refusal(ReviewChainAdopted adopted, Actor actor) {
        var outside = outside(adopted.region(), actor, ErrorCode.FORBIDDEN);
        return outside != null || ChainRules.violations(adopted.chain()).isEmpty()
                ? outside
                : ErrorCode.CHAIN_UNSUITABLE;
    }

    private @Nullable ErrorCode refusal(ShredKeysDestroyed destroyed, Actor actor) {
        var account = destroyed.account();
        return account == null || account.equals(Actor.SYSTEM)
                ? null
                : outside(accounts.regionOf(account), actor, ErrorCode.ACCOUNT_NOT_FOUND);
    }

    /** @param region null: not known */
    private @Nullable ErrorCode outside(@Nullable String region, Actor actor, ErrorCode refusal) {
        var isInside = region == null ? !isComplete : region.equals(actor.region());
        return isInside ? null : refusal;
    }
}
