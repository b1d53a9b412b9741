package io.mubiao.query.ledger;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;
import static java.time.ZoneOffset.UTC;

import io.mubiao.shared.ledger.Checkpoint;
import io.mubiao.shared.ledger.CheckpointFile;
import io.mubiao.shared.ledger.MalformedEvidence;
import io.mubiao.shared.ledger.Note;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The signed checkpoints outside the database, a file a month. A note is on the disk before anybody else can see it, so
 * that the log never signs two trees of one size, whatever becomes of the database.
 */
final class CheckpointFiles {

    private static final Pattern NAME = Pattern.compile("checkpoints-\\d{4}-\\d{2}\\.txt");
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("uuuu-MM").withZone(UTC);

    /** The dash of a signature, its bytes taken for characters. */
    private static final String DASH = new String("— ".getBytes(UTF_8), ISO_8859_1);

    /** Hundreds of checkpoints; of the file of a month no more is read. */
    private static final long TAIL_BYTES = 1 << 17;

    private final Path directory;

    CheckpointFiles(Path directory) {
        this.directory = directory;
    }

    /** The newest note of the newest file that has one. */
    @Nullable
    Note last() throws IOException {
        for (var file : newestFirst()) {
            try (var channel = FileChannel.open(file, READ)) {
                var notes = tail(channel).notes();
                if (!notes.isEmpty()) {
                    return notes.get(notes.size() - 1);
                }
            }
        }
        return null;
    }

    private List<Path> newestFirst() throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (var files = Files.list(directory)) {
            return files.filter(
                            file -> NAME.matcher(file.getFileName().toString()).matches())
                    .sorted(Comparator.<Path>naturalOrder().reversed())
                    .toList();
        }
    }

    /**
     * On the disk when this returns. The beginning of a note that a crash cut off is replaced: nobody ever saw it.
     *
     * @throws EvidenceBroken if a checkpoint of this size or a larger one is there
     */
    void append(Note note, Instant at) throws IOException {
        var file = fileFor(at);
        var isNew = !Files.exists(file);
        try (var channel = FileChannel.open(file, CREATE, READ, WRITE);
                var lock = channel.lock()) {
            var tail = tail(channel);
            refuseContradiction(tail.notes(), note);
            var end = tail.end();
            var addition = ByteBuffer.wrap(CheckpointFile.addition(end, note).getBytes(UTF_8));
            channel.truncate(end);
            channel.position(end);
            while (addition.hasRemaining()) {
                channel.write(addition);
            }
            channel.force(true);
        }
        if (isNew) {
            forceName();
        }
    }

    /** The newest file, be it of a later month: a clock that was set back must not hide the newest note. */
    private Path fileFor(Instant at) throws IOException {
        var ofMonth = directory.resolve("checkpoints-" + MONTH.format(at) + ".txt");
        return newestFirst().stream()
                .limit(1)
                .filter(newest -> newest.compareTo(ofMonth) > 0)
                .findFirst()
                .orElse(ofMonth);
    }

    /** Never sign a size up to the last one on the disk, whoever has signed it. */
    private void refuseContradiction(List<Note> ofFile, Note note) throws IOException {
        var last = ofFile.isEmpty() ? last() : ofFile.get(ofFile.size() - 1);
        if (last != null && sizeOf(last) >= sizeOf(note)) {
            throw new EvidenceBroken(
                    Damage.ROLLED_BACK, "signed %d, and about to sign %d".formatted(sizeOf(last), sizeOf(note)));
        }
    }

    private static long sizeOf(Note note) {
        return Checkpoint.read(note.text()).size();
    }

    /** The notes at the end of a file, and where the last whole one ends, in bytes. */
    private record Tail(List<Note> notes, long end) {}

    private static Tail tail(FileChannel channel) throws IOException {
        var from = Math.max(0, channel.size() - TAIL_BYTES);
        var bytes = ByteBuffer.allocate((int) (channel.size() - from));
        channel.position(from);
        while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
            // until everything is read
        }
        var start = from == 0 ? 0 : firstNote(bytes.array());
        var text = new String(bytes.array(), start, bytes.position() - start, UTF_8);
        var content = read(text);
        return new Tail(
                content.notes(),
                from + start + text.substring(0, content.length()).getBytes(UTF_8).length);
    }

    private static CheckpointFile.Content read(String text) {
        try {
            return CheckpointFile.read(text);
        } catch (MalformedEvidence e) {
            throw new EvidenceBroken(Damage.BAD_SIGNATURE, "the file of checkpoints is damaged: " + e.getMessage());
        }
    }

    /** Behind the first empty line that no signature follows. */
    private static int firstNote(byte[] bytes) {
        var text = new String(bytes, ISO_8859_1);
        var between = text.indexOf("\n\n");
        while (between >= 0 && text.startsWith(DASH, between + 2)) {
            between = text.indexOf("\n\n", between + 2);
        }
        return between < 0 ? bytes.length : between + 2;
    }

    /** Without it the disk may have the file and not its name. Windows keeps both at once. */
    private void forceName() throws IOException {
        if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (var channel = FileChannel.open(directory, READ)) {
                channel.force(true);
            }
        }
    }
}
