package io.mubiao.query.ledger;

import io.mubiao.shared.ledger.Tile;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Trip-wires: what betrays a change of the events without reading them. Who knows them can avoid them; they buy time,
 * and the {@link Scrubber} proves. What is found is kept with the look that found it, so that each fault is said once and
 * the next change is found, too.
 */
final class Wires {

    /** An administrator said so, and nothing has been rewritten since. */
    private static final String ANNOUNCED = """
        select exists (select from ledger.request
                       where action = 'expect-rewrite' and at > now() - interval '1 day'
                         and at > (select max(at) from ledger.baseline))
        """;

    /** Counts the newest tiles, which costs an index some ten thousand entries. */
    private static final String TAIL = """
        select (select max(global_index) from event_store.domain_event) as newest,
            (select last_value from event_store.domain_event_global_index_seq) as given_out,
            (select count(*) from event_store.domain_event
             where global_index between :from and :sealed) as events
        """;

    private static final long TILES_COUNTED = 40;

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final LedgerTables tables;
    private final Findings findings;
    private @Nullable TableLook last;
    private long lastSurplus;

    Wires(JdbcClient jdbc, TransactionOperations transactions, Findings findings) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.tables = new LedgerTables(jdbc);
        this.findings = findings;
    }

    /** How much is to be read because of a look. */
    enum Suspicion {
        NONE,
        /** The newest tiles have more events or fewer than were sealed. */
        OF_THE_TAIL,
        /** Everything. */
        OF_ALL
    }

    /** One look, at the table and at its end. */
    Suspicion look() {
        var ofTheTable = table();
        var ofTheTail = tail();
        return ofTheTable.compareTo(ofTheTail) > 0 ? ofTheTable : ofTheTail;
    }

    /** What this process saw last tells more than the baseline: rows that were counted since cannot get fewer. */
    private Suspicion table() {
        var now = TableLook.now(jdbc);
        var baseline = TableLook.baseline(jdbc);
        if (baseline == null) {
            now.keep(jdbc, "first look");
            last = now;
            return Suspicion.OF_ALL;
        }
        var found = found(now, baseline, last == null ? baseline : last);
        last = now;
        if (found.isEmpty()) {
            return Suspicion.NONE;
        }
        transactions.executeWithoutResult(status -> {
            found.forEach(findings::reportOnce);
            now.keep(jdbc, found.get(0).code().name());
        });
        return Suspicion.OF_ALL;
    }

    private List<Finding> found(TableLook now, TableLook baseline, TableLook before) {
        if (!now.store().equals(baseline.store())) {
            return List.of(Finding.of(Damage.BASELINE, "another server or database: " + now.store()));
        }
        var found = new ArrayList<Finding>();
        if (!now.continues(baseline) || !now.continues(before)) {
            found.add(Finding.of(
                    Damage.BASELINE, "the server counts anew, from %d inserted rows on".formatted(now.inserted())));
        } else if (now.changed() > baseline.changed() || now.deleted() > baseline.deleted()) {
            found.add(Finding.of(
                    Damage.CHANGES_COUNTED,
                    "the server counted %d changed and %d deleted events, and had counted %d and %d"
                            .formatted(now.changed(), now.deleted(), baseline.changed(), baseline.deleted())));
        }
        var guards = now.guardsSince(baseline);
        if (!guards.isEmpty()) {
            found.add(Finding.of(Damage.GUARD_CHANGED, String.join("; ", guards)));
        }
        if (now.fileNode() != baseline.fileNode()) {
            found.add(rewritten(now, baseline));
        }
        return found;
    }

    private Finding rewritten(TableLook now, TableLook baseline) {
        var files = "the table is in file %d and was in %d".formatted(now.fileNode(), baseline.fileNode());
        return jdbc.sql(ANNOUNCED).query(Boolean.class).single()
                ? Finding.of(Damage.BASELINE, "as announced, " + files)
                : Finding.of(Damage.TABLE_REWRITTEN, files);
    }

    /** @param newest null: no event is stored */
    private record Tail(@Nullable Long newest, long givenOut, long events) {}

    private Suspicion tail() {
        var sealed = tables.last().orElse(null);
        if (sealed == null) {
            return Suspicion.NONE;
        }
        var lastTile = (sealed.size() - 1) / Tile.WIDTH;
        var firstTile = Math.max(0, lastTile - TILES_COUNTED + 1);
        var tail = jdbc.sql(TAIL)
                .param("from", from(firstTile))
                .param("sealed", sealed.position())
                .query(Tail.class)
                .single();
        var isCut = reportCut(
                tail,
                sealed,
                tables.positions(lastTile).map(SealedEvents.Range::last).orElse(0L));
        var surplus = tail.events() - (sealed.size() - firstTile * Tile.WIDTH);
        var isNew = surplus != lastSurplus;
        lastSurplus = surplus;
        return isCut ? Suspicion.OF_ALL : surplus != 0 && isNew ? Suspicion.OF_THE_TAIL : Suspicion.NONE;
    }

    /** Before the first sealed event there is none, at whatever position. */
    private long from(long tile) {
        return tile == 0
                ? SealedEvents.LOWEST
                : tables.positions(tile).map(SealedEvents.Range::first).orElse(SealedEvents.LOWEST);
    }

    private boolean reportCut(Tail tail, SealedCheckpoint sealed, long lastSealed) {
        var newest = tail.newest() == null ? 0 : tail.newest();
        if (newest < lastSealed) {
            return findings.report(Finding.of(
                    Damage.TRUNCATED,
                    "events are sealed up to position %d, and the store ends at %d".formatted(lastSealed, newest)));
        }
        return tail.givenOut() < sealed.position()
                && findings.report(Finding.of(
                        Damage.TRUNCATED,
                        "positions are given out from %d on, and %d is sealed"
                                .formatted(tail.givenOut(), sealed.position())));
    }
}
