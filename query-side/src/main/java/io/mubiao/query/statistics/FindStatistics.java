package io.mubiao.query.statistics;

import io.mubiao.shared.org.Actor;
import io.mubiao.shared.text.GivenText;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The figures that the caller may know.
 *
 * @param department exact name as printed on sheets
 */
record FindStatistics(
        Actor actor, @Nullable Integer year, @Nullable String department, Instant now) {

    /** As they are now. */
    static FindStatistics of(Actor actor, StatisticsRequest request) {
        return new FindStatistics(actor, request.year(), GivenText.orNull(request.department()), Instant.now());
    }
}
