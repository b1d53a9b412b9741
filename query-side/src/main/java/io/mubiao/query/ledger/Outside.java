package io.mubiao.query.ledger;

import io.mubiao.shared.ledger.MalformedEvidence;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Programs outside the house, each asked for a bounded time and for a bounded number of bytes: the timeout of a request ends
 * when its headers have come, and one who then says nothing would hold up all the others.
 */
final class Outside {

    private static final Duration CONNECT = Duration.ofSeconds(5);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();
    private final int mostBytes;
    private final Duration within;

    Outside(int mostBytes, Duration within) {
        this.mostBytes = mostBytes;
        this.within = within;
    }

    /** What somebody answered. */
    record Said(int status, byte[] bytes) {}

    /** @throws MalformedEvidence when the answer has no end */
    Said ask(HttpRequest request) throws IOException, InterruptedException {
        var bytes = new ByteArrayOutputStream();
        var asked = http.sendAsync(
                request, BodyHandlers.ofByteArrayConsumer(part -> part.ifPresent(some -> append(bytes, some))));
        try {
            var answer = asked.get(within.toMillis(), TimeUnit.MILLISECONDS);
            if (bytes.size() > mostBytes) {
                throw new MalformedEvidence("an answer of more than %d bytes".formatted(mostBytes));
            }
            return new Said(answer.statusCode(), bytes.toByteArray());
        } catch (TimeoutException e) {
            throw new HttpTimeoutException("no whole answer within " + within);
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } finally {
            asked.cancel(true);
        }
    }

    /** What is too much is counted, not kept. */
    private void append(ByteArrayOutputStream bytes, byte[] some) {
        if (bytes.size() <= mostBytes) {
            bytes.writeBytes(some);
        }
    }
}
