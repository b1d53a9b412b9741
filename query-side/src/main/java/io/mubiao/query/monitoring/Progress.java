package io.mubiao.query.monitoring;

import java.time.Instant;

/**
 * How far a projection is.
 *
 * @param position the position in the event store up to which everything was taken in
 * @param head the last position of the event store
 * @param lagSeconds the age of the oldest event not taken in yet; 0 without one
 * @param seenAt the database's time
 */
public record Progress(String projection, long position, long head, double lagSeconds, Instant seenAt) {

    public long lagEvents() {
        return Math.max(0, head - position);
    }
}
