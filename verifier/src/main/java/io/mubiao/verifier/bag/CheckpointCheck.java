package io.mubiao.verifier.bag;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mubiao.shared.ledger.Checkpoint;
import io.mubiao.shared.ledger.MalformedEvidence;
import io.mubiao.shared.ledger.Note;
import io.mubiao.shared.ledger.NoteReader;
import io.mubiao.verifier.finding.Fault;
import io.mubiao.verifier.finding.Findings;
import io.mubiao.verifier.finding.Place;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holds checkpoints, the bag's and those that others kept, against the tree and against their signatures. */
final class CheckpointCheck {

    /** Some thousand checkpoints. Ed25519 is slow: of longer files the signatures of each day's ends are verified. */
    private static final long ALL_VERIFIED_BYTES = 1 << 20;

    private static final long DAY = 86_400;

    private final Checkpoint cut;
    private final TileCheck tiles;
    private final Trust trust;
    private final boolean allSignatures;
    private final Findings findings;
    private final Set<String> witnesses = new HashSet<>();
    private long anchors;

    CheckpointCheck(Checkpoint cut, TileCheck tiles, Trust trust, boolean allSignatures, Findings findings) {
        this.cut = cut;
        this.tiles = tiles;
        this.trust = trust;
        this.allSignatures = allSignatures;
        this.findings = findings;
    }

    /** Of a file of many. */
    void checkFile(Path file, String name, boolean isForeign) throws IOException {
        var verifiesAll = allSignatures || isForeign || Files.size(file) <= ALL_VERIFIED_BYTES;
        try (var lines = Files.newBufferedReader(file, UTF_8)) {
            var walk = new Walk(name, verifiesAll);
            var notes = new NoteReader(lines);
            for (var note = notes.next(); note != null; note = notes.next()) {
                var agrees = walk.take(note);
                anchors += agrees && isForeign ? 1 : 0;
            }
        } catch (MalformedEvidence | IOException e) {
            if (isForeign && e instanceof IOException && !(e instanceof CharacterCodingException)) {
                // a file of the auditor accuses nobody by not being there
                throw e;
            }
            findings.add(Fault.NO_CHECKPOINT, Place.NOWHERE, name, e.getMessage());
        }
    }

    /** Through a file, day by day. */
    private final class Walk {

        private final String name;
        private final boolean verifiesAll;
        private long size = -1;
        private long day = -1;

        /** Whose signatures were not looked at. */
        private @Nullable Note last;

        private Walk(String name, boolean verifiesAll) {
            this.name = name;
            this.verifiesAll = verifiesAll;
        }

        /** @return whether it is by a known key and of this tree */
        private boolean take(Note note) {
            var checkpoint = Checkpoint.read(note.text());
            if (checkpoint.size() <= size) {
                findings.add(Fault.DISORDER, Place.checkpoint(checkpoint.size()), name, size);
            }
            size = checkpoint.size();
            var seconds = trust.seconds(note);
            var isNewDay = seconds == null || seconds / DAY != day;
            if (isNewDay && last != null) {
                check(last, name, true);
            }
            day = seconds == null ? -1 : seconds / DAY;
            var verifies = verifiesAll || isNewDay || mayHaveWitness(note);
            last = verifies ? null : note;
            return check(note, name, verifies);
        }
    }

    /** @return whether it is by a known key and of this tree */
    boolean check(Note note, String name, boolean verifies) {
        var checkpoint = Checkpoint.read(note.text());
        if (!checkpoint.origin().equals(cut.origin())) {
            findings.add(Fault.OTHER_LOG, Place.NOWHERE, name, checkpoint.origin());
            return false;
        }
        if (!verifies && checkpoint.size() <= cut.size() && tiles.leadsTo(checkpoint)) {
            return true;
        }
        return compare(checkpoint, signed(note, name), name);
    }

    /** The witnesses of a checkpoint that a known key of the log signed; else null, and it is said. */
    @Nullable
    Set<String> signed(Note note, String name) {
        return trust.signed(note, Checkpoint.read(note.text()), name, findings);
    }

    /** @param signed null if nobody known signed it; then it is not worth a word */
    boolean compare(Checkpoint checkpoint, @Nullable Set<String> signed, String name) {
        if (signed == null) {
            return false;
        }
        var fits = checkpoint.size() <= cut.size() && tiles.leadsTo(checkpoint);
        return fits ? witnessed(checkpoint, signed) : differs(checkpoint, name);
    }

    private boolean mayHaveWitness(Note note) {
        return note.signatures().stream()
                .anyMatch(signature -> trust.witnesses().stream().anyMatch(key -> key.made(signature)));
    }

    private boolean witnessed(Checkpoint checkpoint, Set<String> signed) {
        if (checkpoint.size() == cut.size()) {
            witnesses.addAll(signed);
        }
        anchors += signed.size();
        return true;
    }

    private boolean differs(Checkpoint checkpoint, String name) {
        if (checkpoint.size() > cut.size()) {
            findings.add(Fault.TRUNCATED_CHECKPOINT, Place.checkpoint(checkpoint.size()), name, cut.size());
            return false;
        }
        var root = tiles.rootOf(checkpoint.size());
        if (root == null) {
            findings.unproven();
        } else if (checkpoint.size() == cut.size()) {
            // what the leaves lead to was said of the checkpoint that the bag is cut at
            if (!checkpoint.sameTree(cut)) {
                fork(checkpoint, cut.root(), name);
            }
        } else {
            fork(checkpoint, root, name);
        }
        return false;
    }

    private void fork(Checkpoint checkpoint, byte[] root, String name) {
        findings.add(
                Fault.FORKED,
                Place.checkpoint(checkpoint.size()),
                checkpoint.origin(),
                base64(checkpoint.root()),
                base64(root),
                name);
    }

    static String base64(byte @Nullable [] hash) {
        return hash == null ? "?" : Base64.getEncoder().encodeToString(hash);
    }

    /** Once all checkpoints are in. */
    void requireWitnesses() {
        if (witnesses.size() < trust.needed()) {
            findings.add(Fault.TOO_FEW_WITNESSES, Place.checkpoint(cut.size()), witnesses.size(), trust.needed());
        }
    }

    /** The name of the log. */
    String origin() {
        return cut.origin();
    }

    long anchors() {
        return anchors;
    }
}
