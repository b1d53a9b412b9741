package io.mubiao.verifier.bag;

import io.mubiao.shared.ledger.BagLayout;
import io.mubiao.shared.ledger.Checkpoint;
import io.mubiao.shared.ledger.MalformedEvidence;
import io.mubiao.shared.ledger.NoteReader;
import io.mubiao.shared.ledger.VerifierKey;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/**
 * From the keys that the auditor named to those that the log has introduced since: a key is believed for trees that have
 * the event that introduces it, if a key that was believed before has signed such a tree.
 */
final class KeyChain implements EventFiles.Reader {

    /** Keys change a few times in a lifetime; for each the leaves are searched. */
    private static final int MOST = 100;

    private final BagPlace place;
    private final BagTiles tiles;
    private final TileCheck tree;
    private final List<Introduction> introductions = new ArrayList<>();

    private record Introduction(long index, VerifierKey key) {}

    KeyChain(BagPlace place, BagTiles tiles, TileCheck tree) {
        this.place = place;
        this.tiles = tiles;
        this.tree = tree;
    }

    @Override
    public void event(EventLine.Known event) {
        var key = KeyHistory.introducedBy(event);
        if (key == null || introductions.size() >= MOST) {
            return;
        }
        // lines may be withheld, so that it does not say where it is sealed; what has no tiles is not walked
        for (long index = 0; index < tiles.size() && tiles.has(index); index++) {
            if (tiles.isLeaf(index, event.leaf())) {
                introductions.add(new Introduction(index, key));
            }
        }
    }

    @Override
    public void lost() {
        // what is not there introduces nothing
    }

    /** The events are in the order of the log, and so are the keys. */
    Trust from(Trust named, EventFiles files) throws IOException {
        files.read(this);
        var trust = named;
        for (var introduction : introductions) {
            if (isCovered(introduction.index(), trust)) {
                trust = trust.with(introduction.key(), introduction.index());
            }
        }
        return trust;
    }

    private boolean isCovered(long index, Trust trust) {
        if (!place.has(BagLayout.CHECKPOINTS)) {
            return false;
        }
        try (var lines = Files.newBufferedReader(place.file(BagLayout.CHECKPOINTS))) {
            var notes = new NoteReader(lines);
            for (var note = notes.next(); note != null; note = notes.next()) {
                var checkpoint = Checkpoint.read(note.text());
                if (checkpoint.size() > index
                        && checkpoint.size() <= tiles.size()
                        && trust.isSigned(note, checkpoint)
                        && tree.leadsTo(checkpoint)) {
                    return true;
                }
            }
        } catch (MalformedEvidence | IOException e) {
            return false; // whoever reads it next says what is wrong with it
        }
        return false;
    }
}
