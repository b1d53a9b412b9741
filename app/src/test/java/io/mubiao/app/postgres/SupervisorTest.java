package io.mubiao.app.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SupervisorTest {

    private static final int TRIES = 3;

    @Test
    void aServerThatEndsIsStartedAgain() throws InterruptedException {
        var started = new CountDownLatch(1);
        var lost = new CountDownLatch(1);
        var server = new Supervisor.Server() {
            @Override
            public boolean isRunning() {
                return started.getCount() == 0;
            }

            @Override
            public void start() {
                started.countDown();
            }
        };
        try (var supervisor = supervise(server, lost)) {
            assertThat(started.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(lost.getCount()).isEqualTo(1);
            assertThat(supervisor).isNotNull();
        }
    }

    @Test
    void aServerThatDoesNotStayUpIsGivenUpAfterAFewTries() throws InterruptedException {
        var starts = new AtomicInteger();
        var lost = new CountDownLatch(1);
        var server = new Supervisor.Server() {
            @Override
            public boolean isRunning() {
                return false;
            }

            @Override
            public void start() throws IOException {
                if (starts.incrementAndGet() > 1) {
                    throw new IOException("no space left on device");
                }
            }
        };
        try (var supervisor = supervise(server, lost)) {
            assertThat(lost.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(starts).hasValue(TRIES);
            assertThat(supervisor).isNotNull();
        }
    }

    private static Supervisor supervise(Supervisor.Server server, CountDownLatch lost) {
        return Supervisor.start(server, Collections.nCopies(TRIES, Duration.ZERO), lost::countDown);
    }
}
