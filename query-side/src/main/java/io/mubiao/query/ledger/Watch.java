package io.mubiao.query.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Watches over the sealed events, on the thread and the connection of whoever seals (decision 37). */
final class Watch {

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

    /** From one look at the wires to the next. */
    static final Duration LOOK = Duration.ofSeconds(10);

    private static final Duration NEWEST = Duration.ofMinutes(1);

    /** So long in a second the sealing may have to wait while everything is compared. */
    private static final Duration SLICE = Duration.ofMillis(500);

    private static final String REQUESTS = """
        select coalesce(max(id), 0) from ledger.request where action = 'scrub'
        """;

    private static final String LAST_REQUEST = "select coalesce((select request from ledger.watch), 0)";

    /** By the clock of the database, as whoever asks whether somebody still looks. */
    private static final String KEEP = """
        insert into ledger.watch (looked_at, scrubbed) values (now(), :scrubbed)
        on conflict (one) do update set looked_at = excluded.looked_at, scrubbed = excluded.scrubbed
        """;

    private static final String KEEP_ROUND = """
        update ledger.watch
        set full_at = :at, full_size = :size, full_signed_at = :signedAt, full_faults = :faults, request = :request
        """;

    private final JdbcClient jdbc;
    private final Wires wires;
    private final Scrubber scrubber;
    private final LedgerTables tables;
    private final LedgerProperties properties;
    private final Clock clock;
    private final Runnable log;

    private Instant nextLook = Instant.MIN;
    private Instant nextNewest = Instant.MIN;
    private @Nullable Instant scrubbedAt;

    /** The present round answers it. */
    private long lastRequest;

    /**
     * @param log looks at checkpoints and keys, and throws {@link EvidenceBroken} if nothing more may be signed
     */
    Watch(JdbcClient jdbc, TransactionOperations transactions, Runnable log, LedgerProperties properties, Clock clock) {
        var findings = new Findings(jdbc);
        this.jdbc = jdbc;
        this.wires = new Wires(jdbc, transactions, findings);
        this.scrubber = new Scrubber(jdbc, findings);
        this.tables = new LedgerTables(jdbc);
        this.log = log;
        this.properties = properties;
        this.clock = clock;
        this.lastRequest = number(LAST_REQUEST);
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    /** Before anything is signed: the wires, if it is time. */
    void lookAtTheWires() {
        var now = clock.instant();
        if (now.isBefore(nextLook) && !now.plus(LOOK).isBefore(nextLook)) {
            return;
        }
        nextLook = now.plus(LOOK);
        var suspicion = wires.look();
        if (suspicion == Wires.Suspicion.OF_ALL) {
            scrubber.all();
        }
        if (suspicion != Wires.Suspicion.NONE) {
            scrubber.newest();
        }
        keep();
        log.run();
    }

    /** Behind the sealing: some of the events, or as many as there is time for. */
    void scrub() {
        var now = clock.instant();
        obeyRequests();
        if (!now.isBefore(nextNewest)) {
            nextNewest = now.plus(NEWEST);
            scrubber.newest();
        }
        var seconds = scrubbedAt == null
                ? 1
                : Math.max(0, Duration.between(scrubbedAt, now).toMillis()) / 1000.0;
        scrubbedAt = now;
        goOn((long) Math.ceil(seconds * properties.scrubRate()), SLICE);
    }

    /** All of it now, for who starts after a restore wants to know before anybody works. */
    void scrubAll() throws InterruptedException {
        lookAtTheWires();
        scrubber.all();
        while (scrubber.isInHaste() && tables.last().isPresent()) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            goOn(0, Duration.ofSeconds(5));
            keep();
        }
    }

    private void obeyRequests() {
        var latest = number(REQUESTS);
        if (latest > lastRequest) {
            lastRequest = latest;
            scrubber.all();
        }
    }

    private void goOn(long events, Duration most) {
        var wasInHaste = scrubber.isInHaste();
        if (events <= 0 && !wasInHaste) {
            return;
        }
        var round = scrubber.goOn(events, most);
        if (round != null) {
            keep(round);
            if (wasInHaste) {
                log(round);
            }
        }
    }

    private static void log(Scrubber.Round round) {
        var sealed = round.upTo();
        if (round.faults() == 0) {
            LOG.info("ledger: complete up to checkpoint {} ({})", sealed.size(), sealed.signedAt());
        } else {
            LOG.error("ledger: {} faults up to checkpoint {}", round.faults(), sealed.size());
        }
    }

    private void keep() {
        jdbc.sql(KEEP).param("scrubbed", scrubber.scrubbed()).update();
    }

    private void keep(Scrubber.Round round) {
        jdbc.sql(KEEP_ROUND)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("size", round.upTo().size())
                .param("signedAt", round.upTo().signedAt().atOffset(ZoneOffset.UTC))
                .param("faults", round.faults())
                .param("request", lastRequest)
                .update();
    }
}
