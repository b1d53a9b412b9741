package io.mubiao.identity.shredding;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** By which calendar keys may be destroyed. */
@Configuration
class ShreddingConfiguration {

    @Bean
    Keeping keeping() {
        return new Keeping(Clock.system(ZoneId.of("Asia/Shanghai")));
    }
}
