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
    private boolean hasLeaves = true;
    private boolean hasAll = true;
    private boolean fits = true;

    TileCheck(BagTiles tiles, Findings findings) {
        this.tiles = tiles;
        this.findings = findings;
    }

    /** The root that the leaves lead to; null if not all of them are there. What is above them may be missing. */
    byte @Nullable [] root() {
        long hashes = tiles.size();
        for (int level = 0; hashes > 0; hashes /= Tile.WIDTH, level++) {
            for (long number = 0; number * Tile.WIDTH < hashes; number++) {
                check(level, number);
            }
        }
        if (!hasLeaves) {
            return null;
        }
        // what stands for tiles was compared with each of them
        return hasAll && fits ? new HashTree(tiles, tiles.size()).root() : rootOfLeaves();
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
            hasLeaves &= level > 0;
            hasAll = false;
            findings.add(Fault.NO_TILE, Place.NOWHERE, BagLayout.tile(path));
        } else if (tile.length > path.width() * Sha256.LENGTH) {
            hasAll = false;
            findings.add(Fault.MANIFEST_TILE, Place.NOWHERE, BagLayout.tile(path));
        } else if (path.width() == Tile.WIDTH) {
            checkAbove(new Tile(level, number, tile));
        }
    }

    /** Of a full tile. */
    private void checkAbove(Tile tile) {
        var path = tiles.path(tile.level() + 1, tile.number() / Tile.WIDTH);
        var above = tiles.tile(path.level(), path.number(), path.width());
        int from = (int) (tile.number() % Tile.WIDTH) * Sha256.LENGTH;
        var to = from + Sha256.LENGTH;
        if (above.length >= to && !Arrays.equals(above, from, to, tile.root(), 0, Sha256.LENGTH)) {
            findings.add(Fault.MANIFEST_TILE, Place.NOWHERE, BagLayout.tile(path));
            fits = false;
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
