package io.mubiao.command.intake.words;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Answers about short texts, kept for as long as no other text takes their place: of each cell of a document the same is
 * asked many times. Threads may share it; at worst one asks again.
 */
final class Memo<V> {

    private static final int SLOTS = 4096;

    private record Answer<V>(String text, @Nullable V value) {}

    private final Function<String, @Nullable V> question;

    @SuppressWarnings({"unchecked", "rawtypes"})
    private final @Nullable Answer<V>[] answers = new Answer[SLOTS];

    /** @param question whose answer depends on nothing but the text */
    Memo(Function<String, @Nullable V> question) {
        this.question = question;
    }

    @Nullable
    V of(String text) {
        var slot = (text.hashCode() ^ text.hashCode() >>> 16) & SLOTS - 1;
        var kept = answers[slot];
        if (kept != null && kept.text.equals(text)) {
            return kept.value;
        }
        var value = question.apply(text);
        if (text.length() <= Labels.MAX_LENGTH) {
            answers[slot] = new Answer<>(text, value);
        }
        return value;
    }
}
