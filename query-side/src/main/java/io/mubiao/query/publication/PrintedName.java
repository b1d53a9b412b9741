package io.mubiao.query.publication;

import io.mubiao.query.publication.Approved.Sheet;
import io.mubiao.shared.sheet.HeadField;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A name on a sheet that is not the one in the register at the time of its approval.
 *
 * @param field as in the content
 * @param label of the field, as printed
 */
record PrintedName(
        UUID id, String field, String label, @Nullable String printed, String registered) {

    static Stream<PrintedName> of(Sheet sheet) {
        return Stream.of(
                        of(sheet, HeadField.DEPARTMENT, sheet.names().department()),
                        of(sheet, HeadField.IMPLEMENTING_UNIT, sheet.names().unit()))
                .filter(Objects::nonNull);
    }

    private static @Nullable PrintedName of(Sheet sheet, HeadField field, @Nullable String registered) {
        var printed = field.of(sheet.content());
        return registered == null || registered.equals(printed)
                ? null
                : new PrintedName(sheet.id().value(), field.path(), field.label(), printed, registered);
    }
}
