package io.mubiao.query.ledger;

import io.mubiao.shared.ledger.MalformedEvidence;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;

/** Asks a time-stamping authority, over HTTP as RFC 3161, 3.4, has it. */
final class TimestampClient {

    private static final Duration ANSWER = Duration.ofSeconds(30);

    /** A token with a long chain of certificates has some thousand bytes. */
    private static final int MOST_BYTES = 1 << 18;

    private static final int OK = 200;

    private final Outside outside = new Outside(MOST_BYTES, ANSWER);

    byte[] ask(URI authority, byte[] query) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(authority)
                .header("Content-Type", "application/timestamp-query")
                .header("Accept", "application/timestamp-reply")
                .POST(BodyPublishers.ofByteArray(query))
                .build();
        var answer = outside.ask(request);
        if (answer.status() != OK) {
            throw new MalformedEvidence(
                    "the authority answers %d with %d bytes".formatted(answer.status(), answer.bytes().length));
        }
        return answer.bytes();
    }
}
