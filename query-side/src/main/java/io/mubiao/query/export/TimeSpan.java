package io.mubiao.query.export;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Which times are asked about, within what a database can tell apart.
 *
 * @param from not before this instant
 * @param to before this instant
 */
public record TimeSpan(OffsetDateTime from, OffsetDateTime to) {

    /** No event is later. */
    public static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

    private static final OffsetDateTime FIRST = Instant.EPOCH.atOffset(ZoneOffset.UTC);
    private static final OffsetDateTime LAST = END.atOffset(ZoneOffset.UTC);

    /** An end that is not given is open. */
    public static TimeSpan of(@Nullable OffsetDateTime from, @Nullable OffsetDateTime to) {
        return new TimeSpan(bounded(from == null ? FIRST : from), bounded(to == null ? LAST : to));
    }

    private static OffsetDateTime bounded(OffsetDateTime time) {
        if (time.isBefore(FIRST)) {
            return FIRST;
        }
        return time.isAfter(LAST) ? LAST : time;
    }
}
