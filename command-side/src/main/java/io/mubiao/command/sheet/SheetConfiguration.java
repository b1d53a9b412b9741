package io.mubiao.command.sheet;

import io.mubiao.shared.org.Unit;
import io.mubiao.shared.org.UnitEvent;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.platform.StoredType;
import io.mubiao.shared.workflow.ReviewChain;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the sheet's decisions need from outside. */
@Configuration
public class SheetConfiguration {

    /** Up by one whenever the JSON of {@code SheetState} changes: older snapshots are then ignored. */
    @Bean
    StoredType targetSheetSnapshot() {
        return new StoredType("TargetSheet", "1", TargetSheet.class);
    }

    @Bean
    Routing routing(EventStore events) {
        return new Routing(ReviewChain.standard(), unit -> read(events, unit));
    }

    /** Straight from the events: a register that lags could send a sheet to the wrong desk. */
    private static @Nullable Unit read(EventStore events, UnitId unit) {
        return Unit.of(events.readEvents(Unit.stream(unit))
                .asStream()
                .map(DomainEventMessage::getPayload)
                .map(UnitEvent.class::cast)
                .toList());
    }
}
