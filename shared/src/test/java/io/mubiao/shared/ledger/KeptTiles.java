package io.mubiao.shared.ledger;

import java.util.HashMap;
import java.util.Map;

/** A log in memory: leaves are appended, tiles kept. */
final class KeptTiles implements TileReader {

    private final Map<String, byte[]> tiles = new HashMap<>();
    private final GrowingTree tree = new GrowingTree();

    void append(byte[] leaf) {
        tree.append(leaf);
    }

    /** A leaf that nothing else has. */
    static byte[] leaf(long index) {
        return TreeHash.leaf(Long.toString(index).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }

    static KeptTiles of(long leaves) {
        var kept = new KeptTiles();
        for (long i = 0; i < leaves; i++) {
            kept.append(leaf(i));
        }
        return kept;
    }

    @Override
    public byte[] tile(int level, long number, int width) {
        tree.takeChanged().forEach(tile -> tiles.put(tile.level() + "/" + tile.number(), tile.hashes()));
        return tiles.getOrDefault(level + "/" + number, new byte[0]);
    }

    Checkpoint checkpoint(long size) {
        return new Checkpoint(Vectors.ORIGIN, size, new HashTree(this, size).root());
    }

    byte[] root() {
        return tree.root();
    }

    int tiles() {
        tile(0, 0, 0);
        return tiles.size();
    }
}
