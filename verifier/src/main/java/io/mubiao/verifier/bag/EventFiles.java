package io.mubiao.verifier.bag;

import io.mubiao.shared.ledger.BagLayout;
import io.mubiao.verifier.finding.Fault;
import io.mubiao.verifier.finding.Findings;
import io.mubiao.verifier.finding.Place;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** All events of a bag in their order. Some thousand lines at a time are hashed on all cores. */
final class EventFiles {

    private static final int LINES_AT_ONCE = 4_000;
    private static final int BYTES_AT_ONCE = 4 << 20;
    private static final int BUFFER = 1 << 16;

    /** No event is so long; a line without end would fill the memory. */
    private static final int MOST_BYTES_OF_A_LINE = 16 << 20;

    private final BagPlace place;
    private final Set<String> cut;
    private final Findings findings;

    /** Takes in what is read. */
    interface Reader {

        void event(EventLine.Known event);

        /** Behind the last event some were lost in transport. */
        void lost();
    }

    /** @param cut files that lost their end */
    EventFiles(BagPlace place, Set<String> cut, Findings findings) {
        this.place = place;
        this.cut = cut;
        this.findings = findings;
    }

    /** The same, read without a word: they are read again. */
    EventFiles silent() {
        return new EventFiles(place, cut, new Findings(finding -> {}));
    }

    void read(Reader reader) throws IOException {
        for (var name : place.names(BagLayout.EVENTS)) {
            read(name, reader);
        }
        if (place.whole() == BagPlace.Whole.CUT) {
            reader.lost();
        }
    }

    private boolean isCut(String name) {
        return cut.contains(name) || place.whole() == BagPlace.Whole.CUT;
    }

    private void read(String name, Reader reader) {
        try (var in = new BufferedInputStream(Files.newInputStream(place.file(name)), BUFFER)) {
            new Lines(name, in).each(lines -> lines.forEach(line -> take(line, reader)));
        } catch (IOException e) {
            findings.add(Fault.MANIFEST_MALFORMED, Place.NOWHERE, name, e.getMessage());
        }
        if (isCut(name)) {
            reader.lost();
        }
    }

    private void take(EventLine line, Reader reader) {
        if (line.event() != null) {
            reader.event(line.event());
        } else if (!isCut(line.file())) {
            findings.add(Fault.NO_EVENT, Place.NOWHERE, line.file(), line.number(), line.fault());
        }
    }

    /** The lines of one file. */
    private static final class Lines {

        private record Raw(long number, byte[] bytes) {}

        private final String file;
        private final InputStream in;
        private long number;

        private Lines(String file, InputStream in) {
            this.file = file;
            this.in = in;
        }

        private void each(Consumer<List<EventLine>> reader) throws IOException {
            for (var raw = next(); !raw.isEmpty(); raw = next()) {
                reader.accept(raw.parallelStream()
                        .map(line -> EventLine.read(file, line.number(), line.bytes()))
                        .toList());
            }
        }

        private List<Raw> next() throws IOException {
            var lines = new ArrayList<Raw>();
            long bytes = 0;
            while (lines.size() < LINES_AT_ONCE && bytes < BYTES_AT_ONCE) {
                var line = line();
                if (line == null) {
                    break;
                }
                lines.add(new Raw(++number, line));
                bytes += line.length;
            }
            return lines;
        }

        /** Null behind the last. */
        private byte @Nullable [] line() throws IOException {
            var line = new ByteArrayOutputStream(1024);
            int length = 0;
            int b = in.read();
            for (; b >= 0 && b != '\n'; b = in.read()) {
                line.write(b);
                if (++length > MOST_BYTES_OF_A_LINE) {
                    throw new IOException("line %d is too long".formatted(number + 1));
                }
            }
            return b < 0 && length == 0 ? null : line.toByteArray();
        }
    }
}
