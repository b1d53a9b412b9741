package io.mubiao.command.intake;

import org.jspecify.annotations.Nullable;

/** Finds a phrase that is followed at once by itself, with nothing but punctuation between. */
final class Repetition {

    private static final int MIN_LENGTH = 6;

    /** Bounds the work per character; longer phrases are not repeated by a slip of the hand. */
    private static final int MAX_LENGTH = 80;

    private Repetition() {}

    /** The shortest repeated phrase without its punctuation, or null. */
    static @Nullable String find(String text) {
        var words = text.replaceAll("[\\p{P}\\s]+", "");
        for (var length = MIN_LENGTH; length <= Math.min(MAX_LENGTH, words.length() / 2); length++) {
            var start = startOfRepeated(words, length);
            if (start >= 0) {
                return words.substring(start, start + length);
            }
        }
        return null;
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
