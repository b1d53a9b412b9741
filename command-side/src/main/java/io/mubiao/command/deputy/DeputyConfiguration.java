package io.mubiao.command.deputy;

import io.mubiao.shared.org.Units;
import io.mubiao.shared.platform.PresentAccounts;
import io.mubiao.shared.platform.command.RememberedStreams;
import io.mubiao.shared.workflow.ReviewChain;
import io.mubiao.shared.workflow.WorkflowEvent;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What appointments need from outside. */
@Configuration
class DeputyConfiguration {

    @Bean
    Colleagues colleagues(PresentAccounts accounts, Units units, RememberedStreams streams) {
        return new Colleagues(
                accounts::activeIn,
                accounts::deputyships,
                units,
                region -> Objects.requireNonNull(
                        streams.read(ReviewChain.stream(region), WorkflowEvent.class, ReviewChain::adopted)));
    }
}
