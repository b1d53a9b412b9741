package io.mubiao.query.calendar;

import java.time.LocalDate;

/**
 * When a term ends.
 *
 * @param calendar CN, or the region's code when days on the way are adjusted there
 * @param assumed whether the notice of a year on the way is not known
 */
record DueDate(LocalDate due, String calendar, boolean assumed) {}
