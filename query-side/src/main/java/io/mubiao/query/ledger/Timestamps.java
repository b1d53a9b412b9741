package io.mubiao.query.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mubiao.query.ledger.AnchorTable.Stamped;
import io.mubiao.shared.ledger.Checkpoint;
import io.mubiao.shared.ledger.MalformedEvidence;
import io.mubiao.shared.ledger.TimestampAnswer;
import io.mubiao.shared.ledger.TimestampQuery;
import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Has the newest checkpoint stamped from time to time, and keeps the answer as it came (decision 40). Nothing waits for
 * it; a store that has not grown needs no other stamp.
 */
final class Timestamps implements Anchor {

    private static final Logger LOG = LoggerFactory.getLogger(Timestamps.class);

    /** After whatever went wrong. */
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private static final int NONCE_BYTES = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final URI authority;
    private final Duration interval;
    private final TimestampClient client = new TimestampClient();
    private final LedgerTables tables;
    private final AnchorTable anchors;
    private final Findings findings;
    private final Clock clock;

    private Instant notBefore = Instant.MIN;
    private @Nullable String complaint;

    /** @param jdbc may add evidence; not the connection of whoever seals */
    Timestamps(URI authority, Duration interval, JdbcClient jdbc, Clock clock) {
        this.authority = authority;
        this.interval = interval;
        this.tables = new LedgerTables(jdbc);
        this.anchors = new AnchorTable(jdbc);
        this.findings = new Findings(jdbc);
        this.clock = clock;
    }

    @Override
    public void look() throws InterruptedException {
        var now = clock.instant();
        if (now.isBefore(notBefore)) {
            return;
        }
        var stamped = anchors.stamped().orElse(null);
        if (stamped != null) {
            notBefore = stamped.at().plus(interval);
        }
        var newest = tables.last().map(SealedCheckpoint::checkpoint).orElse(null);
        if (newest == null || now.isBefore(notBefore) || stamped != null && stamped.size() >= newest.size()) {
            return;
        }
        if (findings.open() == 0) {
            stamp(newest);
        }
    }

    private void stamp(Checkpoint checkpoint) throws InterruptedException {
        var body = checkpoint.body().getBytes(UTF_8);
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            var answer = client.ask(authority, TimestampQuery.of(body, nonce));
            TimestampAnswer.mustAnswer(answer, body, nonce);
            anchors.insert(new Stamped(checkpoint.size(), clock.instant()), answer);
            complaint = null;
        } catch (IOException | MalformedEvidence e) {
            later(String.valueOf(e));
        }
    }

    /** A line when it begins, and not again at each try. */
    private void later(String why) {
        notBefore = clock.instant().plus(PAUSE);
        if (!why.equals(complaint)) {
            LOG.warn("LEDGER_TIMESTAMP {}: {}", authority, why);
        }
        complaint = why;
    }
}
