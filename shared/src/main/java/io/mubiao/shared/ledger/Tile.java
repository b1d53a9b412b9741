package io.mubiao.shared.ledger;

import io.mubiao.shared.text.Sha256;

/**
 * Up to 256 neighbouring hashes of one level.
 *
 * @param level 0: leaves; each higher one: roots of the full tiles below
 * @param number from the left, from 0
 * @param hashes one behind the other
 */
public record Tile(int level, long number, byte[] hashes) {

    /** Hashes of a full tile. */
    public static final int WIDTH = 256;

    /** Levels of a tree that are one level of tiles. */
    static final int HEIGHT = 8;

    public int width() {
        return hashes.length / Sha256.LENGTH;
    }

    /** Of a full one: the hash that stands for it in the level above. */
    public byte[] root() {
        if (width() != WIDTH) {
            throw new MalformedEvidence("tile %d of level %d is not full".formatted(number, level));
        }
        return HashTree.perfect(hashes, 0, WIDTH);
    }
}
