package io.mubiao.verifier.bag;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mubiao.shared.ledger.BagLayout;
import io.mubiao.shared.ledger.Checkpoint;
import io.mubiao.shared.ledger.MalformedEvidence;
import io.mubiao.shared.ledger.NoteReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a leaf was sealed: after the checkpoint before it, and before the one that contains it. Checkpoints of the bag and
 * those that others kept are read side by side, for the bag may lack those that would date a forgery.
 */
final class SealTimes implements AutoCloseable {

    /** The year 9999: no clock says more, and calculations stay in their bounds. */
    private static final long LATEST_SECOND = 253_402_300_799L;

    private final List<Source> sources = new ArrayList<>();
    private final Trust trust;
    private final String origin;
    private @Nullable Instant before;
    private @Nullable Instant behind;
    private long size;

    private record Dated(long size, @Nullable Instant at) {}

    private SealTimes(Trust trust, String origin) {
        this.trust = trust;
        this.origin = origin;
    }

    /** @param kept files of checkpoints of others */
    static SealTimes of(BagPlace place, List<Path> kept, Trust trust, String origin) {
        var files = new ArrayList<>(kept);
        if (place.has(BagLayout.CHECKPOINTS)) {
            files.add(place.file(BagLayout.CHECKPOINTS));
        }
        var times = new SealTimes(trust, origin);
        for (var file : files) {
            times.open(file);
        }
        return times;
    }

    private void open(Path file) {
        try {
            sources.add(new Source(Files.newBufferedReader(file, UTF_8)));
        } catch (IOException e) {
            // said where all checkpoints are read
        }
    }

    /** @param leaf not before the one that was asked for last, else nothing is known of it */
    void reach(long leaf) {
        while (size <= leaf) {
            before = behind == null ? before : behind;
            var next = smallest();
            behind = take(next);
            size = Math.max(size, next);
        }
    }

    private long smallest() {
        long smallest = Long.MAX_VALUE;
        for (var source : sources) {
            smallest = source.next == null ? smallest : Math.min(smallest, source.next.size());
        }
        return smallest;
    }

    /** Of all that say this size the earliest time: whatever is behind it was sealed later than any of them. */
    private @Nullable Instant take(long size) {
        Instant earliest = null;
        for (var source : sources) {
            while (source.next != null && source.next.size() == size) {
                var at = source.next.at();
                earliest = earliest == null || at != null && at.isBefore(earliest) ? at : earliest;
                source.next = source.read();
            }
        }
        return earliest;
    }

    /** Of the checkpoint before the leaf; null if nobody says. */
    @Nullable
    Instant before() {
        return before;
    }

    /** Of the checkpoint that seals the leaf; null if nobody says. */
    @Nullable
    Instant behind() {
        return behind;
    }

    @Override
    public void close() throws IOException {
        for (var source : sources) {
            source.file.close();
        }
    }

    /** A file of checkpoints. It ends at whatever is wrong with it, which is said where all checkpoints are read. */
    private final class Source {

        private final BufferedReader file;
        private final NoteReader notes;
        private @Nullable Dated next;

        private Source(BufferedReader file) {
            this.file = file;
            this.notes = new NoteReader(file);
            this.next = read();
        }

        private @Nullable Dated read() {
            try {
                for (var note = notes.next(); note != null; note = notes.next()) {
                    var checkpoint = Checkpoint.read(note.text());
                    if (checkpoint.origin().equals(origin)) {
                        return new Dated(checkpoint.size(), at(trust.seconds(note)));
                    }
                }
                return null;
            } catch (MalformedEvidence | IOException e) {
                return null;
            }
        }

        private static @Nullable Instant at(@Nullable Long seconds) {
            return seconds == null || seconds < 0 || seconds > LATEST_SECOND ? null : Instant.ofEpochSecond(seconds);
        }
    }
}
