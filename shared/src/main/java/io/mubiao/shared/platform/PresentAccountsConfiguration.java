package io.mubiao.shared.platform;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.mubiao.shared.platform.privacy.Whereabouts;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.Registration;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How every process knows what accounts may do now. */
@Configuration
public class PresentAccountsConfiguration {

    private static final String ACCOUNTS = "accounts";

    /** The first reading takes in all accounts. */
    private static final Duration LONGEST_STATEMENT = Duration.ofSeconds(10);

    /** Of its own: rights must not wait in the queue of the requests that are judged by them. */
    @Bean(defaultCandidate = false)
    @Qualifier(ACCOUNTS)
    HikariDataSource accountsDataSource(Databases databases) {
        return databases.pool(ACCOUNTS, 1, LONGEST_STATEMENT);
    }

    @Bean
    PresentAccounts presentAccounts(
            @Qualifier(ACCOUNTS) HikariDataSource dataSource,
            StoredTypeSerializer serializer,
            EventUpcasterChain upcasters,
            MeterRegistry metrics) {
        var reader = new AccountEventReader(JdbcClient.create(dataSource), serializer, upcasters);
        var accounts = new PresentAccounts(reader::readNew, System::nanoTime);
        TimeGauge.builder(
                        "mubiao.accounts.age",
                        accounts,
                        TimeUnit.MILLISECONDS,
                        known -> known.age().toMillis())
                .description("How long ago the rights of accounts were read")
                .register(metrics);
        return accounts;
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    AccountWatch accountWatch(PresentAccounts accounts, EventStore events) {
        return new AccountWatch(accounts, events);
    }

    /** Before anything is appended: the first events of a start are, too. */
    @Bean
    Registration eventProvenance(EventStore events, PresentAccounts accounts, Whereabouts whereabouts) {
        return events.registerDispatchInterceptor(new EventProvenance(accounts, whereabouts));
    }

    @Bean
    CallerConverter callerConverter(PresentAccounts accounts, SecurityProperties properties) {
        return new CallerConverter(accounts, properties.userClaim());
    }
}
