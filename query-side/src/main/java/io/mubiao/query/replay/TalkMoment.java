package io.mubiao.query.replay;

import io.mubiao.shared.org.Trace;
import io.mubiao.shared.talk.TalkEvent;

/**
 * Something that was said about a sheet.
 *
 * @param number 1 for what was said first, of what the reader may know
 * @param version the sheet's version when it was said, by the order of the store
 */
public record TalkMoment(long number, long version, TalkEvent event, Trace trace) {}
