package io.mubiao.shared.check;

import org.jspecify.annotations.Nullable;

/**
 * A text of the sheet where it stands.
 *
 * @param compact the text without blanks, never empty
 * @param isProse a name or a goal, where punctuation is the writer's own
 */
record Cell(@Nullable String indicatorId, String field, String text, String compact, boolean isProse) {

    Spot spot(String detail) {
        return new Spot(indicatorId, field, detail, null);
    }
}
