package io.mubiao.shared.platform.journal;

import io.micrometer.core.instrument.MeterRegistry;
import io.mubiao.shared.platform.Problems;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The access journal of a process: the filter through which all requests go. */
@Configuration
@EnableScheduling
@EnableConfigurationProperties(JournalProperties.class)
public class JournalConfiguration {

    /** Behind the filter that gives a request its id, before all that may refuse it. */
    private static final int EARLY = Ordered.HIGHEST_PRECEDENCE + 10;

    @Bean
    FilterRegistrationBean<AccessJournalFilter> accessJournalFilter(
            AccessJournal journal,
            Problems problems,
            MeterRegistry meters,
            @Value("${spring.application.name}") String application) {
        var clock = Clock.tick(Clock.systemUTC(), Duration.ofMillis(1));
        var recorder =
                new AccessRecorder(journal, new UnknownCallers(clock, meters), clock, application + "@" + machine());
        var filter = new FilterRegistrationBean<>(new AccessJournalFilter(recorder, problems));
        filter.setOrder(EARLY);
        return filter;
    }

    private static String machine() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
