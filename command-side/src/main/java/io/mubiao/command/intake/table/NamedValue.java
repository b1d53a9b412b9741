package io.mubiao.command.intake.table;

import io.mubiao.command.intake.grid.Cell;
import io.mubiao.shared.value.IndicatorValue;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** An indicator and its value in one cell: 清淤长度≥7公里, 合格率：95%. */
public record NamedValue(String name, String value) {

    private static final Pattern BETWEEN_INDICATORS = Pattern.compile("[\\n；;]");
    private static final Pattern COLON = Pattern.compile("([^:：]{1,60})[:：](.+)", Pattern.DOTALL);

    /** Where a value may begin: at a comparator or at a figure, behind neither. */
    private static final Pattern BEGINS =
            Pattern.compile("(?<![0-9.,≥≤><=＞＜])(?:≥|≤|>|<|=|＞|＜|＝|不低于|不少于|不超过|不高于|大于|小于|[0-9])");

    private static final int LONGEST = 200;

    /** Several indicators of a cell are set apart by lines or semicolons. */
    public static List<NamedValue> all(String cell) {
        return Arrays.stream(BETWEEN_INDICATORS.split(cell))
                .map(Cell::stripped)
                .filter(text -> !text.isEmpty())
                .map(NamedValue::of)
                .toList();
    }

    /** The whole text is the name where no value ends it. */
    static NamedValue of(String text) {
        var colon = COLON.matcher(text);
        if (colon.matches()) {
            return new NamedValue(Cell.stripped(colon.group(1)), Cell.stripped(colon.group(2)));
        }
        var begin = BEGINS.matcher(text.length() > LONGEST ? "" : text);
        while (begin.find()) {
            if (begin.start() > 0 && isFigure(text.substring(begin.start()))) {
                return new NamedValue(Cell.stripped(text.substring(0, begin.start())), text.substring(begin.start()));
            }
        }
        return new NamedValue(text, "");
    }

    /** A bare number behind a name may be part of it. */
    private static boolean isFigure(String text) {
        var value = IndicatorValue.parse(text);
        return switch (value.kind()) {
            case QUANTITY, RANGE ->
                value.parsed().unit() != null || value.parsed().comparator() != null;
            case DATE, PERIOD, FREQUENCY -> true;
            case BOOLEAN, QUALITATIVE, SENTENCE, EMPTY -> false;
        };
    }
}
