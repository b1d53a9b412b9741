package io.mubiao.query.replay;

import io.mubiao.shared.org.Trace;
import io.mubiao.shared.sheet.SheetEvent;

/**
 * An event of a sheet with who did it and when.
 *
 * @param version the sheet's version after it
 */
public record Moment(long version, SheetEvent event, Trace trace) {}
