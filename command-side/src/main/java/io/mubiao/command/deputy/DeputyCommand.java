package io.mubiao.command.deputy;

import io.mubiao.shared.deputy.DeputyAction;
import io.mubiao.shared.deputy.DeputyEvent;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.DeputyshipId;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.org.UserId;
import io.mubiao.shared.platform.command.Command;
import io.mubiao.shared.platform.command.Suspendable;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import java.time.Instant;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be asked of the deputies of the own region. */
sealed interface DeputyCommand extends Command<SettledDeputyship>, Suspendable {

    DeputyshipId deputyship();

    Actor actor();

    /** When it was asked. */
    Instant now();

    @TargetAggregateIdentifier
    default String stream() {
        return DeputyEvent.stream(actor().region());
    }

    @Override
    default DomainException notFound() {
        return new DomainException(ErrorCode.DEPUTYSHIP_NOT_FOUND, "没有找到这项委托，或您无权查看");
    }

    /** Another appointment of the region was settled meanwhile: this one is judged anew. */
    @Override
    default @Nullable DomainException conflict() {
        return null;
    }

    /** Let a colleague act in the own place; see {@link DeputyEvent.DeputyAppointed}. */
    record AppointDeputy(
            DeputyshipId deputyship,
            Actor actor,
            UserId deputy,
            Set<Role> roles,
            Set<String> stages,
            @Nullable String maximumAmount,
            Set<UnitId> units,
            Instant from,
            Instant until,
            String reason,
            @Nullable String document,
            Instant now)
            implements DeputyCommand {}

    /** Something about an appointment that exists. */
    sealed interface OnDeputyship extends DeputyCommand {

        DeputyAction action();
    }

    /** Be the deputy. */
    record AcceptDeputyship(DeputyshipId deputyship, Actor actor, Instant now) implements OnDeputyship {

        @Override
        public DeputyAction action() {
            return DeputyAction.ACCEPT;
        }
    }

    /** Not be it. */
    record DeclineDeputyship(DeputyshipId deputyship, Actor actor, String reason, Instant now) implements OnDeputyship {

        @Override
        public DeputyAction action() {
            return DeputyAction.DECLINE;
        }
    }

    /** Agree, as a third person. */
    record ConfirmDeputyship(DeputyshipId deputyship, Actor actor, Instant now) implements OnDeputyship {

        @Override
        public DeputyAction action() {
            return DeputyAction.CONFIRM;
        }
    }

    /** Do it oneself again. */
    record RevokeDeputyship(DeputyshipId deputyship, Actor actor, String reason, Instant now) implements OnDeputyship {

        @Override
        public DeputyAction action() {
            return DeputyAction.REVOKE;
        }
    }
}
