package io.mubiao.command.intake;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The heading that begins a sheet: 部门项目支出预算绩效目标表 and a number, glued to it or apart.
 *
 * @param number null when none stands in the same cell
 * @param isClear false when the cell says more than a heading does
 */
record SheetTitle(@Nullable Integer number, boolean isClear) {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");
    private static final List<String> HEADINGS = List.of("部门项目支出预算绩效目标表");

    static @Nullable SheetTitle read(String cell) {
        var key = Labels.key(cell);
        for (var heading : HEADINGS) {
            if (key.startsWith(heading)) {
                var rest = key.substring(heading.length());
                var number = number(rest);
                return new SheetTitle(number, number != null || rest.isEmpty());
            }
        }
        return null;
    }

    /** Null unless the cell is nothing but a number of a believable size. */
    static @Nullable Integer number(String cell) {
        var key = Labels.key(cell);
        return NUMBER.matcher(key).matches() ? Integer.valueOf(key) : null;
    }
}
