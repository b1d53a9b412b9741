package io.mubiao.query.calendar;

import io.mubiao.shared.org.UserId;
import io.mubiao.shared.workflow.DayKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The calendar of a year in a region.
 *
 * @param version to be sent as {@code If-Match} with an adjustment; 0: nothing was ever adjusted
 * @param document number or name of the notice; null when it is not known
 * @param publishedOn when it was published
 * @param assumed whether the year is counted from Monday to Friday for want of a notice
 * @param workingDays how many days of the year are worked on
 * @param days those that do not follow the week, in their order
 * @param changes what was ever adjusted in the region, in whatever year, the latest first
 */
record Calendar(
        String region,
        long version,
        int year,
        @Nullable String document,
        @Nullable LocalDate publishedOn,
        boolean assumed,
        int workingDays,
        List<Day> days,
        List<Adjustment> changes) {

    /** @param adjusted whether the region has it so, and not the notice */
    record Day(LocalDate date, DayKind kind, String name, boolean adjusted) {}

    /**
     * What an administrator changed.
     *
     * @param document number or name of the notice of a whole year that was entered; null when days were adjusted
     * @param kind null: the days follow the notice
     * @param reason of an adjustment; of a notice when it was published
     */
    record Adjustment(
            LocalDate from,
            LocalDate to,
            @Nullable String document,
            @Nullable DayKind kind,
            String reason,
            UserId by,
            String name,
            Instant at) {}
}
