package io.mubiao.query.statistics;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many drafts would go which way. Only revisions that were never submitted: the others have their way already.
 *
 * @param ways from the smallest amounts to the greatest
 * @param withoutAmount drafts whose annual amount is not filled in yet
 */
record ChainPreview(List<Way> ways, int withoutAmount) {

    /**
     * The drafts between two amounts.
     *
     * @param from the smallest amount, included
     * @param below the greatest, not included; null: none
     * @param stages those of the stages asked about that these drafts would pass
     * @param amount sum of the annual amounts in 元
     */
    record Way(String from, @Nullable String below, List<String> stages, int count, String amount) {}
}
