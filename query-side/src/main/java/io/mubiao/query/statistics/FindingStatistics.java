package io.mubiao.query.statistics;

import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.sheet.Severity;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the checks found when sheets were last submitted, or amended since.
 *
 * @param unit whose sheets alone are counted; null: those of all units
 * @param sheets how many sheets were ever submitted
 * @param rules those that most sheets broke first
 * @param units those with most errors first
 */
record FindingStatistics(
        Instant asOf,
        @Nullable Integer year,
        @Nullable UnitId unit,
        long sheets,
        List<FoundByRule> rules,
        List<FoundInUnit> units) {

    /**
     * The findings of a rule.
     *
     * @param title as the rules of the year say it, else of the youngest ones; the code of a rule that they do not have
     * @param sheets that have such findings
     * @param returned how many of these sheets were returned since
     * @param listed how many of these sheets the caller's list shows
     * @param estimated whether the numbers are reckoned from some of the sheets, as they are for more than 20,000
     */
    record FoundByRule(
            String rule,
            String title,
            Severity severity,
            long sheets,
            long findings,
            long returned,
            long listed,
            boolean estimated) {}

    /**
     * The findings in the sheets of a unit.
     *
     * @param submitted sheets that were ever submitted
     * @param faulty how many of them have errors
     * @param returned how many of the faulty sheets were returned since
     * @param listed how many of the faulty sheets the caller's list shows
     * @param estimated whether the numbers are reckoned from some of the sheets, as they are for more than 20,000
     */
    record FoundInUnit(
            UnitId unit,
            String name,
            long submitted,
            long faulty,
            long errors,
            long warnings,
            long hints,
            long returned,
            long listed,
            boolean estimated) {}
}
