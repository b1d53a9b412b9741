package io.mubiao.query.ledger;

import io.mubiao.shared.ledger.Tile;
import io.mubiao.shared.ledger.TilePath;
import io.mubiao.shared.text.Sha256;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Hashes what is stored anew and compares it with what was sealed, tile by tile, in rounds. No change escapes a round,
 * whatever it was made with, and the event is named.
 */
final class Scrubber {

    /** So many events are compared again every minute. */
    static final long NEWEST = 20_000;

    private static final String ROWS = "select " + ScannedRow.COLUMNS + """
        from event_store.domain_event where global_index between :from and :to order by global_index
        """;

    private final JdbcClient jdbc;
    private final LedgerTables tables;
    private final Findings findings;
    private long next;
    private boolean inHaste;
    private long faults;

    Scrubber(JdbcClient jdbc, Findings findings) {
        this.jdbc = jdbc;
        this.tables = new LedgerTables(jdbc);
        this.findings = findings;
    }

    /** A round of everything begins now and does not take its time. */
    void all() {
        next = 0;
        faults = 0;
        inHaste = true;
    }

    boolean isInHaste() {
        return inHaste;
    }

    /** Events that the present round has compared. */
    long scrubbed() {
        return next * Tile.WIDTH;
    }

    void newest() {
        tables.last().ifPresent(checkpoint -> {
            for (long tile = Math.max(0, checkpoint.size() - NEWEST) / Tile.WIDTH; tile < tilesOf(checkpoint); tile++) {
                compare(tile, checkpoint);
            }
        });
    }

    /**
     * All events, once.
     *
     * @param upTo all up to here
     * @param faults how many are not what was sealed
     */
    record Round(SealedCheckpoint upTo, long faults) {}

    /**
     * Goes on with the round.
     *
     * @param events about so many, at least one tile
     * @param most no longer than this
     * @return the round that has come to its end; null while it goes on
     */
    @Nullable
    Round goOn(long events, Duration most) {
        var checkpoint = tables.last().orElse(null);
        if (checkpoint == null) {
            return null;
        }
        var until = System.nanoTime() + most.toNanos();
        var tiles = inHaste ? Long.MAX_VALUE : (events + Tile.WIDTH - 1) / Tile.WIDTH;
        do {
            faults += compare(next, checkpoint);
            next++;
            tiles--;
        } while (next < tilesOf(checkpoint) && tiles > 0 && System.nanoTime() < until);
        if (next < tilesOf(checkpoint)) {
            return null;
        }
        var round = new Round(checkpoint, faults);
        next = 0;
        faults = 0;
        inHaste = false;
        return round;
    }

    private static long tilesOf(SealedCheckpoint checkpoint) {
        return (checkpoint.size() + Tile.WIDTH - 1) / Tile.WIDTH;
    }

    private int compare(long number, SealedCheckpoint checkpoint) {
        var width = TilePath.of(0, number, checkpoint.size()).width();
        var found = tables.ofEvents(number, width)
                .map(tile -> compare(number, tile, checkpoint))
                .orElseGet(() ->
                        List.of(Finding.of(Damage.REWRITTEN, "tile %d of level 0 is not there".formatted(number))));
        findings.report(found);
        return found.size();
    }

    private List<Finding> compare(long number, SealedTile tile, SealedCheckpoint checkpoint) {
        var isLast = number == tilesOf(checkpoint) - 1;
        var rows = rows(number == 0 ? SealedEvents.LOWEST : tile.first(), isLast ? checkpoint.position() : end(tile));
        var origin = checkpoint.checkpoint().origin();
        var found = new ArrayList<>(TileComparison.of(origin, number * Tile.WIDTH, tile.hashes(), rows));
        if (tile.hashes().length == Tile.WIDTH * Sha256.LENGTH) {
            compareAbove(0, number, tile.hashes()).ifPresent(found::add);
        }
        return found;
    }

    /** Up to the next tile, so that nothing is between the two; if that is gone, this one's events are still its own. */
    private static long end(SealedTile tile) {
        return tile.next() == null ? tile.last() : tile.next() - 1;
    }

    private List<ScannedRow> rows(long from, long to) {
        return jdbc.sql(ROWS)
                .param("from", from)
                .param("to", to)
                .query(ScannedRow::of)
                .list();
    }

    /** Who changed event and hash alike is found out by the hash of the tile, one level up; the last is signed. */
    private Optional<Finding> compareAbove(int level, long number, byte[] hashes) {
        var place = (int) (number % Tile.WIDTH);
        var above = tables.tile(level + 1, number / Tile.WIDTH, place + 1);
        var root = new Tile(level, number, hashes).root();
        if (above.length < (place + 1) * Sha256.LENGTH
                || !Arrays.equals(above, place * Sha256.LENGTH, above.length, root, 0, Sha256.LENGTH)) {
            return Optional.of(Finding.of(
                    Damage.REWRITTEN, "tile %d of level %d is not the one that was sealed".formatted(number, level)));
        }
        return place == Tile.WIDTH - 1 ? compareAbove(level + 1, number / Tile.WIDTH, above) : Optional.empty();
    }
}
