package io.mubiao.verifier.bag;

import io.mubiao.shared.ledger.BagLayout;
import io.mubiao.shared.ledger.MalformedEvidence;
import io.mubiao.shared.ledger.Tile;
import io.mubiao.shared.ledger.TilePath;
import io.mubiao.shared.ledger.TileReader;
import io.mubiao.shared.text.Sha256;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** The hashes that the bag brings for a tree of one size. */
final class BagTiles implements TileReader {

    private static final int REMEMBERED = 64;
    private static final int FULL = Tile.WIDTH * Sha256.LENGTH;
    private static final byte[] NONE = {};

    private final BagPlace place;
    private final long size;

    private final Map<TilePath, byte[]> last = new LinkedHashMap<>(REMEMBERED, 1, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<TilePath, byte[]> eldest) {
            return size() > REMEMBERED;
        }
    };

    BagTiles(BagPlace place, long size) {
        this.place = place;
        this.size = size;
    }

    long size() {
        return size;
    }

    /** Where a tile of the tree lies, or a bundle of entries. */
    TilePath path(int level, long number) {
        return TilePath.of(level, number, size >> 8 * Math.max(level, 0));
    }

    /** As much as there is: empty if the file is missing, and no more than is needed to see that it is too long. */
    @Override
    public byte[] tile(int level, long number, int width) {
        return last.computeIfAbsent(path(level, number), path -> {
            var hashes = read(BagLayout.tile(path));
            return hashes.length > FULL ? Arrays.copyOf(hashes, FULL + 1) : hashes;
        });
    }

    private byte[] read(String name) {
        if (!place.has(name)) {
            return NONE;
        }
        try {
            return place.bytes(name);
        } catch (MalformedEvidence e) {
            return NONE;
        }
    }

    byte[] entries(long number) {
        return read(BagLayout.tile(path(TilePath.ENTRIES, number)));
    }

    boolean has(long index) {
        return tile(0, index / Tile.WIDTH, 1).length >= (index % Tile.WIDTH + 1) * Sha256.LENGTH;
    }

    boolean isLeaf(long index, byte[] hash) {
        var hashes = tile(0, index / Tile.WIDTH, 1);
        int from = (int) (index % Tile.WIDTH) * Sha256.LENGTH;
        return hashes.length >= from + Sha256.LENGTH
                && Arrays.equals(hashes, from, from + Sha256.LENGTH, hash, 0, Sha256.LENGTH);
    }

    /** Of a leaf that is there. */
    byte[] leaf(long index) {
        int from = (int) (index % Tile.WIDTH) * Sha256.LENGTH;
        return Arrays.copyOfRange(tile(0, index / Tile.WIDTH, 1), from, from + Sha256.LENGTH);
    }
}
