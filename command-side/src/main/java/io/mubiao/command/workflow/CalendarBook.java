package io.mubiao.command.workflow;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.mubiao.command.workflow.CalendarCommand.AdjustCalendar;
import io.mubiao.command.workflow.CalendarCommand.LiftAdjustment;
import io.mubiao.command.workflow.CalendarCommand.PublishCalendar;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.Trace;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import io.mubiao.shared.problem.Violation;
import io.mubiao.shared.workflow.CalendarEvent;
import io.mubiao.shared.workflow.CalendarEvent.CalendarAdjusted;
import io.mubiao.shared.workflow.CalendarEvent.CalendarAdjustmentLifted;
import io.mubiao.shared.workflow.CalendarEvent.CalendarPublished;
import io.mubiao.shared.workflow.CalendarRules;
import io.mubiao.shared.workflow.CalendarSpan;
import io.mubiao.shared.workflow.WorkingCalendar;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** What a region knows of the calendar of the State Council and adjusted in it, one change after the other. */
@Aggregate(type = "CalendarBook", lockFactory = "noLocks")
class CalendarBook {

    @AggregateIdentifier
    private @Nullable String stream;

    private final List<CalendarEvent> events = new ArrayList<>();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    CalendarVersion handle(PublishCalendar command) {
        requireRight(command);
        refuse(CalendarRules.publishing(
                WorkingCalendar.of(events), command.year(), command.document(), command.publishedOn(), command.days()));
        return change(
                command,
                new CalendarPublished(
                        command.actor().region(),
                        command.year(),
                        command.document(),
                        command.publishedOn(),
                        CalendarSpan.of(command.days())));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    CalendarVersion handle(AdjustCalendar command) {
        requireRight(command);
        refuse(CalendarRules.adjusting(WorkingCalendar.of(events), command.from(), command.to(), command.kind()));
        return change(
                command,
                new CalendarAdjusted(
                        command.actor().region(), command.from(), command.to(), command.kind(), command.reason()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    CalendarVersion handle(LiftAdjustment command) {
        requireRight(command);
        refuse(CalendarRules.lifting(WorkingCalendar.of(events), command.from(), command.to()));
        return change(
                command,
                new CalendarAdjustmentLifted(command.actor().region(), command.from(), command.to(), command.reason()));
    }

    @EventSourcingHandler
    void on(CalendarEvent event) {
        stream = WorkingCalendar.stream(event.region());
        events.add(event);
    }

    private CalendarVersion change(CalendarCommand command, CalendarEvent event) {
        apply(event, MetaData.from(Trace.metaData(command.actor(), Role.ADMIN)));
        return new CalendarVersion(event.region(), events.size());
    }

    private void requireRight(CalendarCommand command) {
        if (!command.actor().has(Role.ADMIN)) {
            throw new DomainException(ErrorCode.FORBIDDEN, "只有本区划的系统管理员可以调整日历");
        }
        if (command.version() != events.size()) {
            throw new DomainException(
                    ErrorCode.STALE_VERSION,
                    "您看到的是第 " + command.version() + " 版日历，现在是第 " + events.size() + " 版，请刷新后再调整");
        }
    }

    private static void refuse(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new DomainException(
                    ErrorCode.CALENDAR_UNSUITABLE, violations.get(0).detail(), violations);
        }
    }
}
