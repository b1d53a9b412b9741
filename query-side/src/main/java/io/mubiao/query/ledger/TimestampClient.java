package io.mubiao.query.ledger;

import io.mubiao.shared.ledger.MalformedEvidence;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks a time-stamping authority, over HTTP as RFC 3161, 3.4, has it. */
final class TimestampClient {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(30);

    /** A token with a long chain of certificates has some thousand bytes. */
    private static final int MOST_BYTES = 1 << 18;

    private static final int OK = 200;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();

    byte[] ask(URI authority, byte[] query) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(authority)
                .timeout(ANSWER)
                .header("Content-Type", "application/timestamp-query")
                .header("Accept", "application/timestamp-reply")
                .POST(BodyPublishers.ofByteArray(query))
                .build();
        var answer = http.send(request, BodyHandlers.ofInputStream());
        try (var body = answer.body()) {
            var bytes = body.readNBytes(MOST_BYTES + 1);
            if (answer.statusCode() != OK || bytes.length > MOST_BYTES) {
                throw new MalformedEvidence(
                        "the authority answers %d with %d bytes".formatted(answer.statusCode(), bytes.length));
            }
            return bytes;
        }
    }
}
