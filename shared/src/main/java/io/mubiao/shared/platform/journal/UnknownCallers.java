package io.mubiao.shared.platform.journal;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Requests without any valid credential cost their sender nothing: a stranger must not fill the disk by sending many. So many
 * are journalled in a minute; how many more there were is counted and logged.
 */
final class UnknownCallers {

    private static final Logger log = LoggerFactory.getLogger(UnknownCallers.class);

    static final int PER_MINUTE = 100;

    private final Clock clock;
    private final Counter leftOut;

    private long minute;
    private int journalled;
    private int passedOver;

    UnknownCallers(Clock clock, MeterRegistry meters) {
        this.clock = clock;
        this.leftOut = Counter.builder("mubiao.journal.strangers")
                .description("requests without a valid credential beyond those journalled in their minute")
                .register(meters);
    }

    /** Whether one more is journalled. */
    synchronized boolean admit() {
        long now = clock.millis() / 60_000;
        if (now != minute) {
            minute = now;
            journalled = 0;
            passedOver = 0;
        }
        if (journalled < PER_MINUTE) {
            journalled++;
            return true;
        }
        leftOut.increment();
        if (passedOver++ == 0) {
            log.warn(
                    "more than {} requests without a valid credential in a minute: the rest is only counted",
                    PER_MINUTE);
        }
        return false;
    }
}
