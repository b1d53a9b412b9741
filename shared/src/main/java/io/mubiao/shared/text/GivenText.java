package io.mubiao.shared.text;

import org.jspecify.annotations.Nullable;

/** A text that a caller may leave out, or leave empty. */
public final class GivenText {

    private GivenText() {}

    /** Null when nothing visible was given. */
    public static @Nullable String orNull(@Nullable String text) {
        return VisibleText.isInvisible(text) ? null : text;
    }
}
