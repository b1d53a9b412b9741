package io.mubiao.verifier.bag;

import io.mubiao.shared.ledger.BagLayout;
import io.mubiao.shared.ledger.Checkpoint;
import io.mubiao.shared.ledger.MalformedEvidence;
import io.mubiao.shared.ledger.Note;
import io.mubiao.shared.ledger.VerifierKey;
import io.mubiao.verifier.finding.Fault;
import io.mubiao.verifier.finding.Findings;
import io.mubiao.verifier.finding.Outcome;
import io.mubiao.verifier.finding.Place;
import io.mubiao.verifier.meaning.MeaningCheck;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks a bag from its bytes upwards: files, signatures, tiles, events, and what others kept. */
public final class BagCheck {

    private static final int STREAMS = 2;
    private static final int MEANING = 3;

    private final BagPlace place;
    private final Trust trust;
    private final Request request;
    private final Findings findings;

    /**
     * What is to be checked besides.
     *
     * @param checkpoints that others kept
     * @param receipts directory of receipts
     * @param since a checkpoint up to which all was proven before
     * @param level 1: bytes, 2: and streams, 3: and meaning
     */
    public record Request(
            List<Path> checkpoints,
            @Nullable Path receipts,
            @Nullable Path since,
            int level,
            boolean allSignatures) {

        public Request {
            checkpoints = List.copyOf(checkpoints);
        }
    }

    public BagCheck(BagPlace place, Trust trust, Request request, Findings findings) {
        this.place = place;
        this.trust = trust;
        this.request = request;
        this.findings = findings;
    }

    public Outcome run() throws IOException {
        var info = BagInfo.of(place);
        var manifest = new ManifestCheck(place, info, findings);
        var cut = manifest.check();
        place.forget(cut);
        var files = new EventFiles(place, cut, findings);
        var note = newest();
        return note == null ? withoutTree(files, 0) : run(note, info, manifest.lines(), files);
    }

    private Outcome withoutTree(EventFiles files, long sealed) throws IOException {
        findings.unproven();
        var pass = new EventPass(null, null, null, trust.history());
        files.read(pass);
        return new Outcome(pass.events(), sealed, 0, 0, request.level());
    }

    /** The checkpoint that the bag is cut at; null if it cannot be read. */
    private @Nullable Note newest() {
        if (!place.has(BagLayout.CHECKPOINT)) {
            return null;
        }
        try {
            var note = Note.read(place.text(BagLayout.CHECKPOINT));
            Checkpoint.read(note.text());
            return note;
        } catch (MalformedEvidence e) {
            if (place.whole() != BagPlace.Whole.CUT) {
                findings.add(Fault.NO_CHECKPOINT, Place.NOWHERE, BagLayout.CHECKPOINT, String.valueOf(e.getMessage()));
            }
            return null;
        }
    }

    /**
     * The events, and against what they are held.
     *
     * @param isComplete whether all of them are to be there
     * @param withheld how many the bag says that it does not show
     */
    private record Events(EventFiles files, Checkpoint sealed, Trust timed, boolean isComplete, long withheld) {}

    private Outcome run(Note note, BagInfo info, long lines, EventFiles files) throws IOException {
        var sealed = Checkpoint.read(note.text());
        if (sealed.size() > Integer.MAX_VALUE) {
            throw new MalformedEvidence("a tree of " + sealed.size() + " leaves is too large");
        }
        var tiles = new BagTiles(place, sealed.size());
        var tree = new TileCheck(tiles, findings);
        var timed = believed(note, sealed, files, new KeyChain(place, tiles, tree));
        var checkpoints = new CheckpointCheck(sealed, tree, timed, request.allSignatures(), findings);
        var signed = checkpoints.signed(note, BagLayout.CHECKPOINT);
        if (signed == null && sealed.size() > 0 && !tiles.has(sealed.size() - 1)) {
            // anybody may have written how many leaves there are: nothing is walked for it
            return withoutTree(files, sealed.size());
        }
        var root = tree.root();
        checkpoints.compare(sealed, signed, BagLayout.CHECKPOINT);
        var events = new Events(files, sealed, timed, info.isComplete(lines, sealed.size()), info.withheld());
        var isRight = tree.fits() && (root == null || Arrays.equals(root, sealed.root()));
        if (!isRight && leadThere(files, sealed, root)) {
            return withoutTiles(events);
        }
        var outcome = hold(events, tiles, new Kept(place, tiles, tree, checkpoints, timed, findings));
        if (signed != null) {
            timed.findEnded(note, sealed, BagLayout.CHECKPOINT, findings);
        }
        return outcome;
    }

    /** The keys that the auditor named, and those that follow from them if others may have signed what is checked. */
    private Trust believed(Note note, Checkpoint sealed, EventFiles files, KeyChain chain) throws IOException {
        var house = keysOfTheHouse();
        var timed = trust.withClock(house, sealed.origin());
        var needsMore = !timed.knows(note, sealed) || hasKept() || !timed.knowsAll(house, sealed.origin());
        return needsMore ? chain.from(timed, files.silent()) : timed;
    }

    /** What others kept may be signed by keys that the newest checkpoint does not name. */
    private boolean hasKept() {
        return !request.checkpoints().isEmpty() || request.receipts() != null || request.since() != null;
    }

    private Outcome hold(Events events, BagTiles tiles, Kept kept) throws IOException {
        var bundles = new Bundles(tiles, findings);
        var match = new LeafMatch(tiles, bundles, events.isComplete(), findings);
        var read = read(events, match);
        var withheld = match.end(kept.since(request.since()), events.withheld());
        new BundleCheck(tiles, bundles, match, findings).check();
        return new Outcome(read, tiles.size(), withheld, kept.check(request), request.level());
    }

    private long read(Events events, @Nullable LeafMatch match) throws IOException {
        var origin = events.sealed().origin();
        var isComplete = events.isComplete();
        try (var times = SealTimes.of(place, request.checkpoints(), events.timed(), origin)) {
            var streams = request.level() < STREAMS ? null : new StreamCheck(times, shown(isComplete), findings);
            var meaning = request.level() < MEANING ? null : new MeaningCheck(isComplete, findings);
            var pass = new EventPass(match, streams, meaning, trust.history());
            events.files().read(pass);
            return pass.events();
        }
    }

    private StreamCheck.Shown shown(boolean isComplete) {
        if (isComplete) {
            return StreamCheck.Shown.ALL;
        }
        return request.since() == null ? StreamCheck.Shown.SOME : StreamCheck.Shown.LATER;
    }

    /** Events that lead to what was signed are proven; no more is said of tiles that lead elsewhere. */
    private Outcome withoutTiles(Events events) throws IOException {
        findings.add(Fault.MANIFEST_TILE, Place.NOWHERE, BagLayout.LOG + "/tile");
        return new Outcome(read(events, null), events.sealed().size(), 0, 0, request.level());
    }

    /** Whether the events lead by themselves to what was signed. */
    private boolean leadThere(EventFiles files, Checkpoint sealed, byte @Nullable [] root) throws IOException {
        var events = new LineTree(sealed);
        files.read(events);
        if (!events.fits() && root != null && !Arrays.equals(root, sealed.root())) {
            findings.add(
                    Fault.FORKED_EVENTS,
                    Place.checkpoint(sealed.size()),
                    CheckpointCheck.base64(sealed.root()),
                    CheckpointCheck.base64(root));
        }
        return events.fits();
    }

    private List<VerifierKey> keysOfTheHouse() {
        if (!place.has(BagLayout.KEYS)) {
            return List.of();
        }
        try {
            return place.text(BagLayout.KEYS).lines().map(VerifierKey::read).toList();
        } catch (MalformedEvidence e) {
            findings.add(Fault.MANIFEST_MALFORMED, Place.NOWHERE, BagLayout.KEYS, String.valueOf(e.getMessage()));
            return List.of();
        }
    }
}
