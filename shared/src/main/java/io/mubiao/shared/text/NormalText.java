package io.mubiao.shared.text;

import java.text.Normalizer;

/** The spelling of a value that the grammars read: one width of every character, no blanks, no final full stop. */
public final class NormalText {

    /** No value of the grammar is longer. Longer text is a sentence and is not normalised: NFKC can be quadratic. */
    public static final int MAX_LENGTH = 200;

    private NormalText() {}

    /** Idempotent, so that a printed value is read like the value it was printed from. */
    public static String of(String raw) {
        var text = withoutBlanks(raw);
        if (text.length() > MAX_LENGTH) {
            return text;
        }
        // NFKC may bring forth new blanks (¨ becomes a blank and a mark), whose removal may leave room to compose
        return withoutFullStop(compatible(withoutBlanks(compatible(text))));
    }

    private static String compatible(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    private static String withoutBlanks(String text) {
        var kept = new StringBuilder(Math.min(text.length(), MAX_LENGTH));
        text.chars().filter(c -> !isBlank((char) c)).forEach(c -> kept.append((char) c));
        return kept.toString();
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B';
    }

    private static String withoutFullStop(String text) {
        var end = text.length();
        while (end > 0 && text.charAt(end - 1) == '。') {
            end--;
        }
        return text.substring(0, end);
    }
}
