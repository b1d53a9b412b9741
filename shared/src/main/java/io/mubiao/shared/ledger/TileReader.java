package io.mubiao.shared.ledger;

/** Where the hashes of a tree are kept. */
@FunctionalInterface
public interface TileReader {

    /**
     * The first hashes of a tile, at least as many as asked for.
     *
     * @param level 0: leaves; each higher one: roots of the full tiles below
     * @param number from the left, from 0
     * @param width how many hashes there are at least
     */
    byte[] tile(int level, long number, int width);
}
