package io.mubiao.query.ledger;

import io.mubiao.shared.text.Sha256;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * The stored rows of a tile held against its hashes. Rows whose hash is in the tile are where they should be, for the
 * position is hashed, too; what is between two of them is explained: a row and a hash without partner are a changed
 * event, a row alone was inserted, a hash alone is missing.
 */
final class TileComparison {

    /** So many hashes are tried at most to find out from where a row was moved. */
    private static final int MOST_TRIES = 100_000;

    private final String origin;
    private final long firstLeaf;
    private final List<byte[]> leaves;
    private final List<ScannedRow> rows;
    private final Map<ByteBuffer, Integer> placeOf = new HashMap<>();
    private final List<Finding> found = new ArrayList<>();

    /** The places of the rows, in the order of the rows; null of one that has none. */
    private final List<@Nullable Integer> places = new ArrayList<>();

    private TileComparison(String origin, long firstLeaf, byte[] hashes, List<ScannedRow> rows) {
        this.origin = origin;
        this.firstLeaf = firstLeaf;
        this.rows = rows;
        this.leaves = new ArrayList<>();
        for (int i = 0; i < hashes.length / Sha256.LENGTH; i++) {
            leaves.add(Arrays.copyOfRange(hashes, i * Sha256.LENGTH, (i + 1) * Sha256.LENGTH));
            placeOf.put(ByteBuffer.wrap(leaves.get(i)), i);
        }
    }

    /**
     * What is not as it was sealed; empty if all is well.
     *
     * @param firstLeaf the number of the first hash among all that are sealed
     * @param rows in the order of their positions
     */
    static List<Finding> of(String origin, long firstLeaf, byte[] hashes, List<ScannedRow> rows) {
        return new TileComparison(origin, firstLeaf, hashes, rows).findings();
    }

    private List<Finding> findings() {
        int last = -1;
        for (var row : rows) {
            var place = placeOf.get(ByteBuffer.wrap(row.leaf(origin)));
            places.add(place != null && place > last ? place : null);
            last = place != null && place > last ? place : last;
        }
        if (rows.size() == leaves.size() && places.stream().allMatch(Objects::nonNull)) {
            return List.of();
        }
        var moved = moved();
        int row = 0;
        int leaf = 0;
        for (int i = 0; i <= rows.size(); i++) {
            var place = i < rows.size() ? places.get(i) : Integer.valueOf(leaves.size());
            if (place != null) {
                explain(row, i, leaf, place, moved);
                row = i + 1;
                leaf = place + 1;
            }
        }
        return found;
    }

    /** What is between two rows that are well. */
    private void explain(int rowFrom, int rowTo, int leafFrom, int leafTo, Moved moved) {
        var strange = LongStream.range(rowFrom, rowTo)
                .mapToObj(i -> rows.get((int) i))
                .filter(row -> !moved.rows.contains(row))
                .toList();
        var lost = LongStream.range(leafFrom, leafTo)
                .mapToObj(i -> (int) i)
                .filter(leaf -> !moved.leaves.contains(leaf))
                .toList();
        int pairs = Math.min(strange.size(), lost.size());
        for (int i = 0; i < pairs; i++) {
            changed(strange.get(i), lost.get(i));
        }
        strange.subList(pairs, strange.size()).forEach(this::inserted);
        if (lost.size() > pairs) {
            missing(lost.get(pairs), lost.get(lost.size() - 1), rowFrom, rowTo);
        }
    }

    private void changed(ScannedRow row, int leaf) {
        found.add(row.finding(
                Damage.CHANGED,
                "what is stored hashes to %s, sealed as leaf %d is %s"
                        .formatted(hex(row.leaf(origin)), firstLeaf + leaf, hex(leaves.get(leaf)))));
    }

    private void inserted(ScannedRow row) {
        found.add(row.finding(
                Damage.INSERTED,
                "in no sealed tree, although what is around it was sealed; hashes to " + hex(row.leaf(origin))));
    }

    /** Neighbours that leave room for one number only say which it was. */
    private void missing(int first, int last, int rowFrom, int rowTo) {
        var before = rowFrom == 0 ? null : rows.get(rowFrom - 1).position();
        var after = rowTo == rows.size() ? null : rows.get(rowTo).position();
        var position = before != null && after != null && after - before == 2 ? before + 1 : null;
        var which = first == last
                ? "leaf " + (firstLeaf + first)
                : "leaves %d to %d".formatted(firstLeaf + first, firstLeaf + last);
        found.add(new Finding(
                Damage.MISSING,
                position,
                null,
                null,
                "%s, sealed as %s, between positions %s and %s"
                        .formatted(
                                which,
                                hex(leaves.get(first)),
                                before == null ? "-" : before,
                                after == null ? "-" : after)));
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash, 0, Math.min(8, hash.length));
    }

    /** Rows that are sealed under another position, and the hashes that they have there. */
    private record Moved(Set<ScannedRow> rows, Set<Integer> leaves) {}

    private Moved moved() {
        var moved = new Moved(new LinkedHashSet<>(), new LinkedHashSet<>());
        var strange = new ArrayList<ScannedRow>();
        for (int i = 0; i < rows.size(); i++) {
            if (places.get(i) == null) {
                strange.add(rows.get(i));
            }
        }
        var positions = freePositions(strange);
        if ((long) strange.size() * positions.length <= MOST_TRIES) {
            strange.forEach(row -> move(row, positions, moved));
        }
        return moved;
    }

    /** Those of rows without a place, and those that no row has. */
    private long[] freePositions(List<ScannedRow> strange) {
        if (rows.isEmpty() || strange.isEmpty()) {
            return new long[0];
        }
        var first = rows.get(0).position();
        var last = rows.get(rows.size() - 1).position();
        var taken = new HashSet<Long>();
        rows.forEach(row -> taken.add(row.position()));
        strange.forEach(row -> taken.remove(row.position()));
        return LongStream.rangeClosed(Math.max(1, first - 1), Math.min(last + 1, first + MOST_TRIES))
                .filter(position -> !taken.contains(position))
                .toArray();
    }

    private void move(ScannedRow row, long[] positions, Moved moved) {
        for (var position : positions) {
            var leaf = placeOf.get(ByteBuffer.wrap(row.leafAt(position, origin)));
            if (leaf != null && !places.contains(leaf) && moved.leaves.add(leaf)) {
                moved.rows.add(row);
                found.add(row.finding(
                        Damage.REORDERED, "belongs at position %d, leaf %d".formatted(position, firstLeaf + leaf)));
                return;
            }
        }
    }
}
