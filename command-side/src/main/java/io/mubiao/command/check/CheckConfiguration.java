package io.mubiao.command.check;

import io.mubiao.shared.org.Unit;
import io.mubiao.shared.org.UnitEvent;
import io.mubiao.shared.org.UnitId;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the checks need from outside. */
@Configuration
public class CheckConfiguration {

    @Bean
    CallersRegister callersRegister(EventStore events) {
        return new CallersRegister(unit -> read(events, unit));
    }

    private static @Nullable Unit read(EventStore events, UnitId unit) {
        return Unit.of(events.readEvents(Unit.stream(unit))
                .asStream()
                .map(DomainEventMessage::getPayload)
                .map(UnitEvent.class::cast)
                .toList());
    }
}
