package io.mubiao.verifier.witness;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import io.mubiao.shared.ledger.BadSignature;
import io.mubiao.shared.ledger.Checkpoint;
import io.mubiao.shared.ledger.MalformedEvidence;
import io.mubiao.shared.ledger.Note;
import io.mubiao.shared.ledger.NoteSignature;
import io.mubiao.shared.ledger.SigningKey;
import io.mubiao.shared.ledger.TreeProofs;
import io.mubiao.shared.ledger.VerifierKey;
import io.mubiao.shared.text.Sha256;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Signs checkpoints of one log as long as each contains the one before, and remembers the last on the disk. */
public final class Witness {

    private final VerifierKey log;
    private final SigningKey key;
    private final Path state;
    private final Clock clock;

    /** @param text of the answer, with its status of HTTP */
    public record Reply(int status, String text) {

        /** {@code text/x.tlog.size}: the size that the witness knows. */
        boolean isSize() {
            return status == WitnessServer.CONFLICT;
        }
    }

    /** @param directory for the last checkpoint; nobody else may write there */
    public Witness(VerifierKey log, SigningKey key, Path directory, Clock clock) throws IOException {
        this.log = log;
        this.key = key;
        this.state = Files.createDirectories(directory).resolve(name() + ".checkpoint");
        this.clock = clock;
    }

    /** The log in addresses. */
    String name() {
        return Sha256.hex(log.name());
    }

    /** The last checkpoint with the cosignature; null before the first. */
    synchronized @Nullable Note last() throws IOException {
        if (!Files.exists(state)) {
            return null;
        }
        try {
            var last = Note.read(Files.readString(state));
            Checkpoint.read(last.text());
            return last;
        } catch (MalformedEvidence e) {
            // the fault of the disk, and not of whoever asks
            throw new IOException(state + " is broken: " + e.getMessage());
        }
    }

    /** What the witness answers to a checkpoint that is offered. It is on the disk before anybody has the signature. */
    synchronized Reply add(Offer offer) throws IOException {
        var offered = Checkpoint.read(offer.note().text());
        if (!offered.origin().equals(log.name())) {
            return new Reply(WitnessServer.NOT_FOUND, "unknown log\n");
        }
        if (!isSigned(offer.note())) {
            return new Reply(WitnessServer.FORBIDDEN, "not signed by the log\n");
        }
        var last = last();
        var known = last == null ? null : Checkpoint.read(last.text());
        var size = known == null ? 0 : known.size();
        if (offer.old() > offered.size()) {
            return new Reply(WitnessServer.BAD_REQUEST, "old is larger than the checkpoint\n");
        }
        if (offer.old() != size) {
            return new Reply(WitnessServer.CONFLICT, size + "\n");
        }
        if (known != null && !TreeProofs.consistent(known, offered, offer.proof())) {
            return new Reply(WitnessServer.UNPROCESSABLE, "does not contain what was signed before\n");
        }
        var signature = key.sign(offer.note().text(), clock.instant().getEpochSecond());
        keep(offer.note(), signature);
        return new Reply(WitnessServer.OK, signature.line() + "\n");
    }

    private boolean isSigned(Note note) {
        try {
            return !note.verified(List.of(log)).isEmpty();
        } catch (BadSignature e) {
            return false;
        }
    }

    private void keep(Note note, NoteSignature signature) throws IOException {
        var signatures = new ArrayList<>(note.signatures());
        signatures.add(signature);
        var whole = state.resolveSibling(state.getFileName() + ".new");
        try (var channel = FileChannel.open(whole, CREATE, TRUNCATE_EXISTING, WRITE)) {
            var bytes =
                    ByteBuffer.wrap(new Note(note.text(), signatures).toString().getBytes(UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(whole, state, ATOMIC_MOVE, REPLACE_EXISTING);
        forceName();
    }

    /** Without it the disk may have the file and not its name. Windows keeps both at once. */
    private void forceName() throws IOException {
        if (state.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (var channel = FileChannel.open(Objects.requireNonNull(state.getParent()), READ)) {
                channel.force(true);
            }
        }
    }
}
