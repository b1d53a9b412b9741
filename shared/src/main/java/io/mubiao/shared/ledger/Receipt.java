package io.mubiao.shared.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * That an event is in the log, in a file of its own: c2sp.org/tlog-proof.
 *
 * @param line the event; not to be trusted before the path has led from it to the root
 * @param index its leaf
 * @param path the hashes beside the way to the root
 * @param checkpoint a note whose tree contains it
 */
public record Receipt(byte[] line, long index, List<byte[]> path, Note checkpoint) {

    private static final String HEADER = "c2sp.org/tlog-proof@v1\n";
    private static final String EXTRA = "extra ";
    private static final String INDEX = "index ";

    public Receipt {
        path = List.copyOf(path);
    }

    public static Receipt read(String receipt) {
        int end = receipt.indexOf("\n\n");
        if (!receipt.startsWith(HEADER) || end < HEADER.length()) {
            throw new MalformedEvidence("no tlog-proof");
        }
        var lines = receipt.substring(HEADER.length(), end).split("\n", -1);
        if (lines.length < 2 || !lines[0].startsWith(EXTRA) || !lines[1].startsWith(INDEX)) {
            throw new MalformedEvidence("a receipt has the event in a line extra, and then its index");
        }
        var path = new ArrayList<byte[]>();
        for (int i = 2; i < lines.length; i++) {
            path.add(Base64Text.hash(lines[i]));
        }
        return new Receipt(
                Base64Text.read(lines[0].substring(EXTRA.length())),
                Decimal.read(lines[1].substring(INDEX.length())),
                path,
                Note.read(receipt.substring(end + 2)));
    }

    /**
     * Whether the event, as it stands here, is in the tree that is signed.
     *
     * @throws MalformedEvidence if the line is no event
     */
    public boolean holds() {
        var signed = Checkpoint.read(checkpoint.text());
        return TreeProofs.includes(
                signed.root(),
                signed.size(),
                index,
                ExportLine.read(line).entry().leaf(),
                path);
    }

    /** The signatures on its checkpoint, as {@link Note#verified}. */
    public List<NoteSignature> verified(Collection<VerifierKey> known) {
        return checkpoint.verified(known);
    }

    @Override
    public String toString() {
        var text = new StringBuilder(HEADER)
                .append(EXTRA)
                .append(Base64Text.of(line))
                .append('\n')
                .append(INDEX)
                .append(index)
                .append('\n');
        path.forEach(hash -> text.append(Base64Text.of(hash)).append('\n'));
        return text.append('\n').append(checkpoint).toString();
    }

    /** The line as an event. */
    public ExportLine event() {
        return ExportLine.read(line);
    }
}
