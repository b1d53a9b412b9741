package io.mubiao.query.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.mubiao.shared.ledger.MalformedEvidence;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutsideTest {

    private static final int MOST_BYTES = 10;

    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        answer("/short", "0123456789");
        answer("/long", "0123456789a");
        server.createContext("/silent", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try {
                over.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        });
        server.start();
    }

    private void answer(String path, String text) {
        server.createContext(path, exchange -> {
            exchange.sendResponseHeaders(409, 0);
            exchange.getResponseBody().write(text.getBytes(UTF_8));
            exchange.close();
        });
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
    }

    @Test
    void anAnswerIsTakenAsItIs() throws Exception {
        var said = new Outside(MOST_BYTES, Duration.ofSeconds(20)).ask(request("/short"));

        assertThat(said.status()).isEqualTo(409);
        assertThat(new String(said.bytes(), UTF_8)).isEqualTo("0123456789");
    }

    @Test
    void anAnswerThatIsTooLongIsNone() {
        var outside = new Outside(MOST_BYTES, Duration.ofSeconds(20));

        assertThatThrownBy(() -> outside.ask(request("/long"))).isInstanceOf(MalformedEvidence.class);
    }

    @Test
    void whoSendsHeadersAndThenNothingHoldsNobodyUp() {
        var outside = new Outside(MOST_BYTES, Duration.ofMillis(300));

        assertThatThrownBy(() -> outside.ask(request("/silent"))).isInstanceOf(HttpTimeoutException.class);
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path))
                .build();
    }
}
