package io.mubiao.command.sheet;

import io.mubiao.shared.org.Unit;
import io.mubiao.shared.org.UnitEvent;
import io.mubiao.shared.org.Units;
import io.mubiao.shared.platform.StoredType;
import io.mubiao.shared.platform.command.RememberedStreams;
import io.mubiao.shared.platform.command.RememberingRepository;
import io.mubiao.shared.workflow.ReviewChain;
import io.mubiao.shared.workflow.WorkflowEvent;
import java.util.Objects;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.eventsourcing.AggregateFactory;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.HandlerDefinition;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the sheet's decisions need from outside. */
@Configuration
@EnableConfigurationProperties(FindingsProperties.class)
public class SheetConfiguration {

    /** Some 6,000 sheets of twenty rows; never more than 16,000. */
    private static final long REMEMBERED_BYTES = 64L * 1024 * 1024;

    /** Up by one whenever the JSON of {@code SheetState} changes: older snapshots are then ignored. */
    @Bean
    StoredType targetSheetSnapshot() {
        return new StoredType("TargetSheet", "7", TargetSheet.class);
    }

    /** Named as Axon looks for it. */
    @Bean
    RememberingRepository<TargetSheet> targetSheetRepository(
            EventStore events,
            SnapshotTriggerDefinition snapshotEvery,
            LockFactory noLocks,
            @Qualifier("targetSheetAggregateFactory") AggregateFactory<TargetSheet> sheets,
            ParameterResolverFactory parameters,
            HandlerDefinition handlers) {
        var builder = EventSourcingRepository.builder(TargetSheet.class)
                .eventStore(events)
                .snapshotTriggerDefinition(snapshotEvery)
                .lockFactory(noLocks)
                .aggregateFactory(sheets)
                .parameterResolverFactory(parameters)
                .handlerDefinition(handlers);
        return new RememberingRepository<>(builder, TargetSheet::size, REMEMBERED_BYTES);
    }

    @Bean
    Routing routing(RememberedStreams streams) {
        return new Routing(
                region -> Objects.requireNonNull(
                        streams.read(ReviewChain.stream(region), WorkflowEvent.class, ReviewChain::adopted)),
                register(streams));
    }

    private static Units register(RememberedStreams streams) {
        return new Units(unit -> streams.read(Unit.stream(unit), UnitEvent.class, Unit::of));
    }

    @Bean
    ApprovalNumbers approvalNumbers(ApprovalNumberStore store) {
        return new ApprovalNumbers(store);
    }

    @Bean
    Screening screening(RememberedStreams streams, FindingsProperties findings) {
        return new Screening(register(streams), findings::blocksIn);
    }
}
