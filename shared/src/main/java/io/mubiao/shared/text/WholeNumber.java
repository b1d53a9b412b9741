package io.mubiao.shared.text;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A whole number as people write it: ASCII digits, no plus, no leading zeros, no exponent, nothing around. */
public final class WholeNumber {

    private static final Pattern FORM = Pattern.compile("0|-?[1-9][0-9]{0,17}");

    private WholeNumber() {}

    /** The number, null when the text is none or has more than 18 digits. */
    public static @Nullable Long read(String text) {
        return FORM.matcher(text).matches() ? Long.valueOf(text) : null;
    }
}
