package io.mubiao.shared.ledger;

import io.mubiao.shared.text.Sha256;

/** How RFC 6962 hashes: what is below a node is told apart from a leaf by its first byte. */
public final class TreeHash {

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private TreeHash() {}

    public static byte[] leaf(byte[] entry) {
        return Sha256.of(LEAF, entry);
    }

    public static byte[] node(byte[] left, byte[] right) {
        return Sha256.of(NODE, left, right);
    }

    /** Of a tree without leaves. */
    public static byte[] empty() {
        return Sha256.of();
    }
}
