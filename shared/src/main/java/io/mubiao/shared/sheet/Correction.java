package io.mubiao.shared.sheet;

import org.jspecify.annotations.Nullable;

/**
 * A finding whose suggested text the drafter took over; the edit itself is an ordinary change of the cell.
 *
 * @param code of the rule
 * @param indicatorId the row, null for a field of the head
 * @param field the JSON member of the head or of the row
 */
public record Correction(String code, @Nullable String indicatorId, String field) {

    /** The cell as in {@link Cells}. */
    public String path() {
        return indicatorId == null ? field : "indicators/" + indicatorId + "/" + field;
    }
}
