package io.mubiao.query.deadline;

import io.mubiao.shared.workflow.WorkingDays;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * What is late, as a condition on the row {@code sheet}. No deadline is stored: which arrivals are late by now follows
 * from the calendar, for each term that a stage can have.
 */
public final class Overdue {

    /** The first comparison finds the rows in their index, the second one decides. */
    public static final String CONDITION = """
            sheet.clock_since < :overdueAtMost::timestamptz
            and sheet.clock_since < (:overdueByTerm::timestamptz[])[coalesce(sheet.working_days, :usualDays)]""";

    private Overdue() {}

    /** The parameters of the condition. */
    public static Map<String, Object> parameters(WorkingDays days, Instant now) {
        var byTerm = days.overdueBeforeByTerm(now);
        return Map.of(
                "overdueAtMost", Collections.max(byTerm).toString(),
                "overdueByTerm", texts(byTerm),
                "usualDays", days.allowed());
    }

    private static String[] texts(List<Instant> instants) {
        return instants.stream().map(Instant::toString).toArray(String[]::new);
    }
}
