package io.mubiao.verifier.bag;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mubiao.shared.ledger.BagLayout;
import io.mubiao.shared.ledger.Entry;
import io.mubiao.shared.ledger.EntryBundle;
import io.mubiao.shared.ledger.ExportLine;
import io.mubiao.shared.ledger.MalformedEvidence;
import io.mubiao.shared.ledger.Tile;
import io.mubiao.shared.ledger.TilePath;
import io.mubiao.shared.text.Sha256;
import io.mubiao.verifier.finding.Fault;
import io.mubiao.verifier.finding.Findings;
import io.mubiao.verifier.finding.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The entries that the bag brings: what was sealed of an event that reads otherwise now, or that is not shown. */
final class Bundles {

    /** An event that is looked for further away is not found. */
    private static final long FAR = 4_096;

    private final BagTiles tiles;
    private final Findings findings;
    private final Set<Long> unreadable = new HashSet<>();
    private long tile = -1;
    private List<Entry> entries = List.of();

    Bundles(BagTiles tiles, Findings findings) {
        this.tiles = tiles;
        this.findings = findings;
    }

    /** Of a tile, as they are in the bag; empty if they are not. */
    List<Entry> of(long number) {
        if (tile != number) {
            tile = number;
            entries = read(number);
        }
        return entries;
    }

    private List<Entry> read(long number) {
        try {
            return EntryBundle.read(tiles.entries(number));
        } catch (MalformedEvidence e) {
            if (unreadable.add(number)) {
                findings.add(Fault.MANIFEST_TILE, Place.NOWHERE, BagLayout.tile(tiles.path(TilePath.ENTRIES, number)));
            }
            return List.of();
        }
    }

    /** What was sealed there; null if the bag does not say so. */
    @Nullable
    String sealed(long index) {
        var ofTile = of(index / Tile.WIDTH);
        int at = (int) (index % Tile.WIDTH);
        if (at >= ofTile.size() || !tiles.isLeaf(index, ofTile.get(at).leaf())) {
            return null;
        }
        return new String(ofTile.get(at).bytes(), UTF_8);
    }

    /** The leaf of the event with this position; null if it is not among them. */
    @Nullable
    Long indexOf(long position, long from, long to) {
        for (long index = from; index < Math.min(to, from + FAR); index++) {
            var sealed = sealed(index);
            if (sealed != null && has(sealed, "position", Long.toString(position))) {
                return index;
            }
        }
        return null;
    }

    private static boolean has(String entry, String member, String value) {
        return entry.contains("\"" + member + "\":\"" + value + "\"");
    }

    /** Which parts of a line differ from what was sealed. */
    static String differences(String sealed, ExportLine line) {
        var parts = new ArrayList<String>();
        var samePayload = has(sealed, "datasha256", Sha256.hex(line.payload()));
        var sameMetadata = has(sealed, "metasha256", Sha256.hex(line.metadata()));
        if (!samePayload) {
            parts.add("payload");
        }
        if (!sameMetadata) {
            parts.add("metadata");
        }
        if (parts.isEmpty() || !sameEnvelope(sealed, line)) {
            parts.add("envelope");
        }
        return String.join(", ", parts);
    }

    private static boolean sameEnvelope(String sealed, ExportLine line) {
        var envelope = new String(line.entry().bytes(), UTF_8);
        return withoutHashes(envelope).equals(withoutHashes(sealed));
    }

    private static String withoutHashes(String entry) {
        return entry.replaceAll("\"(?:data|meta)sha256\":\"[0-9a-f]*\"", "");
    }
}
