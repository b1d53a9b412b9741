package io.mubiao.command.intake.document;

import io.mubiao.command.intake.grid.Place;
import org.jspecify.annotations.Nullable;

/**
 * Where a field of a sheet was read.
 *
 * @param field of the content: {@code projectName}, {@code fundingParts[0]}, {@code indicators[2].value}
 * @param line 1-based among the source rows
 * @param place the page or worksheet and the row, as people look for it
 * @param column 1-based position in its row, null where a whole row was read
 */
public record FieldPlace(
        String field, int line, String place, @Nullable Integer column) {

    static FieldPlace of(String field, Place place) {
        return new FieldPlace(field, place.line(), place.words(), place.column() == 0 ? null : place.column());
    }
}
