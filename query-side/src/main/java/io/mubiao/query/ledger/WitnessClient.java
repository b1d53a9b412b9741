package io.mubiao.query.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mubiao.shared.ledger.Note;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

/** Asks witnesses, in the words of C2SP tlog-witness. */
final class WitnessClient {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(10);

    /** Many times as long as any answer. */
    private static final int MOST_BYTES = 1 << 16;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();

    /** What a witness answered. */
    record Answer(int status, String text) {}

    /**
     * @param old the size of the tree that the witness knows
     * @param proof that it is the beginning of this one
     */
    Answer add(WitnessPlace place, long old, List<byte[]> proof, Note note) throws IOException, InterruptedException {
        var body = new StringBuilder("old ").append(old).append('\n');
        proof.forEach(hash -> body.append(LedgerReader.base64(hash)).append('\n'));
        body.append('\n').append(note);
        var request = HttpRequest.newBuilder(place.addCheckpoint())
                .timeout(ANSWER)
                .POST(BodyPublishers.ofString(body.toString()))
                .build();
        var answer = http.send(request, BodyHandlers.ofInputStream());
        try (var text = answer.body()) {
            return new Answer(answer.statusCode(), new String(text.readNBytes(MOST_BYTES), UTF_8));
        }
    }
}
