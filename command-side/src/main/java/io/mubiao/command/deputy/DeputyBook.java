package io.mubiao.command.deputy;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.mubiao.command.deputy.DeputyCommand.AcceptDeputyship;
import io.mubiao.command.deputy.DeputyCommand.AppointDeputy;
import io.mubiao.command.deputy.DeputyCommand.ConfirmDeputyship;
import io.mubiao.command.deputy.DeputyCommand.DeclineDeputyship;
import io.mubiao.command.deputy.DeputyCommand.OnDeputyship;
import io.mubiao.command.deputy.DeputyCommand.RevokeDeputyship;
import io.mubiao.shared.deputy.DeputyEvent;
import io.mubiao.shared.deputy.DeputyEvent.DeputyAccepted;
import io.mubiao.shared.deputy.DeputyEvent.DeputyAppointed;
import io.mubiao.shared.deputy.DeputyEvent.DeputyConfirmed;
import io.mubiao.shared.deputy.DeputyEvent.DeputyDeclined;
import io.mubiao.shared.deputy.DeputyEvent.DeputyshipRevoked;
import io.mubiao.shared.deputy.DeputyRules;
import io.mubiao.shared.deputy.DeputyRules.Refusal;
import io.mubiao.shared.deputy.Deputyship;
import io.mubiao.shared.deputy.Deputyships;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.Trace;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Who stands in for whom in a region: one appointment depends on the others, so they are settled one by one. */
@Aggregate(type = "DeputyBook", lockFactory = "noLocks")
class DeputyBook {

    @AggregateIdentifier
    private @Nullable String stream;

    private final Deputyships deputyships = new Deputyships();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    SettledDeputyship handle(AppointDeputy command, Colleagues colleagues) {
        var principal = command.actor();
        var terms = terms(command);
        var known = deputyships.find(command.deputyship());
        if (known != null) {
            return repeated(known, terms, command.now());
        }
        refuse(DeputyRules.refusal(
                terms,
                principal,
                colleagues.find(command.deputy(), principal.region()),
                colleagues.standing(deputyships.all()),
                command.now()));
        refuse(colleagues.refusalOfScope(terms));
        return settle(terms, principal, first(terms.roles()), command.now());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    SettledDeputyship handle(AcceptDeputyship command, Colleagues colleagues) {
        var terms = settleable(command, colleagues).terms();
        return settle(command, new DeputyAccepted(terms.deputyship(), terms.region()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    SettledDeputyship handle(DeclineDeputyship command, Colleagues colleagues) {
        var terms = settleable(command, colleagues).terms();
        return settle(command, new DeputyDeclined(terms.deputyship(), terms.region(), command.reason()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    SettledDeputyship handle(ConfirmDeputyship command, Colleagues colleagues) {
        var terms = settleable(command, colleagues).terms();
        return settle(
                command,
                new DeputyConfirmed(
                        terms.deputyship(), terms.region(), command.actor().id()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    SettledDeputyship handle(RevokeDeputyship command, Colleagues colleagues) {
        var terms = settleable(command, colleagues).terms();
        return settle(command, new DeputyshipRevoked(terms.deputyship(), terms.region(), command.reason()));
    }

    @EventSourcingHandler
    void on(DeputyEvent event, @Timestamp Instant at) {
        stream = DeputyEvent.stream(event.region());
        deputyships.on(event, at);
    }

    /** The same refusal for an appointment that does not exist and for one that one may not see. */
    private Deputyship settleable(OnDeputyship command, Colleagues colleagues) {
        var known = deputyships.find(command.deputyship());
        if (known == null || !DeputyRules.maySee(known, command.actor())) {
            throw command.notFound();
        }
        var standing = colleagues.standing(Stream.of(known)).findFirst().orElseThrow();
        refuse(DeputyRules.refusal(standing, command.actor(), command.action(), command.now()));
        return known;
    }

    private SettledDeputyship settle(OnDeputyship command, DeputyEvent event) {
        var actor = command.actor();
        return settle(event, actor, roleOf(command, actor), command.now());
    }

    private SettledDeputyship settle(DeputyEvent event, Actor actor, Role role, Instant now) {
        apply(event, MetaData.from(Trace.metaData(actor, role)));
        return answer(Objects.requireNonNull(deputyships.find(event.deputyship())), now);
    }

    private static SettledDeputyship answer(Deputyship deputyship, Instant now) {
        return new SettledDeputyship(deputyship.id(), deputyship.statusNow(now));
    }

    /** Who confirms does so as an approver or an administrator; the two others in whichever role they have. */
    private static Role roleOf(OnDeputyship command, Actor actor) {
        return command instanceof ConfirmDeputyship
                ? actor.has(Role.APPROVER) ? Role.APPROVER : Role.ADMIN
                : first(actor.roles());
    }

    private static Role first(Collection<Role> roles) {
        return roles.stream().sorted().findFirst().orElseThrow();
    }

    private static DeputyAppointed terms(AppointDeputy command) {
        return new DeputyAppointed(
                command.deputyship(),
                command.actor().region(),
                command.actor().id(),
                command.deputy(),
                command.roles(),
                command.stages(),
                command.maximumAmount(),
                command.units(),
                command.from(),
                command.until(),
                command.reason(),
                command.document());
    }

    private static SettledDeputyship repeated(Deputyship known, DeputyAppointed terms, Instant now) {
        if (!known.terms().equals(terms)) {
            throw new DomainException(ErrorCode.ID_TAKEN, "这个 Idempotency-Key 已经用于另一项委托，请换一个");
        }
        return answer(known, now);
    }

    private static void refuse(@Nullable Refusal refusal) {
        if (refusal != null) {
            throw refusal.exception();
        }
    }
}
