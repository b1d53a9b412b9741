package io.mubiao.verifier.bag;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mubiao.shared.ledger.BagLayout;
import io.mubiao.shared.ledger.Checkpoint;
import io.mubiao.shared.ledger.MalformedEvidence;
import io.mubiao.shared.ledger.Note;
import io.mubiao.shared.ledger.Receipt;
import io.mubiao.shared.ledger.TimestampAnswer;
import io.mubiao.shared.text.Sha256;
import io.mubiao.verifier.finding.Fault;
import io.mubiao.verifier.finding.Findings;
import io.mubiao.verifier.finding.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checkpoints, receipts and time-stamps, the bag's and those that others kept, against the tree. */
final class Kept {

    private final BagPlace place;
    private final BagTiles tiles;
    private final TileCheck tree;
    private final CheckpointCheck checkpoints;
    private final ReceiptCheck receipts;
    private final Findings findings;
    private long anchors;

    Kept(BagPlace place, BagTiles tiles, TileCheck tree, CheckpointCheck checkpoints, Trust trust, Findings findings) {
        this.place = place;
        this.tiles = tiles;
        this.tree = tree;
        this.checkpoints = checkpoints;
        this.receipts = new ReceiptCheck(trust, findings);
        this.findings = findings;
    }

    /** @return how many of others agree */
    long check(BagCheck.Request request) throws IOException {
        if (place.has(BagLayout.CHECKPOINTS)) {
            checkpoints.checkFile(place.file(BagLayout.CHECKPOINTS), BagLayout.CHECKPOINTS, false);
        }
        for (var file : request.checkpoints()) {
            checkpoints.checkFile(file, file.toString(), true);
        }
        checkpoints.requireWitnesses();
        for (var name : place.names(BagLayout.RECEIPTS)) {
            check(receipts.valid(place, name), name);
        }
        for (var receipt : receiptsIn(request.receipts())) {
            check(receipts.valid(receipt, receipt.toString()), receipt.toString());
        }
        for (var name : place.names(BagLayout.ANCHORS)) {
            checkTimestamp(name);
        }
        return anchors + checkpoints.anchors();
    }

    private static List<Path> receiptsIn(@Nullable Path directory) throws IOException {
        if (directory == null) {
            return List.of();
        }
        try (var files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(BagLayout.RECEIPTS_ENDING))
                    .sorted()
                    .toList();
        }
    }

    private void check(@Nullable Receipt receipt, String name) {
        if (receipt == null) {
            return;
        }
        var index = receipt.index();
        if (index < tiles.size() && tiles.has(index)) {
            if (!tiles.isLeaf(index, receipt.event().entry().leaf())) {
                findings.add(Fault.RECEIPT_FOREIGN, Place.of(receipt.event(), index), name);
                return;
            }
        }
        anchors += checkpoints.check(receipt.checkpoint(), name, true) ? 1 : 0;
    }

    /** Whether the token is about the checkpoint; who stamped it is for openssl to say. */
    private void checkTimestamp(String name) {
        var size = name.substring(name.lastIndexOf('/') + 1).replace(BagLayout.ANCHORS_ENDING, "");
        try {
            var leaves = Long.parseLong(size);
            var root = leaves < 0 || leaves > tiles.size() ? null : tree.rootOf(leaves);
            if (root == null) {
                findings.unproven();
                return;
            }
            var body = new Checkpoint(checkpoints.origin(), leaves, root).body();
            if (!TimestampAnswer.contains(place.bytes(name), Sha256.of(body.getBytes(UTF_8)))) {
                findings.add(Fault.BAD_TIMESTAMP, Place.checkpoint(leaves), name);
            } else {
                anchors++;
            }
        } catch (NumberFormatException | MalformedEvidence e) {
            findings.add(Fault.MANIFEST_MALFORMED, Place.NOWHERE, name, e.getMessage());
        }
    }

    /** Up to which leaf all was proven before; 0 if the checkpoint is not of this tree. */
    long since(@Nullable Path file) throws IOException {
        if (file == null) {
            return 0;
        }
        try {
            var note = Note.read(Files.readString(file));
            return checkpoints.check(note, file.toString(), true)
                    ? Checkpoint.read(note.text()).size()
                    : 0;
        } catch (MalformedEvidence e) {
            findings.add(Fault.NO_CHECKPOINT, Place.NOWHERE, file.toString(), e.getMessage());
            return 0;
        }
    }
}
