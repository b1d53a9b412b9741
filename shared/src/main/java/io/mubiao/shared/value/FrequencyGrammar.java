package io.mubiao.shared.value;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What recurs: {@code 每年 4 次}, {@code 按月}, {@code 每季度不少于 2 次}. */
final class FrequencyGrammar {

    // "每" before any time of the right column must be a word of the left one: that is how a frequency is printed
    private static final Map<String, String> TIMES = Map.ofEntries(
            Map.entry("每年", "年"),
            Map.entry("按年", "年"),
            Map.entry("每半年", "半年"),
            Map.entry("按半年", "半年"),
            Map.entry("每季度", "季度"),
            Map.entry("按季度", "季度"),
            Map.entry("每季", "季度"),
            Map.entry("按季", "季度"),
            Map.entry("每月", "月"),
            Map.entry("按月", "月"),
            Map.entry("每周", "周"),
            Map.entry("按周", "周"),
            Map.entry("每日", "日"),
            Map.entry("每天", "日"),
            Map.entry("按日", "日"),
            Map.entry("每学期", "学期"));

    private static final List<String> WORDS = TIMES.keySet().stream()
            .sorted(Comparator.comparing(String::length).reversed())
            .toList();

    private FrequencyGrammar() {}

    static @Nullable Reading read(String text) {
        for (var word : WORDS) {
            if (text.startsWith(word)) {
                return readRest(TIMES.getOrDefault(word, word), text.substring(word.length()));
            }
        }
        return null;
    }

    private static Reading readRest(String per, String rest) {
        var counted = QuantityGrammar.read(rest);
        if (counted != null
                && counted.value().kind() == ValueKind.QUANTITY
                && counted.value().per() == null) {
            return new Reading(
                    ParsedValue.frequency(per, counted.value(), null), counted.multiplier(), counted.suffix());
        }
        return Reading.of(ParsedValue.frequency(per, null, rest.isEmpty() ? null : rest));
    }
}
