package io.mubiao.shared.platform;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How commands leave the edge: each knows the request that it came with. */
@Configuration
public class WebConfiguration {

    @Bean
    CommandGateway commandGateway(CommandBus commandBus, RequestTrace requestTrace) {
        return DefaultCommandGateway.builder()
                .commandBus(commandBus)
                .dispatchInterceptors(requestTrace)
                .build();
    }
}
