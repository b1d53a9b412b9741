package io.mubiao.command.intake.words;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which column of the indicator table a heading names. */
public final class ColumnNames {

    private static final Pattern BRACKET_BEHIND = Pattern.compile("(.+)\\([^()]*\\)$");

    /** How values of the year are headed: 2026年, 区域目标值, 预期实现值; not what was done, nor another year's. */
    private static final Pattern VALUES = Pattern.compile(
            "20[0-9]{2}年度?(?:(?:绩效)?(?:目标|指标)值|目标)?|(?!.*(?:实际|完成|中期|长期|实施期|全周期|上年|历史)).{0,8}(?:目标|指标|实现|预期|计划|标准)值");

    private ColumnNames() {}

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
        var named = new ArrayList<>(Vocabulary.STANDARD.columns(key));
        if (named.isEmpty() && VALUES.matcher(key).matches()) {
            named.add(Column.VALUE);
        }
        var bracket = BRACKET_BEHIND.matcher(key);
        if (named.isEmpty() && bracket.matches()) {
            named.addAll(Vocabulary.STANDARD.columns(bracket.group(1)));
        }
        return named;
    }
}
