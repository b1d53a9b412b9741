package io.mubiao.shared.workflow;

import java.time.LocalDate;

/**
 * By when a stage is to be done (办理期限), as the calendar has it now. It is stored nowhere, so that a calendar that is
 * corrected later corrects it, too.
 *
 * @param due the last day: what is done by its end is in time
 * @param workingDays the term
 * @param remaining working days after today until then; less than 0: so many since then
 * @param overdue whether that day is over
 * @param assumed whether the calendar of a year on the way is not known yet
 */
public record Deadline(LocalDate due, int workingDays, int remaining, boolean overdue, boolean assumed) {}
