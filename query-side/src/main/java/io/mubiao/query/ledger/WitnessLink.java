package io.mubiao.query.ledger;

import io.mubiao.shared.ledger.BadSignature;
import io.mubiao.shared.ledger.Checkpoint;
import io.mubiao.shared.ledger.Decimal;
import io.mubiao.shared.ledger.HashTree;
import io.mubiao.shared.ledger.MalformedEvidence;
import io.mubiao.shared.ledger.NoteSignature;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What goes on between this log and one witness. Nothing waits for it, and nothing but a contradiction is an alarm. */
final class WitnessLink {

    private static final Logger LOG = LoggerFactory.getLogger(WitnessLink.class);

    /** After whatever went wrong. */
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private static final Pattern SIZE = Pattern.compile("[0-9]{1,19}");

    private static final int OK = 200;
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    private final WitnessPlace place;
    private final WitnessClient client;
    private final LedgerTables tables;
    private final AnchorTable anchors;
    private final Findings findings;
    private final Clock clock;

    private @Nullable Long signed;
    private Instant notBefore = Instant.MIN;
    private @Nullable String complaint;

    WitnessLink(WitnessPlace place, WitnessClient client, JdbcClient jdbc, Clock clock) {
        this.place = place;
        this.client = client;
        this.tables = new LedgerTables(jdbc);
        this.anchors = new AnchorTable(jdbc);
        this.findings = new Findings(jdbc);
        this.clock = clock;
    }

    /** Whether this checkpoint is to be offered now. */
    boolean wants(Checkpoint newest) {
        return newest.size() > signed() && !clock.instant().isBefore(notBefore);
    }

    /** The largest size that this witness has signed for this log. */
    private long signed() {
        if (signed == null) {
            signed = anchors.witnessed(place.key().name());
        }
        return signed;
    }

    void offer(Checkpoint newest) throws InterruptedException {
        try {
            offer(newest, Math.min(signed(), newest.size()), true);
        } catch (IOException | MalformedEvidence | BadSignature e) {
            later(String.valueOf(e));
        }
    }

    /** @param mayRepeat whether the size that the witness answers is tried */
    private void offer(Checkpoint newest, long old, boolean mayRepeat) throws IOException, InterruptedException {
        var proof = new HashTree(tables, newest.size()).consistency(old);
        var answer = client.add(place, old, proof, tables.note(newest));
        if (answer.status() == OK) {
            keep(newest, answer.text());
        } else if (isFork(answer, newest, old)) {
            report(Damage.WITNESS_REFUSES, "has signed another tree of as many events, %d".formatted(old));
        } else if (answer.status() == CONFLICT) {
            onConflict(newest, Decimal.read(answer.text().strip()), mayRepeat);
        } else if (answer.status() == UNPROCESSABLE) {
            // with the size: a finding that was acknowledged does not keep a later one quiet
            report(
                    Damage.WITNESS_REFUSES,
                    "has signed a tree that is not the beginning of this one of %d events".formatted(newest.size()));
        } else {
            later("answers " + answer.status());
        }
    }

    /** Of a note of several lines, one per key of the witness, only that of the known key is kept. */
    private void keep(Checkpoint newest, String lines) {
        var signature = lines.lines()
                .map(NoteSignature::read)
                .filter(place.key()::made)
                .findFirst()
                .orElseThrow(() -> new MalformedEvidence("no signature by " + place.key()));
        place.key().verify(newest.body(), signature);
        anchors.insert(newest.size(), signature);
        signed = newest.size();
        if (complaint != null) {
            LOG.info("LEDGER_WITNESS {} signs again", place.key().name());
            complaint = null;
        }
    }

    /**
     * Whether the witness has signed this very size, was told so, and yet objects: then it has another root. By
     * tlog-witness it says so with the status alone; what it says of its size, if anything, is no other size.
     */
    private static boolean isFork(WitnessClient.Answer answer, Checkpoint newest, long old) {
        var said = answer.text().strip();
        return answer.status() == CONFLICT
                && old == newest.size()
                && (said.equals(Long.toString(old)) || !SIZE.matcher(said).matches());
    }

    /** W6. Another process may have sealed and offered more meanwhile: only what nobody here has is an alarm. */
    private void onConflict(Checkpoint newest, long size, boolean mayRepeat) throws IOException, InterruptedException {
        if (size > tables.last().map(SealedCheckpoint::size).orElse(0L)) {
            report(Damage.WITNESS_AHEAD, "has signed %d events, and fewer are sealed here".formatted(size));
        } else if (size <= newest.size() && mayRepeat) {
            offer(newest, size, false);
        } else {
            later("knows another size at every answer");
        }
    }

    private void report(Damage damage, String what) {
        findings.report(Finding.of(damage, "witness %s %s".formatted(place.key().name(), what)));
        later(what);
    }

    /** A line when it begins, and not again at each try. */
    private void later(String why) {
        notBefore = clock.instant().plus(PAUSE);
        if (!why.equals(complaint)) {
            LOG.warn("LEDGER_WITNESS {}: {}", place.key().name(), why);
        }
        complaint = why;
    }
}
