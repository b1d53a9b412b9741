package io.mubiao.verifier.meaning;

import io.mubiao.shared.deputy.DeputyEvent;
import io.mubiao.shared.evidence.EvidenceEvent.LedgerKeyIntroduced;
import io.mubiao.shared.org.AccountEvent;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Trace;
import io.mubiao.shared.org.UnitEvent;
import io.mubiao.shared.problem.ErrorCode;
import io.mubiao.verifier.finding.Fault;
import io.mubiao.verifier.finding.Findings;
import io.mubiao.verifier.finding.Place;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Holds what was done about accounts, units and rules against the events before it: whoever gave a right must have had
 * the right to give it. What the product did by itself is lawful as far as the product does such things; it opens
 * accounts only as long as nobody else has done anything. Nothing here is done in the place of another.
 */
final class Administration {

    private final Accounts accounts;
    private final Authors authors;
    private final LawfulAdministration rules;
    private final LawfulDeputies deputies;
    private final Findings findings;

    Administration(boolean isComplete, Accounts accounts, Authors authors, Findings findings) {
        this.accounts = accounts;
        this.authors = authors;
        this.rules = new LawfulAdministration(accounts, isComplete);
        this.deputies = new LawfulDeputies(accounts, isComplete, findings);
        this.findings = findings;
    }

    /** @param trace null: the event does not say who did it */
    void add(Object event, @Nullable Trace trace, Instant at, Place place) {
        if (trace == null) {
            findings.unproven();
        } else {
            judge(event, trace, place);
        }
        if (event instanceof AccountEvent account) {
            accounts.on(account, at);
            rules.on(account);
        } else if (event instanceof UnitEvent unit) {
            accounts.on(unit);
        } else if (event instanceof DeputyEvent deputy) {
            accounts.on(deputy, at);
        }
    }

    private void judge(Object event, Trace trace, Place place) {
        if (trace.actor().equals(Actor.SYSTEM)) {
            if (!Rights.isOfProduct(event, authors.haveActed())) {
                findings.add(Fault.NO_AUTHORITY, place, trace.actor().value(), trace.role());
            } else if (event instanceof LedgerKeyIntroduced introduced) {
                refuse(rules.refusal(introduced), place);
            }
            return;
        }
        if (trace.behalf() != null) {
            findings.add(Fault.NO_AUTHORITY, place, trace.actor().value(), trace.role());
            return;
        }
        var actor = author(event, trace, place);
        if (actor != null) {
            refuse(
                    event instanceof DeputyEvent deputy
                            ? deputies.refusal(deputy, actor, trace.at())
                            : rules.refusal(event, actor),
                    place);
        }
    }

    private void refuse(@Nullable ErrorCode refusal, Place place) {
        if (refusal != null) {
            findings.add(Fault.UNLAWFUL, place, refusal);
        }
    }

    private @Nullable Actor author(Object event, Trace trace, Place place) {
        if (isByOwner(event, trace)) {
            return authors.owner(trace, place);
        }
        var role = Rights.role(event.getClass());
        if (!Rights.isOfPeople(event) || role != null && role != trace.role() && !Rights.isOfOwnersOnly(event)) {
            findings.add(Fault.NO_AUTHORITY, place, trace.actor().value(), role);
            return null;
        }
        return authors.withRole(trace, place);
    }

    private static boolean isByOwner(Object event, Trace trace) {
        return event instanceof AccountEvent account
                && account.account().equals(trace.actor())
                && Rights.isOfOwners(event);
    }
}
