package io.mubiao.shared.check;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds a phrase that is followed at once by itself, with nothing but punctuation between. */
public final class Repetition {

    /** Bounds the work per character; longer phrases are not repeated by a slip of the hand. */
    private static final int MAX_LENGTH = 80;

    private static final String BETWEEN = "[\\p{P}\\s]*+";
    private static final Pattern PUNCTUATION = Pattern.compile("[\\p{P}\\s]+");

    private Repetition() {}

    /**
     * The shortest repeated phrase without its punctuation, or null.
     *
     * @param minLength characters of the shortest phrase that counts
     */
    public static @Nullable String find(String text, int minLength) {
        var words = PUNCTUATION.matcher(text).replaceAll("");
        for (var length = minLength; length <= Math.min(MAX_LENGTH, words.length() / 2); length++) {
            var start = startOfRepeated(words, length);
            if (start >= 0) {
                return words.substring(start, start + length);
            }
        }
        return null;
    }

    /** The text with a phrase said once where it was said twice in a row. */
    static String remove(String text, String phrase) {
        var spelled = phrase.chars()
                .mapToObj(letter -> Pattern.quote(Character.toString(letter)))
                .collect(Collectors.joining(BETWEEN));
        return Pattern.compile(spelled + BETWEEN + "(?=" + spelled + ")")
                .matcher(text)
                .replaceFirst("");
    }

    private static int startOfRepeated(String words, int length) {
        var run = 0;
        for (var i = 0; i + length < words.length(); i++) {
            run = words.charAt(i) == words.charAt(i + length) ? run + 1 : 0;
            if (run == length) {
                return i - length + 1;
            }
        }
        return -1;
    }
}
