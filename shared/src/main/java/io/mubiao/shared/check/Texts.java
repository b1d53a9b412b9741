package io.mubiao.shared.check;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The spellings in which rules compare texts. */
final class Texts {

    static final Pattern MARKUP = Pattern.compile("</?[A-Za-z][^<>]{0,200}>|&(?:[a-z]{2,8}|#[0-9]{2,5});");

    private static final Pattern NOT_COMPARED = Pattern.compile("[\\s\\p{Z}\\p{P}\\p{S}的]+");
    private static final Pattern INDICATOR = Pattern.compile("指标$");
    private static final Pattern BRACKET_BEHIND = Pattern.compile("[（(]([^（）()]*)[）)]$");

    private Texts() {}

    /** Without blanks. */
    static String compact(@Nullable String text) {
        if (text == null || text.chars().noneMatch(Texts::isBlank)) {
            return text == null ? "" : text;
        }
        var kept = new StringBuilder(text.length());
        text.chars().filter(letter -> !isBlank(letter)).forEach(letter -> kept.append((char) letter));
        return kept.toString();
    }

    /** Without markup and blanks. */
    static String plain(@Nullable String text) {
        return text == null ? "" : compact(MARKUP.matcher(text).replaceAll(""));
    }

    /** What is left of a name when blanks, punctuation and 的 do not matter. */
    static String comparable(@Nullable String name) {
        return name == null ? "" : NOT_COMPARED.matcher(name).replaceAll("");
    }

    /** With digits, letters and signs in their narrow form. */
    static String narrow(String text) {
        var narrow = text.toCharArray();
        for (var i = 0; i < narrow.length; i++) {
            if (narrow[i] >= '！' && narrow[i] <= '～') {
                narrow[i] -= '！' - '!';
            }
        }
        return new String(narrow);
    }

    /** The name of a category, which is printed with or without 指标 and a hint in brackets: 数量指标（必填）. */
    static String level(@Nullable String level) {
        return INDICATOR.matcher(withoutBracket(compact(level))).replaceFirst("");
    }

    /** A name without the bracket behind it, where units are noted: 合格率（%）. */
    static String withoutBracket(String compact) {
        return BRACKET_BEHIND.matcher(compact).replaceFirst("");
    }

    /** What stands in the bracket behind a name, or null. */
    static @Nullable String bracket(String compact) {
        var bracket = BRACKET_BEHIND.matcher(compact);
        return bracket.find() ? bracket.group(1) : null;
    }

    private static boolean isBlank(int letter) {
        return Character.isWhitespace(letter) || Character.isSpaceChar(letter) || letter == 0xFEFF || letter == 0x200B;
    }
}
