package io.mubiao.verifier.bag;

import io.mubiao.verifier.finding.Fault;
import io.mubiao.verifier.finding.Findings;
import io.mubiao.verifier.finding.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can be said of streams without knowing what their events mean: order, gaps, repetitions, and time. */
final class StreamCheck {

    /** Clocks differ, and a transaction takes its time. */
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private final SealTimes times;
    private final Shown shown;
    private final Findings findings;
    private final Map<String, Last> last = new HashMap<>();

    /** Hashes of ids, to save room: two of ten million that are equal by chance are one in a million stores. */
    private final Set<Long> ids = new HashSet<>();

    private @Nullable Instant newest;

    /** Which events are there. */
    enum Shown {
        ALL,
        SOME,
        /**
         * Those of a time that was proven before may be missing: a stream need not begin with its first event, nor go on
         * behind the events of keys, which every bag has. What is missing of a later time is withheld, and said.
         */
        LATER
    }

    private record Last(long sequence, Instant at, boolean isOfKeys) {}

    StreamCheck(SealTimes times, Shown shown, Findings findings) {
        this.times = times;
        this.shown = shown;
        this.findings = findings;
    }

    /** @param index of its leaf; negative if it has none */
    void add(EventLine.Known event, long index) {
        checkStream(event, index);
        if (!ids.add(hash(event.line().member("id")))) {
            findings.add(Fault.DUPLICATE_ID, place(event, index), event.line().member("id"));
        }
        if (index >= 0) {
            checkSealing(event, index);
        }
        newest = newest == null || event.at().isAfter(newest) ? event.at() : newest;
    }

    private static Place place(EventLine.Known event, long index) {
        return Place.of(event.line(), index < 0 ? null : index);
    }

    private static long hash(String id) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * 0x100000001b3L;
        }
        return hash ^ (long) id.hashCode() << 32;
    }

    private void checkStream(EventLine.Known event, long index) {
        var before = last.get(event.line().member("subject"));
        var expected = before == null ? 0 : before.sequence() + 1;
        if (event.sequence() < expected) {
            findings.add(Fault.DUPLICATE, place(event, index), expected, event.sequence());
        } else if (event.sequence() > expected && shown == Shown.ALL) {
            findings.add(Fault.STREAM_GAP, place(event, index), expected, event.sequence());
        } else if (event.sequence() > expected && !mayBegin(before)) {
            findings.unproven();
        }
        if (before != null && event.at().isBefore(before.at())) {
            findings.add(Fault.CLOCK, place(event, index), event.at(), before.at());
        }
        last.put(
                event.line().member("subject"),
                new Last(Math.max(expected - 1, event.sequence()), event.at(), KeyHistory.isOfKeys(event)));
    }

    private boolean mayBegin(@Nullable Last before) {
        return shown == Shown.LATER && (before == null || before.isOfKeys());
    }

    /**
     * Whether the event says another time than its checkpoints. Events that waited long to be sealed, as all do when the
     * ledger is new, are older than the checkpoint before them, but not than the events before them. What no checkpoint
     * dates is not proven, or whoever forges would leave the checkpoints out.
     */
    private void checkSealing(EventLine.Known event, long index) {
        times.reach(index);
        var before = times.before();
        if (newest != null && isEarlier(event.at(), newest)) {
            if (before != null && isEarlier(event.at(), before)) {
                findings.add(Fault.BACKDATED, place(event, index), event.at(), before);
            } else {
                findings.unproven();
            }
        }
        var behind = times.behind();
        if (behind == null) {
            findings.unproven();
        } else if (isEarlier(behind, event.at())) {
            findings.add(Fault.POSTDATED, place(event, index), event.at(), behind);
        }
    }

    /** By more than clocks differ. */
    private static boolean isEarlier(Instant one, Instant other) {
        return Duration.between(one, other).compareTo(TOLERANCE) > 0;
    }
}
