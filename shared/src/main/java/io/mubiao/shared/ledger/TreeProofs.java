package io.mubiao.shared.ledger;

import java.util.Arrays;
import java.util.List;

/** Checks proofs against roots that are trusted already. */
public final class TreeProofs {

    private TreeProofs() {}

    /** Whether the leaf is at this place of the tree, RFC 9162, 2.1.3.2. */
    public static boolean includes(byte[] root, long size, long index, byte[] leaf, List<byte[]> path) {
        if (index < 0 || index >= size) {
            return false;
        }
        long node = index;
        long last = size - 1;
        byte[] hash = leaf;
        for (var sibling : path) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                hash = TreeHash.node(sibling, hash);
                int up = (node & 1) == 1 ? 0 : Long.numberOfTrailingZeros(node);
                node >>= up;
                last >>= up;
            } else {
                hash = TreeHash.node(hash, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(hash, root);
    }

    /** Whether a smaller tree is the beginning of a larger one, RFC 9162, 2.1.4.2. */
    public static boolean consistent(Checkpoint first, Checkpoint second, List<byte[]> path) {
        if (first.size() > second.size()) {
            return false;
        }
        if (first.size() == second.size()) {
            return path.isEmpty() && Arrays.equals(first.root(), second.root());
        }
        if (first.size() == 0) {
            return path.isEmpty() && Arrays.equals(first.root(), TreeHash.empty());
        }
        return leadsToBoth(first, second, path);
    }

    private static boolean leadsToBoth(Checkpoint first, Checkpoint second, List<byte[]> path) {
        int up = Long.numberOfTrailingZeros(first.size());
        long node = first.size() - 1 >> up;
        long last = second.size() - 1 >> up;
        // of a perfect first tree the proof leaves out what both sides know: its root
        boolean perfect = node == 0;
        if (path.isEmpty()) {
            return false;
        }
        byte[] old = perfect ? first.root() : path.get(0);
        byte[] young = old;
        for (var sibling : perfect ? path : path.subList(1, path.size())) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                old = TreeHash.node(sibling, old);
                young = TreeHash.node(sibling, young);
                int further = (node & 1) == 1 || node == 0 ? 0 : Long.numberOfTrailingZeros(node);
                node >>= further;
                last >>= further;
            } else {
                young = TreeHash.node(young, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(old, first.root()) && Arrays.equals(young, second.root());
    }
}
