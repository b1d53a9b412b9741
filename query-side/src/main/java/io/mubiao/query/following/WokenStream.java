package io.mubiao.query.following;

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
final class WokenStream implements BlockingStream<TrackedEventMessage<?>> {

    private final BlockingStream<TrackedEventMessage<?>> events;
    private final HeadWatch head;
    private volatile long position;
    private volatile @Nullable Runnable reader;

    WokenStream(BlockingStream<TrackedEventMessage<?>> events, @Nullable TrackingToken from, HeadWatch head) {
        this.events = events;
        this.position = position(from);
        this.head = head;
    }

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        reader = callback;
        head.add(this);
        return true;
    }

    boolean isBefore(long headPosition) {
        return position < headPosition;
    }

    void wake() {
        var waiting = reader;
        if (waiting != null) {
            waiting.run();
        }
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        return events.peek();
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        return events.hasNextAvailable(timeout, unit);
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        var event = events.nextAvailable();
        position = position(event.trackingToken());
        return event;
    }

    @Override
    public void close() {
        head.remove(this);
        events.close();
    }

    private static long position(@Nullable TrackingToken token) {
        return token == null ? 0 : token.position().orElse(0);
    }
}
