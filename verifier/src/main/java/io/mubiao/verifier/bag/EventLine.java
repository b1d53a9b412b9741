package io.mubiao.verifier.bag;

import io.mubiao.shared.ledger.ExportLine;
import io.mubiao.shared.ledger.MalformedEvidence;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of a file of events.
 *
 * @param number in its file, from 1
 * @param event null if it is none
 * @param fault why it is no event
 */
record EventLine(String file, long number, @Nullable Known event, String fault) {

    /** What can be read without knowing the event's kind. */
    record Known(ExportLine line, byte[] leaf, long position, long sequence, Instant at) {}

    static EventLine read(String file, long number, byte[] json) {
        try {
            var line = ExportLine.read(json);
            return new EventLine(
                    file,
                    number,
                    new Known(line, line.entry().leaf(), line.position(), line.sequence(), line.at()),
                    "");
        } catch (MalformedEvidence e) {
            return new EventLine(file, number, null, String.valueOf(e.getMessage()));
        }
    }
}
