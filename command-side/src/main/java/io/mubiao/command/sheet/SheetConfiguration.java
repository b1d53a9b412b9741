package io.mubiao.command.sheet;

import io.mubiao.shared.org.Units;
import io.mubiao.shared.platform.StoredType;
import io.mubiao.shared.workflow.ReviewChain;
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
        return new StoredType("TargetSheet", "2", TargetSheet.class);
    }

    @Bean
    Routing routing(Units units) {
        return new Routing(ReviewChain.standard(), units);
    }

    @Bean
    Screening screening(Units units, FindingsProperties findings) {
        return new Screening(units, findings::blocksIn);
    }
}
