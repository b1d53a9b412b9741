package io.mubiao.command.intake.words;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which column of the indicator table a heading names. */
public final class ColumnNames {

    private static final Pattern BRACKET_BEHIND = Pattern.compile("(.+)\\([^()]*\\)$");

    /** How values of the year are headed: 2026年, 区域目标值, 预期实现值; not what was done, nor another year's. */
    private static final Pattern VALUES = Pattern.compile(
            "20[0-9]{2}年度?(?:(?:绩效)?(?:目标|指标)值|目标)?|(?!.*(?:实际|完成|中期|长期|实施期|全周期|上年|历史)).{0,8}(?:目标|指标|实现|预期|计划|标准)值");

    /** How offices word the columns beside the usual four. */
    private static final Map<Column, Pattern> PATTERNS = new EnumMap<>(Map.of(
            Column.UNIT, Pattern.compile(".{0,6}(?:计量|度量|量化|指标值?)单位"),
            Column.COMPARATOR, Pattern.compile(".{0,6}(?:(?:指标|运算|计算|比较|逻辑|关系)(?:性质|符号?)|比较关系)"),
            Column.WEIGHT, Pattern.compile(".{0,6}(?:权重|分值)"),
            Column.REMARK, Pattern.compile(".{0,4}备注")));

    private static final Pattern YEAR = Pattern.compile("(20[0-9]{2})年");

    /** What headings of values say that are not the year's. */
    private static final Pattern OTHER_YEARS = Pattern.compile(".*(?:中期|长期|实施期|全周期|上年|历史|往年|基期|实际|完成|20[0-9]{2}).*");

    private static final Memo<List<Column>> NAMED = new Memo<>(ColumnNames::read);

    private ColumnNames() {}

    /** Whether a heading is about other years, or about what was done. */
    public static boolean isOfOtherYears(String cell) {
        return OTHER_YEARS.matcher(key(cell)).matches();
    }

    /** The year that a heading of values names, or null. */
    public static @Nullable Integer year(String cell) {
        var year = YEAR.matcher(key(cell));
        return year.find() ? Integer.valueOf(year.group(1)) : null;
    }

    /** How headings are compared: a star marks a column that has to be filled in. */
    public static String key(String cell) {
        var key = Labels.key(cell).replace("*", "");
        return key.endsWith(":") ? key.substring(0, key.length() - 1) : key;
    }

    /** What a heading most likely names, or null. */
    public static @Nullable Column likeliest(String cell) {
        var named = Vocabulary.STANDARD.columns(key(cell));
        return named.isEmpty() ? null : named.get(0);
    }

    /** Whether a heading names the indicators whatever stands beside it. */
    public static boolean isIndicators(String cell) {
        var words = Vocabulary.STANDARD.columns().get(Column.NAME);
        return words != null && words.words().contains(key(cell));
    }

    /**
     * What a heading names among others, or null.
     *
     * @param indicatorsAreElsewhere whether another heading of the line names the indicators for certain
     */
    public static @Nullable Column among(String cell, boolean indicatorsAreElsewhere) {
        var named = named(key(cell));
        if (named.contains(Column.NAME) && !indicatorsAreElsewhere) {
            return Column.NAME;
        }
        var likely = indicatorsAreElsewhere && named.size() > 1
                ? named.stream().filter(column -> column != Column.NAME).findFirst()
                : named.stream().findFirst();
        return likely.filter(column -> column != Column.NAME || isIndicators(cell))
                .orElse(null);
    }

    private static List<Column> named(String key) {
        return Objects.requireNonNull(NAMED.of(key));
    }

    private static List<Column> read(String key) {
        var named = new ArrayList<>(Vocabulary.STANDARD.columns(key));
        if (named.isEmpty() && key.startsWith("绩效")) {
            named.addAll(Vocabulary.STANDARD.columns(key.substring(2)));
        }
        if (named.isEmpty() && VALUES.matcher(key).matches()) {
            named.add(Column.VALUE);
        }
        PATTERNS.forEach((column, pattern) -> {
            if (named.isEmpty() && pattern.matcher(key).matches()) {
                named.add(column);
            }
        });
        var bracket = BRACKET_BEHIND.matcher(key);
        if (named.isEmpty() && bracket.matches()) {
            named.addAll(Vocabulary.STANDARD.columns(bracket.group(1)));
        }
        return List.copyOf(named);
    }
}
