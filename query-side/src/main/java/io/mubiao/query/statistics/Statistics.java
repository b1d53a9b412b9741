package io.mubiao.query.statistics;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.sheet.SheetId;
import io.mubiao.shared.sheet.SheetPhase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a region, a department or a unit.
 *
 * @param asOf when they were asked for
 * @param years for which there are sheets, youngest first
 * @param states sheets per state
 * @param stages sheets that wait, per stage, in the order of the chain
 * @param departments sheets per department as printed, those thrown away left out
 * @param trend sheets per fiscal year whatever the year asked for, oldest first, those thrown away left out
 * @param units sheets per drafting unit, those thrown away left out
 * @param durations from a sheet's coming to a stage to the decision there
 * @param allowedWorkingDays how long a stage may take that has no term of its own
 * @param overdueCount how many sheets wait at a stage longer than it may take
 * @param overdue those of them that the caller may see, the longest waiting first, at most 200
 */
record Statistics(
        Instant asOf,
        Area area,
        List<Integer> years,
        List<PerState> states,
        List<PerStage> stages,
        List<PerDepartment> departments,
        List<PerYear> trend,
        List<PerUnit> units,
        List<Duration> durations,
        int allowedWorkingDays,
        int overdueCount,
        List<Overdue> overdue) {

    /** What the figures are of. */
    record Area(
            AreaKind kind, @Nullable UnitId unit, @Nullable String name, String region) {}

    /** How wide the caller's view is. */
    enum AreaKind {
        REGION,
        DEPARTMENT,
        UNIT
    }

    /**
     * A number of sheets.
     *
     * @param amount sum of the annual amounts, a decimal in 元
     * @param listed how many of the sheets the caller's list shows
     */
    record Figure(int count, String amount, int listed) {}

    record PerState(SheetPhase state, @JsonUnwrapped Figure figure) {}

    /** @param overdue how many of the sheets wait longer than allowed */
    record PerStage(
            String stage,
            String label,
            int overdue,
            @JsonUnwrapped Figure figure) {}

    /** @param department null: not filled in */
    record PerDepartment(
            @Nullable String department, @JsonUnwrapped Figure figure, Figure approved) {}

    /**
     * What was planned for a year, and what of it is approved.
     *
     * @param approved sheets that are approved and not under revision
     */
    record PerYear(int year, @JsonUnwrapped Figure figure, Figure approved) {}

    /**
     * A unit's sheets and how often they came back.
     *
     * @param submitted sheets that were ever submitted
     * @param returned sheets of these that were ever returned
     * @param returns how often, all told
     * @param returnedShare returned sheets among the submitted, 0 to 1; null when none was submitted
     */
    record PerUnit(
            UnitId unit,
            String name,
            @JsonUnwrapped Figure figure,
            int submitted,
            int returned,
            int returns,
            @Nullable Double returnedShare) {}

    /**
     * How long decisions took at a stage, in seconds.
     *
     * @param count decisions
     * @param median half took no longer
     * @param p90 nine of ten took no longer
     * @param slowestSheet null when the caller may not see it
     * @param estimated whether count, median and p90 are estimates from some of the decisions, as they are for more than
     *     20,000 sheets; median and p90 then are off by one part in a hundred of the decisions, seldom by more
     */
    record Duration(
            String stage,
            String label,
            int count,
            long median,
            long p90,
            long slowest,
            @Nullable SheetId slowestSheet,
            boolean estimated) {}

    /**
     * A sheet that waits too long.
     *
     * @param due the last day that was in time
     * @param days working days since the sheet came to the stage
     */
    record Overdue(
            SheetId id,
            @Nullable String projectName,
            @Nullable String department,
            UnitId unit,
            String unitName,
            String stage,
            String stageLabel,
            Instant waitingSince,
            LocalDate due,
            int days) {}
}
