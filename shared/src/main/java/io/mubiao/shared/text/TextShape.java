package io.mubiao.shared.text;

import org.jspecify.annotations.Nullable;

/** What any text must look like to be stored: not too long, and nothing in it that prints other than it is. */
public final class TextShape {

    private TextShape() {}

    /** What is wrong with a text; the detail in Chinese says what to do. */
    public record Flaw(String code, String detail) {}

    /**
     * The first flaw of a text, null when there is none.
     *
     * @param maxLength in UTF-16 units
     */
    public static @Nullable Flaw flaw(@Nullable String text, int maxLength) {
        if (text == null) {
            return null;
        }
        if (text.length() > maxLength) {
            return new Flaw("TOO_LONG", "不能超过 " + maxLength + " 字，收到 " + text.length() + " 字");
        }
        var unprintable = text.codePoints().filter(TextShape::isUnprintable).findFirst();
        return unprintable.isEmpty()
                ? null
                : new Flaw("UNPRINTABLE", "含有不能印在表上的字符 U+%04X，请删除".formatted(unprintable.getAsInt()));
    }

    /** Controls, characters without ink (they make a text look other than it is), emoji and what is no character at all. */
    public static boolean isUnprintable(int character) {
        if (VisibleText.isWithoutInk(character)) {
            return true;
        }
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character != '\n' && character != '\r' && character != '\t';
            case Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> true;
            case Character.OTHER_SYMBOL, Character.MODIFIER_SYMBOL -> Character.isSupplementaryCodePoint(character);
            case Character.NON_SPACING_MARK -> character >= 0xFE00 && character <= 0xFE0F || character == 0x034F;
            default -> false;
        };
    }
}
