package io.mubiao.query.queue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param next the cursor of the next page, null on the last
 * @param count how many sheets match, counted up to a thousand
 * @param countCapped whether there are more than were counted
 * @param lagging whether the list does not know the version yet that the request asked for
 */
record SheetPage(List<SheetLine> items, @Nullable String next, int count, boolean countCapped, boolean lagging) {}
