package io.mubiao.command.talk;

import io.mubiao.shared.platform.PresentAccounts;
import io.mubiao.shared.platform.command.RememberedStreams;
import io.mubiao.shared.workflow.CalendarEvent;
import io.mubiao.shared.workflow.WorkingCalendar;
import io.mubiao.shared.workflow.WorkingDays;
import java.time.ZoneId;
import java.util.Objects;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What talk needs from outside. */
@Configuration
class TalkConfiguration {

    @Bean
    SpokenOf spokenOf(EventStore events) {
        return SpokenOf.storedIn(events);
    }

    @Bean
    Reminding reminding(
            RememberedStreams streams, PresentAccounts accounts, @Value("${mubiao.review.zone}") ZoneId zone) {
        // what a stage may take does not matter here, only which days are worked on
        var any = new WorkingDays(1, zone);
        return new Reminding(region -> any.by(calendar(streams, region)), accounts::activeIn);
    }

    private static WorkingCalendar calendar(RememberedStreams streams, String region) {
        return Objects.requireNonNull(
                streams.read(WorkingCalendar.stream(region), CalendarEvent.class, WorkingCalendar::of));
    }
}
