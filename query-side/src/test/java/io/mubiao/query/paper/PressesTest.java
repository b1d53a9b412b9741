package io.mubiao.query.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PressesTest {

    @Test
    void noMorePapersAreSetAtOnceThanThereArePresses() throws Exception {
        var presses = new Presses(2);
        var busy = new AtomicInteger();
        var most = new AtomicInteger();
        var readers = Executors.newFixedThreadPool(8);
        try {
            var printed = readers.invokeAll(IntStream.range(0, 200)
                    .<java.util.concurrent.Callable<Integer>>mapToObj(number -> () -> presses.print(() -> {
                        most.accumulateAndGet(busy.incrementAndGet(), Math::max);
                        Thread.yield();
                        busy.decrementAndGet();
                        return number;
                    }))
                    .toList());
            for (int number = 0; number < printed.size(); number++) {
                assertThat(printed.get(number).get()).isEqualTo(number);
            }
        } finally {
            readers.shutdownNow();
        }
        assertThat(most.get()).isBetween(1, 2);
    }

    @Test
    void whoWaitsTooLongIsRefusedAndAPressThatFailedIsFree() {
        var presses = new Presses(1, Duration.ofMillis(1));
        presses.print(() -> {
            assertThatThrownBy(() -> another(presses))
                    .isInstanceOfSatisfying(
                            DomainException.class,
                            refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.UNAVAILABLE));
            return null;
        });
        assertThatThrownBy(() -> presses.print(() -> {
                    throw new IllegalStateException("no paper");
                }))
                .hasMessage("no paper");
        assertThat(presses.<String>print(() -> "printed")).isEqualTo("printed");
    }

    private static void another(Presses presses) {
        presses.print(() -> "never");
    }
}
