package io.mubiao.shared.value;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text split into its comparator, written before or behind or both, and the number between.
 *
 * @param suffix the comparator behind as written ({@code 以上}), or null
 */
record Bound(@Nullable Comparison comparator, @Nullable String suffix, String rest) {

    private record Spelling(String text, Comparison comparison) {}

    private static final List<Spelling> PREFIXES = prefixes();

    /** Null when the comparators contradict each other. */
    static @Nullable Bound read(String text) {
        Comparison before = null;
        var rest = text;
        for (var prefix = prefixOf(rest); prefix != null; prefix = prefixOf(rest)) {
            var joint = Comparison.both(before, prefix.comparison);
            if (joint == null) {
                return null;
            }
            before = joint;
            rest = rest.substring(prefix.text.length());
        }
        return withSuffix(before, rest);
    }

    private static @Nullable Bound withSuffix(@Nullable Comparison before, String rest) {
        for (var comparison : Comparison.values()) {
            for (var suffix : comparison.suffixes()) {
                if (rest.endsWith(suffix)) {
                    var joint = Comparison.both(before, comparison);
                    var number = rest.substring(0, rest.length() - suffix.length());
                    return joint == null ? null : new Bound(joint, suffix, number);
                }
            }
        }
        return new Bound(before, null, rest);
    }

    private static @Nullable Spelling prefixOf(String text) {
        for (var prefix : PREFIXES) {
            if (text.startsWith(prefix.text)) {
                return prefix;
            }
        }
        return null;
    }

    private static List<Spelling> prefixes() {
        var spellings = new ArrayList<Spelling>();
        for (var comparison : Comparison.values()) {
            spellings.add(new Spelling(comparison.symbol(), comparison));
            comparison.prefixes().forEach(prefix -> spellings.add(new Spelling(prefix, comparison)));
        }
        spellings.sort(Comparator.comparing((Spelling s) -> s.text.length()).reversed());
        return List.copyOf(spellings);
    }
}
