package io.mubiao.command.sheet;

import io.mubiao.shared.sheet.Column;
import io.mubiao.shared.sheet.HeadField;
import io.mubiao.shared.sheet.Indicator;
import io.mubiao.shared.sheet.SheetContent;
import io.mubiao.shared.sheet.SheetState;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Estimates the memory that a sheet takes: its texts, which may be a megabyte, and a share for all the rest. */
final class SheetSize {

    /** People, stages, signatures and the framework's own objects. */
    private static final int FIXED_BYTES = 4096;

    private static final int BYTES_PER_ROW = 64;
    private static final int BYTES_PER_TEXT = 56;
    private static final int BYTES_PER_CHARACTER = 2;

    private SheetSize() {}

    static int of(SheetState sheet) {
        var inForce = sheet.inForce();
        // the text before unsubmitted edits is remembered beside the present one
        var contents = of(sheet.content()) * (sheet.hasUnsubmittedText() ? 2 : 1);
        return FIXED_BYTES + contents + (inForce == null ? 0 : of(inForce.content()));
    }

    private static int of(SheetContent content) {
        var head = Arrays.stream(HeadField.values()).map(field -> field.of(content));
        return bytes(head)
                + content.fundingParts().stream()
                        .mapToInt(part -> BYTES_PER_ROW + bytes(Stream.of(part.source(), part.amount())))
                        .sum()
                + content.indicators().stream()
                        .mapToInt(row -> BYTES_PER_ROW + bytes(texts(row)))
                        .sum();
    }

    private static Stream<@Nullable String> texts(Indicator row) {
        return Stream.concat(Stream.of(row.id()), Arrays.stream(Column.values()).map(column -> column.of(row)));
    }

    private static int bytes(Stream<@Nullable String> texts) {
        return texts.mapToInt(text -> text == null ? 0 : BYTES_PER_TEXT + BYTES_PER_CHARACTER * text.length())
                .sum();
    }
}
