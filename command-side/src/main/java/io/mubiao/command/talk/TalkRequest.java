package io.mubiao.command.talk;

import io.mubiao.shared.platform.PlainText;
import io.mubiao.shared.platform.RequiredText;
import org.jspecify.annotations.Nullable;

/** The bodies of what is said. */
sealed interface TalkRequest {

    int LONGEST = 1000;

    /** @param text what is said with it, if anything */
    record Remind(
            @RequiredText(ifPresent = true) @PlainText(max = LONGEST) @Nullable String text) implements TalkRequest {

        @Nullable
        String words() {
            return text == null || text.isEmpty() ? null : text;
        }
    }
}
