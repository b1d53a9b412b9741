package io.mubiao.query.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mubiao.shared.ledger.Note;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;

/** Asks witnesses, in the words of C2SP tlog-witness. */
final class WitnessClient {

    private static final Duration ANSWER = Duration.ofSeconds(10);

    /** Many times as long as any answer. */
    private static final int MOST_BYTES = 1 << 16;

    private final Outside outside = new Outside(MOST_BYTES, ANSWER);

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
                .POST(BodyPublishers.ofString(body.toString()))
                .build();
        var answer = outside.ask(request);
        return new Answer(answer.status(), new String(answer.bytes(), UTF_8));
    }
}
