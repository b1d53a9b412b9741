package io.mubiao.identity.shredding;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** By which calendar keys may be destroyed, and who may destroy those of no region. */
@Configuration
class ShreddingConfiguration {

    @Bean
    Keeping keeping() {
        return new Keeping(Clock.system(ZoneId.of("Asia/Shanghai")));
    }

    @Bean
    HomeRegion homeRegion(@Value("${mubiao.region}") String region) {
        return new HomeRegion(region);
    }
}
