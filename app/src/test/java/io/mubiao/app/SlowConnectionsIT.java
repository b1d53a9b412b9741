package io.mubiao.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
    private static final int REQUESTS_EACH = 4;

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
        List.of("drafter", "auditor", "approver").forEach(county::as);
        IntStream.range(0, SENDERS).forEach(number -> begin(BEGINNINGS.get(number % BEGINNINGS.size())));
        var statuses = new ArrayList<Integer>();
        var desks = Executors.newFixedThreadPool(PEOPLE);
        try {
            var work = IntStream.range(0, PEOPLE).mapToObj(person -> work(person)).toList();
            for (var done : desks.invokeAll(work)) {
                dribble();
                statuses.addAll(done.get());
            }
        } finally {
            desks.shutdownNow();
        }
        assertThat(statuses).hasSize(PEOPLE * REQUESTS_EACH).containsOnly(200);
        assertThat(county.nobody().get("/actuator/health/readiness").status()).isEqualTo(200);
    }

    @Test
    void headersThatComeTooSlowlyAreCutOff() {
        var sender = begin(HALF_A_HEADER);
        Eventually.eventually(() -> assertThat(isCutOff(sender)).isTrue());
    }

    @Test
    void aBodyThatStopsComingIsCutOff() {
        var sender = begin(HALF_A_FORM);
        Eventually.eventually(() -> assertThat(isClosed(sender)).isTrue());
    }

    private Callable<List<Integer>> work(int person) {
        return () -> {
            var statuses = new ArrayList<Integer>();
            for (int i = 0; i < REQUESTS_EACH; i++) {
                statuses.add(
                        (i + person) % 2 == 0
                                ? county.as("drafter").get("/api/queue").status()
                                : county.as("drafter")
                                        .post(
                                                "/api/checks",
                                                Map.of("content", county.seedContent(1), "profile", "SUBMIT"))
                                        .status());
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

    private static boolean isClosed(Socket sender) {
        try {
            sender.setSoTimeout(100);
            return sender.getInputStream().read() < 0;
        } catch (java.net.SocketTimeoutException stillOpen) {
            return false;
        } catch (IOException closed) {
            return true;
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
