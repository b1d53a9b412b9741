package io.mubiao.verifier.witness;

import io.mubiao.shared.ledger.Base64Text;
import io.mubiao.shared.ledger.Decimal;
import io.mubiao.shared.ledger.MalformedEvidence;
import io.mubiao.shared.ledger.Note;
import java.util.ArrayList;
import java.util.List;

/**
 * A checkpoint that a log asks to be signed.
 *
 * @param old the size that the log believes the witness to know
 * @param proof that the tree of that size is the beginning of this one
 */
record Offer(long old, List<byte[]> proof, Note note) {

    private static final String OLD = "old ";

    static Offer read(String body) {
        int end = body.indexOf("\n\n");
        var lines = end < 0 ? new String[0] : body.substring(0, end).split("\n", -1);
        if (lines.length == 0 || !lines[0].startsWith(OLD)) {
            throw new MalformedEvidence("an offer is: old size, proof, empty line, note");
        }
        var proof = new ArrayList<byte[]>();
        for (int i = 1; i < lines.length; i++) {
            proof.add(Base64Text.hash(lines[i]));
        }
        return new Offer(Decimal.read(lines[0].substring(OLD.length())), proof, Note.read(body.substring(end + 2)));
    }
}
