package io.mubiao.query.deadline;

import io.mubiao.shared.sheet.SheetState;
import io.mubiao.shared.workflow.Deadline;
import io.mubiao.shared.workflow.WorkingDays;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Derives deadlines where they are shown; none is stored, so that they follow the calendar as it is now. */
@Component
public class Deadlines {

    private final WorkingDays usual;
    private final RegionCalendars calendars;

    Deadlines(WorkingDays usual, RegionCalendars calendars) {
        this.usual = usual;
        this.calendars = calendars;
    }

    /** How long stages may take in a region. */
    public WorkingDays in(String region) {
        return usual.by(calendars.of(region));
    }

    /** By when the stage is to be done that a sheet waits at; null when no time runs. */
    public @Nullable Deadline of(SheetState sheet, Instant now) {
        var clock = sheet.clock();
        return clock == null ? null : in(sheet.region()).deadline(clock, now);
    }
}
