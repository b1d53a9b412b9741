package io.mubiao.command.evidence;

import io.mubiao.shared.platform.command.CommandDispatcher;
import io.mubiao.shared.platform.command.CommandGate;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who makes events of findings, and what they hold up. */
@Configuration
@EnableConfigurationProperties(EvidenceProperties.class)
class EvidenceConfiguration {

    @Bean
    DamageReporter damageReporter(
            FindingTable findings,
            KeyChangeTable keys,
            EventStore events,
            CommandDispatcher dispatcher,
            @Value("${mubiao.region}") String region) {
        return new DamageReporter(findings, keys, new OpenFindings(events), dispatcher, region);
    }

    @Bean
    CommandGate readOnlyOnDamage(EventStore events, EvidenceProperties properties) {
        return properties.onDamage() == EvidenceProperties.OnDamage.READ_ONLY
                ? new ReadOnlyOnDamage(new OpenFindings(events))
                : CommandGate.OPEN;
    }
}
