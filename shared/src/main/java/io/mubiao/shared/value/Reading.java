package io.mubiao.shared.value;

import org.jspecify.annotations.Nullable;

/**
 * What a grammar makes of a text: the canonical value, and the two facts of its spelling that checks ask for.
 *
 * @param multiplier as written, such as {@code 万}, or null
 * @param suffix the comparator written behind the number, such as {@code 以上}, or null
 */
record Reading(
        ParsedValue value,
        @Nullable String multiplier,
        @Nullable String suffix) {

    static Reading of(ParsedValue value) {
        return new Reading(value, null, null);
    }
}
