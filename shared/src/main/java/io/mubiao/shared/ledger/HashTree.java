package io.mubiao.shared.ledger;

import io.mubiao.shared.text.Sha256;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A tree of one size, and what can be proven with it. It reads a few tiles for each proof. */
public final class HashTree {

    private final TileReader tiles;
    private final long size;

    public HashTree(TileReader tiles, long size) {
        this.tiles = tiles;
        this.size = size;
    }

    public byte[] root() {
        return size == 0 ? TreeHash.empty() : subtree(0, size);
    }

    /** The hashes beside the way from a leaf to the root, RFC 9162, 2.1.3.1. */
    public List<byte[]> inclusion(long index) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("no leaf %d in a tree of %d".formatted(index, size));
        }
        var path = new ArrayList<byte[]>();
        inclusion(index, 0, size, path);
        return path;
    }

    private void inclusion(long index, long from, long leaves, List<byte[]> path) {
        if (leaves == 1) {
            return;
        }
        long left = leftOf(leaves);
        if (index < left) {
            inclusion(index, from, left, path);
            path.add(subtree(from + left, leaves - left));
        } else {
            inclusion(index - left, from + left, leaves - left, path);
            path.add(subtree(from, left));
        }
    }

    /** That the tree of the first leaves is the beginning of this one, RFC 9162, 2.1.4.1; empty if either is trivial. */
    public List<byte[]> consistency(long first) {
        if (first < 0 || first > size) {
            throw new IllegalArgumentException("no tree of %d within one of %d".formatted(first, size));
        }
        var path = new ArrayList<byte[]>();
        if (first > 0) {
            consistency(first, 0, size, true, path);
        }
        return path;
    }

    /** @param known whether the other side has the root of this subtree: it is the whole first tree */
    private void consistency(long first, long from, long leaves, boolean known, List<byte[]> path) {
        if (first == leaves) {
            if (!known) {
                path.add(subtree(from, leaves));
            }
            return;
        }
        long left = leftOf(leaves);
        if (first <= left) {
            consistency(first, from, left, known, path);
            path.add(subtree(from + left, leaves - left));
        } else {
            consistency(first - left, from + left, leaves - left, false, path);
            path.add(subtree(from, left));
        }
    }

    /** Leaves of the left half: the largest power of two below. */
    static long leftOf(long leaves) {
        return Long.highestOneBit(leaves - 1);
    }

    private byte[] subtree(long from, long leaves) {
        if (Long.bitCount(leaves) == 1) {
            return perfect(from, Long.numberOfTrailingZeros(leaves));
        }
        long left = leftOf(leaves);
        return TreeHash.node(subtree(from, left), subtree(from + left, leaves - left));
    }

    /** The root of a subtree without gaps, from the row of hashes in the tile that it ends in. */
    private byte[] perfect(long from, int height) {
        int level = height / Tile.HEIGHT;
        int count = 1 << height % Tile.HEIGHT;
        long first = from >> level * Tile.HEIGHT;
        int offset = (int) (first % Tile.WIDTH);
        var hashes = tiles.tile(level, first / Tile.WIDTH, offset + count);
        if (hashes.length < (offset + count) * Sha256.LENGTH) {
            throw new MalformedEvidence("tile %d of level %d is too short".formatted(first / Tile.WIDTH, level));
        }
        return perfect(hashes, offset, count);
    }

    /** @param count a power of two */
    static byte[] perfect(byte[] hashes, int offset, int count) {
        if (count == 1) {
            return Arrays.copyOfRange(hashes, offset * Sha256.LENGTH, (offset + 1) * Sha256.LENGTH);
        }
        int half = count / 2;
        return TreeHash.node(perfect(hashes, offset, half), perfect(hashes, offset + half, half));
    }
}
