package io.mubiao.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A thousand senders that never finish hold up nobody, and are sent away after a time. */
class SlowConnectionsIT {

    private static final int SENDERS = 1000;
    private static final int PEOPLE = 50;
    private static final int REQUESTS_EACH = 2;

    private static final int PATIENCE_MILLIS = 120_000;

    private static final String HALF_A_HEADER = "GET /api/queue HTTP/1.1\r\nHost: localhost\r\nX-Slow: ";
    private static final String HALF_A_FORM = "POST /oauth2/token HTTP/1.1\r\nHost: localhost\r\nContent-Type:"
            + " application/x-www-form-urlencoded\r\nContent-Length: 200\r\n\r\ngrant_type=client_cred";
    private static final String HALF_A_COMMAND = "POST /api/sheets HTTP/1.1\r\nHost: localhost\r\nContent-Type:"
            + " application/json\r\nContent-Length: 2000\r\n\r\n{";
    private static final String HALF_A_CHUNK = "POST /api/intake HTTP/1.1\r\nHost: localhost\r\nContent-Type:"
            + " text/plain\r\nTransfer-Encoding: chunked\r\n\r\nff\r\nx";
    private static final String HALF_A_BODY_NOBODY_READS =
            "GET /actuator/health HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\nx";
    private static final List<String> BEGINNINGS =
            List.of(HALF_A_HEADER, HALF_A_FORM, HALF_A_COMMAND, HALF_A_CHUNK, HALF_A_BODY_NOBODY_READS);

    private final County county = County.shared();
    private final List<Socket> senders = new ArrayList<>();

    @AfterEach
    void hangUp() {
        senders.forEach(SlowConnectionsIT::close);
    }

    @Test
    void peopleWorkWhileAThousandSendersDoNotFinish() throws Exception {
        var check = Map.of("content", county.seedContent(1), "profile", "SUBMIT");
        IntStream.range(0, SENDERS).forEach(number -> begin(BEGINNINGS.get(number % BEGINNINGS.size())));
        var statuses = new ArrayList<Integer>();
        var desks = Executors.newFixedThreadPool(PEOPLE);
        try {
            var work = Collections.nCopies(PEOPLE, work(county.as("drafter"), check));
            for (var done : desks.invokeAll(work)) {
                dribble();
                statuses.addAll(done.get());
            }
        } finally {
            desks.shutdownNow();
        }
        assertThat(statuses).hasSize(PEOPLE * REQUESTS_EACH * 2).containsOnly(200);
        assertThat(county.nobody().get("/actuator/health/readiness").status()).isEqualTo(200);
    }

    @Test
    void headersThatComeTooSlowlyAreCutOff() {
        var sender = begin(HALF_A_HEADER);
        Eventually.eventually(() -> assertThat(isCutOff(sender)).isTrue());
    }

    @Test
    void aBodyThatStopsComingIsGivenUpWithAProblem() throws IOException {
        var sender = begin(HALF_A_FORM);
        sender.setSoTimeout(PATIENCE_MILLIS);
        var answer = new RawHttp.Answer(new String(sender.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        assertThat(answer.status()).as(answer.text()).isEqualTo(408);
        assertThat(answer.isProblem()).isTrue();
    }

    private static Callable<List<Integer>> work(Api drafter, Object check) {
        return () -> {
            var statuses = new ArrayList<Integer>();
            for (int i = 0; i < REQUESTS_EACH; i++) {
                statuses.add(drafter.get("/api/queue").status());
                statuses.add(drafter.post("/api/checks", check).status());
            }
            return statuses;
        };
    }

    private Socket begin(String beginning) {
        try {
            var url = URI.create(county.url());
            var sender = new Socket(url.getHost(), url.getPort());
            senders.add(sender);
            send(sender, beginning);
            return sender;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void dribble() {
        senders.forEach(sender -> {
            try {
                send(sender, "x");
            } catch (IOException cutOff) {
                close(sender);
            }
        });
    }

    /** Goes on sending a byte at a time, so that no pause between two bytes is long. */
    private static boolean isCutOff(Socket sender) {
        try {
            send(sender, "x");
            TimeUnit.MILLISECONDS.sleep(200);
            return false;
        } catch (IOException cutOff) {
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void send(Socket sender, String text) throws IOException {
        sender.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        sender.getOutputStream().flush();
    }

    private static void close(Socket sender) {
        try {
            sender.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
