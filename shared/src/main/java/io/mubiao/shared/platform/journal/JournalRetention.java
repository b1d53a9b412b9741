package io.mubiao.shared.platform.journal;

import io.mubiao.shared.platform.Databases;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The owner's part in the journal: makes room for the months to come and lets go of those that need not be kept. The
 * role that the product works under can do neither.
 */
@Component
class JournalRetention implements InitializingBean {

    private static final Logger log = LoggerFactory.getLogger(JournalRetention.class);

    private final JdbcClient owner;
    private final JournalProperties properties;

    JournalRetention(Databases databases, JournalProperties properties) {
        this.owner = JdbcClient.create(databases.owner());
        this.properties = properties;
    }

    /** Before the first entry. */
    @Override
    public void afterPropertiesSet() {
        turnMonths();
    }

    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.DAYS)
    void turnMonths() {
        owner.sql("select 1 from journal.prepare_months()").query(Integer.class).single();
        int dropped = owner.sql("select journal.expire(?::interval)")
                .param(properties.keep().toString())
                .query(Integer.class)
                .single();
        if (dropped > 0) {
            log.info("access journal: {} months older than {} dropped", dropped, properties.keep());
        }
    }
}
