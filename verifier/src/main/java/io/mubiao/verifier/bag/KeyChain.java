package io.mubiao.verifier.bag;

import io.mubiao.shared.ledger.BagLayout;
import io.mubiao.shared.ledger.Checkpoint;
import io.mubiao.shared.ledger.MalformedEvidence;
import io.mubiao.shared.ledger.NoteReader;
import io.mubiao.shared.ledger.VerifierKey;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * From the keys that the auditor named to those that the log has introduced since: a key is believed for trees that have
 * the event that introduces it, if a key that was believed before has signed such a tree.
 */
final class KeyChain implements EventFiles.Reader {

    /** Keys change a few times in a lifetime; for each the checkpoints are read. */
    private static final int MOST = 100;

    /** Anybody can write lines; as many are kept until it is known which of them are sealed. */
    private static final int MOST_LINES = 10_000;

    private final BagPlace place;
    private final BagTiles tiles;
    private final TileCheck tree;
    private final Map<ByteBuffer, VerifierKey> keysByLeaf = new HashMap<>();

    private record Introduction(long index, VerifierKey key) {}

    KeyChain(BagPlace place, BagTiles tiles, TileCheck tree) {
        this.place = place;
        this.tiles = tiles;
        this.tree = tree;
    }

    @Override
    public void event(EventLine.Known event) {
        var key = KeyHistory.introducedBy(event);
        if (key != null && keysByLeaf.size() < MOST_LINES) {
            keysByLeaf.putIfAbsent(ByteBuffer.wrap(event.leaf()), key);
        }
    }

    @Override
    public void lost() {
        // what is not there introduces nothing
    }

    /** Keys are believed in the order of the log. */
    Trust from(Trust named, EventFiles files) throws IOException {
        files.read(this);
        var trust = named;
        for (var introduction : introductions()) {
            if (isCovered(introduction.index(), trust)) {
                trust = trust.with(introduction.key(), introduction.index());
            }
        }
        return trust;
    }

    /** Lines may be withheld, so that they do not say where they are sealed; what has no tiles is not walked. */
    private List<Introduction> introductions() {
        var found = new ArrayList<Introduction>();
        for (long index = 0; index < tiles.size() && tiles.has(index); index++) {
            var key = keysByLeaf.remove(ByteBuffer.wrap(tiles.leaf(index)));
            if (key != null) {
                found.add(new Introduction(index, key));
            }
            if (keysByLeaf.isEmpty() || found.size() == MOST) {
                break;
            }
        }
        return found;
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
