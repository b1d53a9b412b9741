package io.mubiao.verifier.bag;

import io.mubiao.verifier.meaning.MeaningCheck;
import org.jspecify.annotations.Nullable;

/** The one walk through all events: against the leaves, in their streams, and in what they mean. */
final class EventPass implements EventFiles.Reader {

    private final @Nullable LeafMatch match;
    private final @Nullable StreamCheck streams;
    private final @Nullable MeaningCheck meaning;
    private final KeyHistory keys;
    private long events;

    /**
     * @param match null if there is nothing to hold events against
     * @param streams null if only bytes are to be checked
     * @param meaning null if no meaning is to be checked
     * @param keys learns from sealed events which keys of the log have ended; anybody can write a line
     */
    EventPass(
            @Nullable LeafMatch match, @Nullable StreamCheck streams, @Nullable MeaningCheck meaning, KeyHistory keys) {
        this.match = match;
        this.streams = streams;
        this.meaning = meaning;
        this.keys = keys;
    }

    @Override
    public void event(EventLine.Known event) {
        var index = match == null ? events : match.add(event);
        events++;
        if (match != null && match.isProven(index)) {
            keys.add(event);
        }
        if (streams != null) {
            streams.add(event, index);
        }
        if (meaning != null) {
            meaning.add(event.line(), index);
        }
    }

    @Override
    public void lost() {
        if (match != null) {
            match.lost();
        }
    }

    long events() {
        return events;
    }
}
