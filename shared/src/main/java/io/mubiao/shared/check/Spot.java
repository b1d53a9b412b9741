package io.mubiao.shared.check;

import io.mubiao.shared.sheet.Column;
import io.mubiao.shared.sheet.HeadField;
import org.jspecify.annotations.Nullable;

/**
 * Where a sheet does not meet a rule.
 *
 * @param detail in Chinese
 * @param replacement a text for the cell, where one can be known
 */
record Spot(
        @Nullable String indicatorId,
        @Nullable String field,
        String detail,
        @Nullable String replacement) {

    static Spot on(HeadField field, String detail) {
        return new Spot(null, field.path(), detail, null);
    }

    static Spot on(Row row, Column column, String detail) {
        return new Spot(row.indicator().id(), column.path(), detail, null);
    }

    /** Concerns a list of the sheet rather than a cell. */
    static Spot onList(String field, String detail) {
        return new Spot(null, field, detail, null);
    }

    Spot replacedBy(@Nullable String text) {
        return new Spot(indicatorId, field, detail, text);
    }
}
