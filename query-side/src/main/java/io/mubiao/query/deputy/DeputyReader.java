package io.mubiao.query.deputy;

import io.mubiao.query.deputy.DeputyList.Candidate;
import io.mubiao.query.deputy.DeputyList.Candidates;
import io.mubiao.query.deputy.DeputyList.End;
import io.mubiao.query.deputy.DeputyList.Item;
import io.mubiao.query.deputy.DeputyList.Person;
import io.mubiao.shared.deputy.DeputyAction;
import io.mubiao.shared.deputy.DeputyRules;
import io.mubiao.shared.deputy.Deputyship;
import io.mubiao.shared.deputy.DeputyshipStatus;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.org.UserId;
import io.mubiao.shared.platform.PresentAccounts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Tells of deputies what the command side would judge by at this moment. */
@Component
class DeputyReader {

    private static final Duration MIDNIGHT_BEFORE = Duration.ofNanos(1);

    private final PresentAccounts accounts;
    private final ZoneId zone;

    DeputyReader(PresentAccounts accounts, @Value("${mubiao.review.zone}") ZoneId zone) {
        this.accounts = accounts;
        this.zone = zone;
    }

    /** With what was settled before it was asked for. */
    DeputyList list(Actor actor, DeputyController.Filter filter, Instant now) {
        accounts.requireAll();
        return new DeputyList(accounts.deputyships()
                .filter(known -> DeputyRules.maySee(known, actor))
                .filter(known -> filter.principal() == null
                        || known.terms().principal().value().equals(filter.principal()))
                .filter(known -> filter.deputy() == null
                        || known.terms().deputy().value().equals(filter.deputy()))
                .filter(known ->
                        filter.at() == null || known.statusAt(filter.at().toInstant()) == DeputyshipStatus.ACTIVE)
                .sorted(Comparator.comparing(Deputyship::offeredAt).reversed())
                .map(known -> item(known, actor, now))
                .toList());
    }

    private Item item(Deputyship known, Actor actor, Instant now) {
        var terms = known.terms();
        var ending = known.ending();
        return new Item(
                known.id(),
                person(terms.principal()),
                person(terms.deputy()),
                sorted(terms.roles()),
                terms.stages().stream().sorted().toList(),
                terms.maximumAmount(),
                terms.units().stream()
                        .sorted(Comparator.comparing(UnitId::value))
                        .toList(),
                day(terms.since()),
                day(terms.until().minus(MIDNIGHT_BEFORE)),
                terms.reason(),
                terms.document(),
                known.offeredAt(),
                known.statusNow(now),
                known.needsConfirmation(),
                known.confirmedBy() == null ? null : person(known.confirmedBy()),
                ending == null ? null : new End(ending.at(), ending.reason()),
                Arrays.stream(DeputyAction.values())
                        .filter(action -> DeputyRules.refusal(known, actor, action, now) == null)
                        .map(DeputyAction::verb)
                        .toList());
    }

    Candidates candidates(Actor actor, Collection<Role> roles) {
        return new Candidates(accounts.activeIn(actor.region())
                .filter(colleague ->
                        colleague.unit().equals(actor.unit()) && !colleague.id().equals(actor.id()))
                .sorted(Comparator.comparing(Actor::name))
                .map(colleague -> candidate(actor, colleague, Set.copyOf(roles)))
                .toList());
    }

    private static Candidate candidate(Actor actor, Actor colleague, Set<Role> roles) {
        var refusal = DeputyRules.unsuitable(actor, colleague, roles);
        return new Candidate(
                colleague.id(), colleague.name(), sorted(colleague.roles()), refusal == null ? null : refusal.detail());
    }

    private static List<Role> sorted(Collection<Role> roles) {
        return roles.stream().sorted().toList();
    }

    private Person person(UserId account) {
        return new Person(account, accounts.nameOf(account));
    }

    private LocalDate day(@Nullable Instant at) {
        return LocalDate.ofInstant(at, zone);
    }
}
