package io.mubiao.command.sheet;

import io.mubiao.shared.org.Units;
import io.mubiao.shared.platform.StoredType;
import io.mubiao.shared.workflow.ReviewChain;
import io.mubiao.shared.workflow.WorkflowEvent;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the sheet's decisions need from outside. */
@Configuration
@EnableConfigurationProperties(FindingsProperties.class)
public class SheetConfiguration {

    /** Up by one whenever the JSON of {@code SheetState} changes: older snapshots are then ignored. */
    @Bean
    StoredType targetSheetSnapshot() {
        return new StoredType("TargetSheet", "4", TargetSheet.class);
    }

    @Bean
    Routing routing(EventStore events, Units units) {
        return new Routing(region -> adopted(events, region), units);
    }

    /** Straight from the events: a sheet must not go a way that has just been given up. */
    private static ReviewChain adopted(EventStore events, String region) {
        return ReviewChain.adopted(events.readEvents(ReviewChain.stream(region), 0)
                .asStream()
                .map(DomainEventMessage::getPayload)
                .map(WorkflowEvent.class::cast)
                .toList());
    }

    @Bean
    ApprovalNumbers approvalNumbers(ApprovalNumberStore store) {
        return new ApprovalNumbers(store);
    }

    @Bean
    Screening screening(Units units, FindingsProperties findings) {
        return new Screening(units, findings::blocksIn);
    }
}
