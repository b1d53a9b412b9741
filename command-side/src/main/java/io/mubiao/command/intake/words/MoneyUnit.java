package io.mubiao.command.intake.words;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What amounts are printed in. */
public enum MoneyUnit {
    YUAN("元", 0),
    WAN("万元", 4),
    YI("亿元", 8);

    private static final Pattern STATEMENT = Pattern.compile("\\(?(?:金额|资金)?单位:?(?:人民币)?(元|万元|亿元)\\)?");

    private static final Pattern ALONE = Pattern.compile("\\((?:元|万元|亿元)\\)");
    private static final Pattern BEHIND = Pattern.compile(".+[(,](?:单位:?)?(元|万元|亿元)\\)");

    private final String printed;
    private final int digits;

    MoneyUnit(String printed, int digits) {
        this.printed = printed;
        this.digits = digits;
    }

    public static @Nullable MoneyUnit of(@Nullable String printed) {
        for (var unit : values()) {
            if (unit.printed.equals(printed)) {
                return unit;
            }
        }
        return null;
    }

    /** Of a cell such as 单位：万元, or null. */
    public static @Nullable MoneyUnit stated(String cell) {
        var statement = STATEMENT.matcher(Labels.key(cell));
        return statement.matches() ? of(statement.group(1)) : null;
    }

    /** Whether a cell is nothing but a unit in brackets. */
    public static boolean isAlone(String cell) {
        return ALONE.matcher(Labels.key(cell)).matches();
    }

    /** The unit that a cell is nothing but. */
    public static MoneyUnit alone(String cell) {
        var key = Labels.key(cell);
        var unit = of(key.substring(1, key.length() - 1));
        return java.util.Objects.requireNonNull(unit);
    }

    /** In brackets behind other words, such as 经费安排（万元）, or null. */
    public static @Nullable MoneyUnit behind(String cell) {
        var unit = BEHIND.matcher(Labels.key(cell));
        return unit.matches() ? of(unit.group(1)) : null;
    }

    public String printed() {
        return printed;
    }

    /** The power of ten that makes it 元. */
    public int digits() {
        return digits;
    }
}
