package io.mubiao.verifier.bag;

import io.mubiao.shared.ledger.BagLayout;
import io.mubiao.shared.ledger.Tile;
import io.mubiao.shared.ledger.TilePath;
import io.mubiao.verifier.finding.Fault;
import io.mubiao.verifier.finding.Findings;
import io.mubiao.verifier.finding.Place;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;

/** Whether the entries are those that were sealed: events that are not shown cannot have been changed either. */
final class BundleCheck {

    private final BagTiles tiles;
    private final Bundles bundles;
    private final LeafMatch match;
    private final Findings findings;

    BundleCheck(BagTiles tiles, Bundles bundles, LeafMatch match, Findings findings) {
        this.tiles = tiles;
        this.bundles = bundles;
        this.match = match;
        this.findings = findings;
    }

    void check() {
        for (long number = 0; number * Tile.WIDTH < tiles.size(); number++) {
            var leaves = leaves(number);
            if (!leaves.isEmpty()) {
                check(number, leaves);
            }
        }
    }

    private Set<String> leaves(long number) {
        var leaves = new HashSet<String>();
        bundles.of(number).forEach(entry -> leaves.add(HexFormat.of().formatHex(entry.leaf())));
        return leaves;
    }

    private void check(long number, Set<String> leaves) {
        var name = BagLayout.tile(tiles.path(TilePath.ENTRIES, number));
        var isSaid = false;
        var end = Math.min(tiles.size(), (number + 1) * Tile.WIDTH);
        for (long index = number * Tile.WIDTH; index < end; index++) {
            if (!tiles.has(index)
                    || match.told().get((int) index)
                    || leaves.contains(HexFormat.of().formatHex(tiles.leaf(index)))) {
                continue;
            }
            if (!match.matched().get((int) index)) {
                findings.add(Fault.CHANGED_ENTRY, Place.leaf(index), name);
            } else if (!isSaid) {
                findings.add(Fault.MANIFEST_TILE, Place.NOWHERE, name);
                isSaid = true;
            }
        }
    }
}
