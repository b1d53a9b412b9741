package io.mubiao.query.queue;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of a work list, with what its neighbours hold.
 *
 * @param next the cursor of the next page, null on the last
 * @param count how many sheets match, counted up to a thousand
 * @param countCapped whether there are more than were counted
 * @param lagging whether the list does not know the version yet that the request asked for
 * @param counts how many sheets of each view match the same filters, counted up to a thousand
 * @param countsCapped of which views there are more than were counted
 * @param facets what the view can be narrowed by
 */
record QueuePage(
        List<SheetLine> items,
        @Nullable String next,
        int count,
        boolean countCapped,
        boolean lagging,
        Map<QueueView, Integer> counts,
        Map<QueueView, Boolean> countsCapped,
        Facets facets) {

    /**
     * What stands on the sheets of the view, whatever it is narrowed to; found among a thousand of them.
     *
     * @param years youngest first
     */
    record Facets(List<Integer> years, List<String> departments, List<String> offices) {}
}
