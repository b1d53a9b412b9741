package io.mubiao.shared.sheet;

import io.mubiao.shared.sheet.Opinion.Grade;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a reviewer graded a sheet by the {@link ReviewForm}.
 *
 * @param scores points by the name of an item or of a block; empty when not scored
 */
public record Assessment(@Nullable Grade grade, Map<String, BigDecimal> scores) {

    public Assessment {
        scores = Map.copyOf(scores);
    }

    /** A decision without grade and points. */
    public static Assessment none() {
        return new Assessment(null, Map.of());
    }
}
