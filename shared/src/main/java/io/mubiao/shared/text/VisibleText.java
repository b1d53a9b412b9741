package io.mubiao.shared.text;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a text says anything to who reads it on paper. Blanks of all kinds, combining marks, direction marks and the
 * other characters without ink are nothing, however many there are.
 */
public final class VisibleText {

    /** Letters and a symbol by their category, yet without ink: the fillers of Hangul and the blank of Braille. */
    private static final Set<Integer> WITHOUT_INK = Set.of(0x115F, 0x1160, 0x2800, 0x3164, 0xFFA0);

    private VisibleText() {}

    /** Whether a required text is missing: it has no letter, digit or Han; symbols alone are no name and no reason. */
    public static boolean isMissing(@Nullable String text) {
        return text == null || text.codePoints().noneMatch(VisibleText::isWord);
    }

    /** Whether nothing at all would be seen; {@code √} and {@code —} are seen, which is enough for the value of a cell. */
    public static boolean isInvisible(@Nullable String text) {
        return text == null || text.codePoints().noneMatch(VisibleText::hasInk);
    }

    static boolean isWithoutInk(int character) {
        return WITHOUT_INK.contains(character);
    }

    /** A modifier letter only changes the letter before it. */
    private static boolean isWord(int character) {
        return switch (Character.getType(character)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.OTHER_LETTER,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER -> !isWithoutInk(character);
            default -> false;
        };
    }

    private static boolean hasInk(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK -> false;
            default -> !isWithoutInk(character);
        };
    }
}
