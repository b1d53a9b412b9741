package io.mubiao.query.audit;

import io.mubiao.query.sheettable.SearchText;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What somebody said in an event, whatever the event: its reasons, opinions, explanations and numbers of approvals. */
final class SaidWords {

    /** The members of events under which people say something. */
    private static final Set<String> MEMBERS = Set.of("reason", "text", "opinion", "agreement", "approvalNumber");

    /** More lexemes than a tsvector holds would stop all events. */
    private static final int LONGEST = 100_000;

    private SaidWords() {}

    /** In the spelling in which words are looked for; null when nothing was said. */
    static @Nullable String of(@Nullable Object event) {
        var said = in(event)
                .map(SearchText::spelled)
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining("\n"));
        // a text with the one character that no column takes is still an event to be shown
        return said.isEmpty() ? null : cut(said.replace("\0", ""));
    }

    /** Between two characters: half of one is no text. */
    private static String cut(String said) {
        if (said.length() <= LONGEST) {
            return said;
        }
        return said.substring(0, Character.isHighSurrogate(said.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }

    private static Stream<String> in(@Nullable Object value) {
        if (value instanceof Collection<?> members) {
            return members.stream().flatMap(SaidWords::in);
        }
        return value instanceof Record
                ? Stream.of(value.getClass().getRecordComponents()).flatMap(member -> in(member, read(member, value)))
                : Stream.empty();
    }

    private static Stream<String> in(RecordComponent member, @Nullable Object value) {
        return value instanceof String text
                ? Stream.of(text).filter(any -> MEMBERS.contains(member.getName()))
                : in(value);
    }

    private static @Nullable Object read(RecordComponent member, Object record) {
        try {
            return member.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no access to " + member, e);
        }
    }
}
