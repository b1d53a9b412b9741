package io.mubiao.verifier.bag;

import io.mubiao.shared.ledger.BadSignature;
import io.mubiao.shared.ledger.Checkpoint;
import io.mubiao.shared.ledger.MalformedEvidence;
import io.mubiao.shared.ledger.Receipt;
import io.mubiao.verifier.finding.Fault;
import io.mubiao.verifier.finding.Findings;
import io.mubiao.verifier.finding.Place;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Checks receipts by themselves. */
public final class ReceiptCheck {

    private final Trust trust;
    private final Findings findings;

    public ReceiptCheck(Trust trust, Findings findings) {
        this.trust = trust;
        this.findings = findings;
    }

    /** The receipt if its event is in a tree that a known key signed; else null, and it is said why. */
    public @Nullable Receipt valid(Path file, String name) throws IOException {
        try {
            return valid(Files.readString(file), name);
        } catch (CharacterCodingException e) {
            findings.add(Fault.RECEIPT_INVALID, Place.NOWHERE, name, e.getMessage());
            return null;
        }
    }

    /** As {@link #valid(Path, String)}, of one that the bag brings. */
    @Nullable
    Receipt valid(BagPlace place, String name) {
        try {
            return valid(place.text(name), name);
        } catch (MalformedEvidence e) {
            findings.add(Fault.RECEIPT_INVALID, Place.NOWHERE, name, e.getMessage());
            return null;
        }
    }

    private @Nullable Receipt valid(String text, String name) {
        try {
            var receipt = Receipt.read(text);
            var checkpoint = Checkpoint.read(receipt.checkpoint().text());
            var names = receipt.verified(trust.log());
            if (!receipt.holds()) {
                return invalid(receipt, name, "entry does not lead to root");
            }
            if (!receipt.event().member("source").equals(checkpoint.origin())) {
                return invalid(receipt, name, "entry is of another log");
            }
            if (names.stream().noneMatch(signature -> signature.name().equals(checkpoint.origin()))) {
                findings.add(Fault.UNKNOWN_KEY, Place.checkpoint(checkpoint.size()), name);
                return null;
            }
            return receipt;
        } catch (BadSignature | MalformedEvidence e) {
            findings.add(Fault.RECEIPT_INVALID, Place.NOWHERE, name, e.getMessage());
            return null;
        }
    }

    private @Nullable Receipt invalid(Receipt receipt, String name, String reason) {
        findings.add(Fault.RECEIPT_INVALID, Place.of(receipt.event(), receipt.index()), name, reason);
        return null;
    }
}
