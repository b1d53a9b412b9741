package io.mubiao.shared.ledger;

import io.mubiao.shared.text.Sha256;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A tree to which leaves are added. It remembers one tile of each level, the last, and what has become of the tiles
 * since it was asked last.
 */
public final class GrowingTree {

    private final List<Edge> edges = new ArrayList<>();
    private final Map<String, Tile> changed = new TreeMap<>();
    private boolean touched;
    private long size;

    /** The last tile of a level, with room for all its hashes. */
    private static final class Edge {

        private final byte[] hashes = new byte[Tile.WIDTH * Sha256.LENGTH];
        private long number;
        private int width;

        private byte[] filled() {
            return Arrays.copyOf(hashes, width * Sha256.LENGTH);
        }
    }

    /** Goes on from a tree that is kept somewhere; of a size of 0 nothing is read. */
    public static GrowingTree of(TileReader tiles, long size) {
        var tree = new GrowingTree();
        tree.size = size;
        int level = 0;
        for (long hashes = size; hashes > 0; hashes /= Tile.WIDTH, level++) {
            var edge = tree.edge(level);
            edge.number = hashes / Tile.WIDTH;
            edge.width = (int) (hashes % Tile.WIDTH);
            if (edge.width > 0) {
                var kept = tiles.tile(level, edge.number, edge.width);
                if (kept.length < edge.width * Sha256.LENGTH) {
                    throw new MalformedEvidence("tile %d of level %d is too short".formatted(edge.number, level));
                }
                System.arraycopy(kept, 0, edge.hashes, 0, edge.width * Sha256.LENGTH);
            }
        }
        return tree;
    }

    public long size() {
        return size;
    }

    public void append(byte[] leaf) {
        append(0, leaf);
        size++;
    }

    private void append(int level, byte[] hash) {
        var edge = edge(level);
        System.arraycopy(hash, 0, edge.hashes, edge.width * Sha256.LENGTH, Sha256.LENGTH);
        edge.width++;
        // copied only when it is full or somebody asks
        if (edge.width == Tile.WIDTH) {
            note(level, edge);
            edge.number++;
            edge.width = 0;
            append(level + 1, HashTree.perfect(edge.hashes, 0, Tile.WIDTH));
        }
        touched = true;
    }

    private void note(int level, Edge edge) {
        changed.put(level + "/" + edge.number, new Tile(level, edge.number, edge.filled()));
    }

    private Edge edge(int level) {
        while (edges.size() <= level) {
            edges.add(new Edge());
        }
        return edges.get(level);
    }

    /** All tiles that have grown since this was asked before, as they are now. */
    public Collection<Tile> takeChanged() {
        if (touched) {
            for (int level = 0; level < edges.size(); level++) {
                if (edges.get(level).width > 0) {
                    note(level, edges.get(level));
                }
            }
        }
        var taken = List.copyOf(changed.values());
        changed.clear();
        touched = false;
        return taken;
    }

    /** From the right edge inwards: subtrees without gaps, the smallest first. */
    public byte[] root() {
        byte[] root = null;
        for (var edge : edges) {
            int end = edge.width;
            for (int rest = edge.width; rest > 0; rest &= rest - 1) {
                int count = Integer.lowestOneBit(rest);
                end -= count;
                byte[] left = HashTree.perfect(edge.hashes, end, count);
                root = root == null ? left : TreeHash.node(left, root);
            }
        }
        return root == null ? TreeHash.empty() : root;
    }
}
