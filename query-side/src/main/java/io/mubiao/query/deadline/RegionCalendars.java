package io.mubiao.query.deadline;

import io.mubiao.shared.org.Trace;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import io.mubiao.shared.workflow.CalendarEvent;
import io.mubiao.shared.workflow.WorkingCalendar;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** Reads the calendars of regions from their few events, so that no deadline lags behind an adjustment. */
@Component
public class RegionCalendars {

    private final EventStore store;

    RegionCalendars(EventStore store) {
        this.store = store;
    }

    /** A change and who made it. */
    public record Change(CalendarEvent event, Trace trace) {}

    /** Which days are worked on in a region. */
    public WorkingCalendar of(String region) {
        return WorkingCalendar.of(changes(region).stream().map(Change::event).toList());
    }

    /** Everything that was ever adjusted, oldest first. */
    public List<Change> changes(String region) {
        return store.readEvents(WorkingCalendar.stream(region), 0)
                .asStream()
                .map(RegionCalendars::change)
                .toList();
    }

    private static Change change(DomainEventMessage<?> message) {
        if (message.getPayload() instanceof CalendarEvent event) {
            return new Change(event, Trace.of(message.getMetaData(), message.getTimestamp()));
        }
        throw new DomainException(
                ErrorCode.UNAVAILABLE, "日历的第 " + (message.getSequenceNumber() + 1) + " 个事件无法读取，请联系管理员");
    }
}
