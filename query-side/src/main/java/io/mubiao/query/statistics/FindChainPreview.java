package io.mubiao.query.statistics;

import io.mubiao.shared.org.Actor;
import java.math.BigDecimal;
import java.util.List;

/** Which ways the drafts would go if these stages began at these amounts. */
record FindChainPreview(Actor actor, List<Threshold> thresholds) {

    /** @param minimum in 元 */
    record Threshold(String stage, BigDecimal minimum) {

        /** Reads {@code performance-office:500000}. */
        static Threshold of(String text) {
            var colon = text.indexOf(':');
            return new Threshold(text.substring(0, colon), new BigDecimal(text.substring(colon + 1)));
        }
    }
}
