package io.mubiao.shared.check;

import java.util.ArrayDeque;
import java.util.Map;
import java.util.regex.Pattern;

/** Whether quotes and brackets come in pairs, whatever their width. */
final class Brackets {

    /** What opens and what closes stand at the same place; the widths of a bracket may be mixed. */
    private static final String OPENING = "“‘（(［[【《〈「『〔";

    private static final String CLOSING = "”’）)］]】》〉」』〕";
    private static final Map<Character, Character> NARROW = Map.of('（', '(', '［', '[', '〔', '[');
    private static final Pattern NUMBERING = Pattern.compile("(?<![（(\\d])\\d{1,2}[）)]");

    private Brackets() {}

    static boolean areBalanced(String text) {
        var open = new ArrayDeque<Character>();
        for (var letter : NUMBERING.matcher(text).replaceAll("").toCharArray()) {
            var opening = OPENING.indexOf(letter);
            var closing = CLOSING.indexOf(letter);
            if (opening >= 0) {
                open.push(kind(opening));
            } else if (closing >= 0 && (open.isEmpty() || open.pop() != kind(closing))) {
                return false;
            }
        }
        return open.isEmpty();
    }

    private static char kind(int pair) {
        var opening = OPENING.charAt(pair);
        return NARROW.getOrDefault(opening, opening);
    }
}
