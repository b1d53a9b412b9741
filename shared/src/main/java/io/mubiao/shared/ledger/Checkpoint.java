package io.mubiao.shared.ledger;

import io.mubiao.shared.text.Sha256;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * How large the tree of a log was, and what its root.
 *
 * @param origin the log
 */
public record Checkpoint(String origin, long size, byte[] root) {

    private static final int LINES = 3;

    /** As much of the root as a person compares by eye; another tree with the same costs 2^64 attempts. */
    private static final int PRINTED_BYTES = 8;

    public Checkpoint {
        if (root.length != Sha256.LENGTH || size < 0 || origin.isEmpty()) {
            throw new MalformedEvidence("no checkpoint of " + origin);
        }
    }

    /** @param body the text of its note; lines of extensions are refused, for nobody can audit them */
    public static Checkpoint read(String body) {
        var lines = body.split("\n", -1);
        if (lines.length != LINES + 1 || !lines[LINES].isEmpty()) {
            throw new MalformedEvidence("a checkpoint has three lines");
        }
        return new Checkpoint(lines[0], Decimal.read(lines[1]), Base64Text.hash(lines[2]));
    }

    /** The three lines that are signed. */
    public String body() {
        return origin + "\n" + size + "\n" + Base64Text.of(root) + "\n";
    }

    /** As it stands on paper: {@code 1234:0123456789abcdef}, the size and the first bytes of the root. */
    public String printed() {
        return size + ":" + HexFormat.of().formatHex(root, 0, PRINTED_BYTES);
    }

    /** Of the same size with another root, or of another log, it is a contradiction. */
    public boolean sameTree(Checkpoint other) {
        return origin.equals(other.origin) && size == other.size && Arrays.equals(root, other.root);
    }
}
