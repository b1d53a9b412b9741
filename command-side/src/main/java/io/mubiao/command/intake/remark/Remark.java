package io.mubiao.command.intake.remark;

import io.mubiao.command.intake.grid.Place;
import org.jspecify.annotations.Nullable;

/**
 * Something to look at in what was read. It changes nothing.
 *
 * @param line 1-based among the source rows
 * @param place where people find it in their document
 * @param detail in Chinese
 * @param column 1-based position in its row, null where it is about the row
 */
public record Remark(
        int line,
        String place,
        RemarkCode code,
        String detail,
        @Nullable Integer column) {

    public Remark(Place place, RemarkCode code, String detail) {
        this(place.line(), place.words(), code, detail, place.column() == 0 ? null : place.column());
    }
}
