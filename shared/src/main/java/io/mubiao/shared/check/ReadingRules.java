package io.mubiao.shared.check;

import static io.mubiao.shared.check.Threshold.SERIAL_FROM;
import static io.mubiao.shared.check.Threshold.SERIAL_TO;

import io.mubiao.shared.value.Comparison;
import io.mubiao.shared.value.IndicatorValue;
import io.mubiao.shared.value.ValueKind;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rules C01, C02 and C16 to C18: values that cannot be read, or not as they are meant. */
final class ReadingRules {

    /** Day 0 of the spreadsheets' calendar, in which serials count from 1900. */
    private static final LocalDate SERIAL_ORIGIN = LocalDate.of(1899, 12, 30);

    private static final DateTimeFormatter CHINESE_DATE = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private ReadingRules() {}

    static Stream<Spot> notUnderstood(CheckedSheet sheet) {
        return sheet.filled()
                .filter(row -> row.value().kind() == ValueKind.SENTENCE)
                .map(row -> row.onValue("绩效值" + row.quoted() + "不是数量、时间或规范的定性用语"));
    }

    static Stream<Spot> withoutUnit(CheckedSheet sheet) {
        return sheet.filled()
                .filter(row -> row.isNumeric() && row.value().multiplier() != null && row.unit() == null)
                .map(row -> row.onValue("绩效值" + row.quoted() + "只有数量级，没有计量单位"));
    }

    /**
     * Units and comparators stand in columns of their own, units also in a bracket behind the name where the form has no
     * such column. What a row says otherwise than its value is one fault of that row.
     */
    static Stream<Spot> otherThanNoted(CheckedSheet sheet) {
        return sheet.filled().flatMap(row -> {
            var noted = notedOtherwise(row).collect(Collectors.joining("，"));
            return noted.isEmpty() ? Stream.empty() : Stream.of(row.onValue(noted + "，绩效值是" + row.quoted()));
        });
    }

    private static Stream<String> notedOtherwise(Row row) {
        var bracket = Texts.bracket(row.name());
        var unit = row.indicator().unit();
        var comparator = row.indicator().comparator();
        return Stream.of(
                        isOther(unitIn(bracket), row.unit()) ? "名称中的单位是“" + bracket + "”" : "",
                        isOther(unitIn(unit), row.unit()) ? "“计量单位”一栏是“" + unit + "”" : "",
                        isOther(comparatorIn(comparator), comparator(row)) ? "“指标性质”一栏是“" + comparator + "”" : "")
                .filter(said -> !said.isEmpty());
    }

    /** That of a number: 前 behind a date is a deadline whatever the column says. */
    private static @Nullable Comparison comparator(Row row) {
        var value = row.value();
        var isNumber = value.kind() == ValueKind.QUANTITY || value.kind() == ValueKind.RANGE;
        return isNumber ? value.parsed().comparator() : null;
    }

    static Stream<Spot> templateLeftover(CheckedSheet sheet) {
        var texts = sheet.texts().filter(cell -> sheet.has(Words.TEMPLATE_TEXT, cell.compact()));
        var values = sheet.filled().filter(row -> sheet.has(Words.TEMPLATE_VALUE, Texts.compact(row.printed())));
        return Stream.concat(
                texts.map(cell -> cell.spot("文字中残留模板占位符号")),
                values.map(row -> row.onValue("绩效值" + row.quoted() + "是模板中的占位数字")));
    }

    static Stream<Spot> serialDate(CheckedSheet sheet) {
        return sheet.filled(Category.TIMELINESS).flatMap(row -> {
            var date = serialDate(sheet.parameters(), row);
            return date == null
                    ? Stream.empty()
                    : Stream.of(row.onValue("时效值" + row.quoted() + "像是日期序号，对应 " + date)
                            .replacedBy(date.format(CHINESE_DATE)));
        });
    }

    private static @Nullable LocalDate serialDate(Parameters parameters, Row row) {
        var number = row.value().magnitude();
        var isBare = row.isQuantity() && row.unit() == null && row.value().multiplier() == null;
        return number != null
                        && isBare
                        && number.compareTo(parameters.threshold(SERIAL_FROM)) > 0
                        && number.compareTo(parameters.threshold(SERIAL_TO)) < 0
                ? SERIAL_ORIGIN.plusDays(number.longValue())
                : null;
    }

    private static boolean isOther(@Nullable Object noted, @Nullable Object used) {
        return noted != null && used != null && !noted.equals(used);
    }

    /** Null when the text is something else, or there is none. */
    private static @Nullable String unitIn(@Nullable String text) {
        return text == null
                ? null
                : IndicatorValue.parse("1" + text.strip()).parsed().unit();
    }

    /** Written before a number (≥) or behind it (以上). Null when the text is something else, as 定性 is. */
    private static @Nullable Comparison comparatorIn(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var before = IndicatorValue.parse(text.strip() + "1").parsed().comparator();
        return before != null
                ? before
                : IndicatorValue.parse("1" + text.strip()).parsed().comparator();
    }
}
