package io.mubiao.query.projection;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/**
 * A stream of events that calls its reader when there may be more. Axon's own leaves the reader to look again after
 * half a second, and after a tenth of a second when its buffers were full.
 */
final class WakeableStream implements BlockingStream<TrackedEventMessage<?>> {

    private final SharedReading reading;
    private final Deque<TrackedEventMessage<?>> ahead = new ArrayDeque<>();
    private @Nullable TrackingToken last;
    private volatile long position;
    private boolean atTail;
    private volatile @Nullable Runnable onAvailable;

    WakeableStream(SharedReading reading, @Nullable TrackingToken from) {
        this.reading = reading;
        this.last = from;
        this.position = position(from);
        reading.add(this);
    }

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        onAvailable = callback;
        return true;
    }

    /** The last position handed over. */
    long position() {
        return position;
    }

    void foundTail(boolean found) {
        atTail = found;
    }

    /** Whether the last page was far from full. */
    boolean isAtTail() {
        return atTail;
    }

    void wake() {
        var callback = onAvailable;
        if (callback != null) {
            callback.run();
        }
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        if (ahead.isEmpty()) {
            ahead.addAll(reading.after(last, this));
        }
        return Optional.ofNullable(ahead.peek());
    }

    /** Never waits: the reader is called. */
    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) {
        return peek().isPresent();
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() {
        var event = peek().orElseThrow(() -> new IllegalStateException("asked for an event that is not there"));
        ahead.remove();
        last = event.trackingToken();
        position = position(last);
        return event;
    }

    @Override
    public void close() {
        reading.remove(this);
        ahead.clear();
    }

    private static long position(@Nullable TrackingToken token) {
        return token == null ? 0 : token.position().orElse(0);
    }
}
