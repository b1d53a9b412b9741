package io.mubiao.shared.value;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How an indicator value compares with what is reached. A value without any is unspecified, which is not the same as EQ. */
public enum Comparison {
    /** at least */
    GE("≥", List.of(">=", "≧", "⩾", "≮", "大于等于", "大于或等于", "不低于", "不少于", "不小于", "至少"), List.of("及以上", "以上")),
    /** at most; of a date: on or before */
    LE(
            "≤",
            List.of("<=", "≦", "⩽", "≯", "小于等于", "小于或等于", "不高于", "不超过", "不多于", "不大于", "至多"),
            List.of("及以下", "以下", "以内", "之内", "内")),
    /** more than */
    GT(">", List.of("大于", "高于", "多于", "超过"), List.of()),
    /** less than */
    LT("<", List.of("小于", "低于", "少于"), List.of()),
    /** exactly */
    EQ("=", List.of("等于"), List.of()),
    /** roughly */
    ABOUT("约", List.of("大约"), List.of("左右"));

    private final String symbol;
    private final List<String> prefixes;
    private final List<String> suffixes;

    Comparison(String symbol, List<String> prefixes, List<String> suffixes) {
        this.symbol = symbol;
        this.prefixes = prefixes;
        this.suffixes = suffixes;
    }

    /** As it is printed before a number. */
    public String symbol() {
        return symbol;
    }

    /** The spellings before a number. */
    public List<String> prefixes() {
        return prefixes;
    }

    /** The spellings behind a number, longer ones first. */
    List<String> suffixes() {
        return suffixes;
    }

    /** What two statements about the same number amount to ("≥98%以上"), or null when they contradict each other. */
    static @Nullable Comparison both(@Nullable Comparison first, @Nullable Comparison second) {
        if (first == null || second == null) {
            return first == null ? second : first;
        }
        return first.direction() == second.direction() ? first : null;
    }

    private int direction() {
        return switch (this) {
            case GE, GT -> 1;
            case LE, LT -> -1;
            case EQ -> 0;
            case ABOUT -> 2;
        };
    }
}
