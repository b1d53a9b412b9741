package io.mubiao.verifier.bag;

import io.mubiao.shared.ledger.BagLayout;
import io.mubiao.shared.ledger.Checkpoint;
import io.mubiao.shared.ledger.GrowingTree;
import io.mubiao.shared.ledger.HashTree;
import io.mubiao.shared.ledger.MalformedEvidence;
import io.mubiao.shared.ledger.Tile;
import io.mubiao.shared.text.Sha256;
import io.mubiao.verifier.finding.Fault;
import io.mubiao.verifier.finding.Findings;
import io.mubiao.verifier.finding.Place;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Whether the tiles fit each other, and what they lead to. */
final class TileCheck {

    private static final int FORGETS_AFTER = 1 << 16;

    private final BagTiles tiles;
    private final Findings findings;
    private boolean isComplete = true;
    private boolean fits = true;

    TileCheck(BagTiles tiles, Findings findings) {
        this.tiles = tiles;
        this.findings = findings;
    }

    /** The root that the leaves lead to; null if not all of them are there. */
    byte @Nullable [] root() {
        long hashes = tiles.size();
        for (int level = 0; hashes > 0; hashes /= Tile.WIDTH, level++) {
            for (long number = 0; number * Tile.WIDTH < hashes; number++) {
                check(level, number);
            }
        }
        return isComplete ? rootOfLeaves() : null;
    }

    /** Whether each tile is what the tiles below it lead to. */
    boolean fits() {
        return fits;
    }

    private byte[] rootOfLeaves() {
        var tree = GrowingTree.of(tiles, 0);
        for (long index = 0; index < tiles.size(); index++) {
            tree.append(tiles.leaf(index));
            if (tree.size() % FORGETS_AFTER == 0) {
                tree.takeChanged();
            }
        }
        return tree.root();
    }

    private void check(int level, long number) {
        var path = tiles.path(level, number);
        var tile = tiles.tile(level, number, path.width());
        if (tile.length < path.width() * Sha256.LENGTH) {
            isComplete = false;
            findings.add(Fault.NO_TILE, Place.NOWHERE, BagLayout.tile(path));
        } else if (tile.length > path.width() * Sha256.LENGTH) {
            findings.add(Fault.MANIFEST_TILE, Place.NOWHERE, BagLayout.tile(path));
        }
        for (int i = 0; level > 0 && i * Sha256.LENGTH < tile.length && i < path.width(); i++) {
            var below = tiles.tile(level - 1, number * Tile.WIDTH + i, Tile.WIDTH);
            if (below.length == Tile.WIDTH * Sha256.LENGTH
                    && !Arrays.equals(
                            new Tile(level - 1, 0, below).root(),
                            Arrays.copyOfRange(tile, i * Sha256.LENGTH, (i + 1) * Sha256.LENGTH))) {
                findings.add(Fault.MANIFEST_TILE, Place.NOWHERE, BagLayout.tile(path));
                fits = false;
            }
        }
    }

    /** Of the first leaves; null if tiles for it are missing, or do not fit each other. */
    byte @Nullable [] rootOf(long size) {
        if (!fits) {
            return null;
        }
        try {
            return new HashTree(tiles, size).root();
        } catch (MalformedEvidence e) {
            return null;
        }
    }

    boolean leadsTo(Checkpoint checkpoint) {
        return Arrays.equals(rootOf(checkpoint.size()), checkpoint.root());
    }
}
