package io.mubiao.query.library;

import io.mubiao.shared.library.IndicatorDefinition;
import java.util.stream.Collectors;

/**
 * What somebody types to find a name: its characters, its pinyin, the initials of its pinyin, or a mixture. Whatever is
 * typed must occur in the name's {@link Spelling} in this order, each piece from the beginning of a reading on:
 * {@code fwmj} and {@code 房屋mianji} both find 房屋修缮面积. All of it as PostgreSQL's regular expressions, which take
 * time linear in the text.
 *
 * @param text without blanks, lower case, in one width
 * @param keys the letters, characters and digits of it
 */
record Typed(String text, String keys) {

    /** Either the same reading goes on, or a later character begins. */
    private static final String ANYWHERE_LATER = "(?:|[^ ]* (?:.*[ |])?)";

    /** Either the same reading goes on, or the next character begins. */
    private static final String NEXT = "(?:|[^ ]* (?:[^ ]*\\|)?)";

    private static final String NOTHING = "(?!)";

    static Typed of(String query) {
        var text = IndicatorDefinition.nameKey(query);
        var keys = text.replace('ü', 'v')
                .chars()
                .filter(Character::isLetterOrDigit)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        return new Typed(text, keys);
    }

    /** The name begins like this. */
    String atStart() {
        return "^(?:[^ ]*\\|)?" + joined(NEXT);
    }

    /** Somewhere in the name, without a gap. */
    String together() {
        return "(?:^|[ |])" + joined(NEXT);
    }

    /** In this order, characters may be left out. */
    String scattered() {
        return "(?:^|[ |])" + joined(ANYWHERE_LATER);
    }

    /** Only letters and digits remain, none of which means anything but itself. */
    private String joined(String between) {
        return keys.isEmpty()
                ? NOTHING
                : keys.chars().mapToObj(Character::toString).collect(Collectors.joining(between));
    }
}
