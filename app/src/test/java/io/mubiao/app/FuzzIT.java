package io.mubiao.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Whatever is sent to whichever operation of the OpenAPI documents, the program neither fails nor refuses in another
 * form than a problem. {@code -Dmubiao.fuzz.requests=1000000} sends more, {@code -Dmubiao.fuzz.seed=…} the same again.
 */
class FuzzIT {

    private static final int REQUESTS = Integer.getInteger("mubiao.fuzz.requests", 10_000);
    private static final long SEED = Long.getLong("mubiao.fuzz.seed", System.nanoTime());
    private static final int SENDERS = 4;
    private static final List<String> CALLERS = List.of("admin", "drafter", "approver", "auditor", "department");

    private final County county = County.shared();

    @Test
    void noRequestMakesTheProgramFail() throws Exception {
        var operations = Stream.of("command-side", "query-side", "identity")
                .flatMap(group -> HostileRequests.operations(
                        county.nobody().get("/v3/api-docs/" + group).json()))
                .toList();
        var tokens = CALLERS.stream().map(county::token).toList();
        var faults = new ConcurrentLinkedQueue<String>();
        var senders = Executors.newFixedThreadPool(SENDERS);
        try {
            for (var sent : senders.invokeAll(IntStream.range(0, SENDERS)
                    .<java.util.concurrent.Callable<Void>>mapToObj(number -> () -> {
                        send(new HostileRequests(new Random(SEED + number), operations, tokens), faults);
                        return null;
                    })
                    .toList())) {
                sent.get();
            }
        } finally {
            senders.shutdownNow();
        }
        assertThat(faults).as("seed " + SEED).isEmpty();
    }

    private void send(HostileRequests requests, ConcurrentLinkedQueue<String> faults) {
        for (int i = 0; i < REQUESTS / SENDERS; i++) {
            var request = requests.next();
            var answer = RawHttp.send(county.url(), request);
            boolean unavailable = answer.status() == 503;
            if (answer.status() == 0
                    || answer.status() >= 500 && !unavailable
                    || answer.status() >= 400 && !answer.isProblem()) {
                faults.add(new String(request, StandardCharsets.UTF_8) + "\n→ " + answer.text());
            }
        }
    }
}
