package io.mubiao.command.library;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.mubiao.command.library.LibraryCommand.AcceptIndicator;
import io.mubiao.command.library.LibraryCommand.AddIndicator;
import io.mubiao.command.library.LibraryCommand.DeclineIndicator;
import io.mubiao.command.library.LibraryCommand.DeliverIndicator;
import io.mubiao.command.library.LibraryCommand.OnVersion;
import io.mubiao.command.library.LibraryCommand.ProposeIndicator;
import io.mubiao.command.library.LibraryCommand.RetireIndicator;
import io.mubiao.command.library.LibraryCommand.ReviseIndicator;
import io.mubiao.shared.library.LibraryAction;
import io.mubiao.shared.library.LibraryEvent;
import io.mubiao.shared.library.LibraryEvent.IndicatorAccepted;
import io.mubiao.shared.library.LibraryEvent.IndicatorAdded;
import io.mubiao.shared.library.LibraryEvent.IndicatorDeclined;
import io.mubiao.shared.library.LibraryEvent.IndicatorDelivered;
import io.mubiao.shared.library.LibraryEvent.IndicatorProposed;
import io.mubiao.shared.library.LibraryEvent.IndicatorRetired;
import io.mubiao.shared.library.LibraryEvent.IndicatorRevised;
import io.mubiao.shared.library.LibraryIndicator;
import io.mubiao.shared.library.LibraryPhase;
import io.mubiao.shared.library.LibraryRules;
import io.mubiao.shared.library.Scope;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.IncompatibleRoles;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.Trace;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import io.mubiao.shared.problem.Violation;
import io.mubiao.shared.text.VisibleText;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** An indicator of the library through all its changes. It decides by {@link LibraryRules}. */
@Aggregate(lockFactory = "noLocks")
class LibraryEntry {

    @AggregateIdentifier
    private @Nullable String stream;

    private @Nullable LibraryEvent beginning;
    private @Nullable LibraryIndicator indicator;

    /** What holds for every command: one may only touch what one may see, and only as one saw it. */
    @CommandHandlerInterceptor
    void guard(OnVersion command) {
        if (!LibraryRules.maySee(indicator(), command.actor())) {
            throw command.notFound();
        }
        if (command.version() != indicator().version()) {
            throw new DomainException(
                    ErrorCode.STALE_VERSION,
                    "您看到的是第 " + command.version() + " 次变更后的指标，现在已有 "
                            + indicator().version() + " 次变更，请刷新后再办理");
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    IndicatorVersion handle(DeliverIndicator command) {
        return begin(
                new IndicatorDelivered(
                        command.indicator(), command.actor().region(), command.delivery(), command.definition()),
                command.actor(),
                Role.ADMIN);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    IndicatorVersion handle(AddIndicator command) {
        requireRole(command.actor(), Role.PERFORMANCE_REVIEWER, "只有绩效股审核人可以直接把指标加入指标库");
        requireScope(command.scope(), false);
        return begin(
                new IndicatorAdded(
                        command.indicator(), command.actor().region(), command.scope(), command.definition()),
                command.actor(),
                Role.PERFORMANCE_REVIEWER);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    IndicatorVersion handle(ProposeIndicator command) {
        requireRole(command.actor(), Role.DRAFTER, "只有填报人可以为本单位提出指标");
        var actor = command.actor();
        return begin(
                new IndicatorProposed(command.indicator(), actor.region(), actor.unit(), command.definition()),
                actor,
                Role.DRAFTER);
    }

    @CommandHandler
    IndicatorVersion handle(AcceptIndicator command) {
        LibraryRules.require(indicator(), command.actor(), LibraryAction.ACCEPT);
        requireScope(command.scope(), true);
        return publish(new IndicatorAccepted(command.indicator(), command.scope()), command.actor());
    }

    @CommandHandler
    IndicatorVersion handle(DeclineIndicator command) {
        LibraryRules.require(indicator(), command.actor(), LibraryAction.DECLINE);
        var reason = requireReason(command.reason());
        return publish(new IndicatorDeclined(command.indicator(), reason), command.actor());
    }

    @CommandHandler
    IndicatorVersion handle(ReviseIndicator command) {
        LibraryRules.require(indicator(), command.actor(), LibraryAction.REVISE);
        var scope = scopeAfter(command);
        if (command.definition().equals(indicator().definition())
                && scope.equals(indicator().scope())) {
            return IndicatorVersion.of(indicator());
        }
        return publish(
                new IndicatorRevised(command.indicator(), scope, command.definition(), command.reason()),
                command.actor());
    }

    @CommandHandler
    IndicatorVersion handle(RetireIndicator command) {
        LibraryRules.require(indicator(), command.actor(), LibraryAction.RETIRE);
        var given = command.reason();
        var reason = given == null || given.isEmpty() ? given : requireReason(given);
        return publish(new IndicatorRetired(command.indicator(), reason), command.actor());
    }

    @EventSourcingHandler
    void on(LibraryEvent event, MetaData metaData, @Timestamp Instant at) {
        stream = event.indicator().stream();
        beginning = beginning == null ? event : beginning;
        indicator = LibraryIndicator.after(indicator, event, Trace.of(metaData, at));
    }

    private IndicatorVersion begin(LibraryEvent event, Actor actor, Role role) {
        if (beginning == null) {
            apply(event, MetaData.from(Trace.metaData(actor, role)));
            return IndicatorVersion.of(indicator());
        }
        if (!event.equals(beginning) || !indicator().broughtBy().equals(actor.id())) {
            throw new DomainException(ErrorCode.ID_TAKEN, "这个编号已经用于另一项指标，请换一个编号");
        }
        return IndicatorVersion.begun(indicator());
    }

    private IndicatorVersion publish(LibraryEvent event, Actor actor) {
        apply(event, MetaData.from(Trace.metaData(actor, Role.PERFORMANCE_REVIEWER)));
        return IndicatorVersion.of(indicator());
    }

    private LibraryIndicator indicator() {
        return Objects.requireNonNull(indicator, "no event yet");
    }

    private Scope scopeAfter(ReviseIndicator command) {
        var wanted = command.scope();
        if (wanted == null || wanted.equals(indicator().scope())) {
            return indicator().scope();
        }
        if (indicator().phase() == LibraryPhase.PROPOSED) {
            throw unsuitable("待采纳的指标在采纳时确定适用范围");
        }
        requireScope(wanted, indicator().unit() != null);
        return wanted;
    }

    private static void requireScope(Scope scope, boolean ofUnit) {
        if (scope.kind() == Scope.Kind.UNIT && !ofUnit) {
            throw unsuitable("只有单位提出的指标可以限本单位使用");
        }
        if ((scope.kind() == Scope.Kind.INDUSTRY) == (scope.industry() == null)) {
            throw unsuitable("行业指标须写明行业，其他指标不写行业");
        }
    }

    private static DomainException unsuitable(String detail) {
        return new DomainException(
                ErrorCode.MALFORMED, detail, List.of(new Violation("scope", "UNSUITABLE_SCOPE", detail)));
    }

    private static String requireReason(@Nullable String reason) {
        if (reason == null || VisibleText.isMissing(reason)) {
            var detail = "请写明理由，须有汉字、字母或数字";
            throw new DomainException(
                    ErrorCode.REASON_REQUIRED, detail, List.of(new Violation("reason", "REQUIRED", detail)));
        }
        return reason;
    }

    private static void requireRole(Actor actor, Role role, String refusal) {
        if (!actor.has(role)) {
            throw new DomainException(ErrorCode.FORBIDDEN, refusal);
        }
        IncompatibleRoles.refuseAmong(actor.roles());
    }
}
