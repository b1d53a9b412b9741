package io.mubiao.query.projection;

import io.mubiao.shared.platform.EventTypes;
import io.mubiao.shared.platform.StoredType;
import java.util.stream.Collectors;

/** The stored names of a vocabulary of events. */
public final class StoredTypes {

    private StoredTypes() {}

    /** As a list of SQL literals, to stand behind {@code in}. */
    public static String sqlList(Class<?> vocabulary) {
        return EventTypes.ALL.stream()
                .filter(stored -> vocabulary.isAssignableFrom(stored.type()))
                .map(stored -> "'" + stored.name() + "'")
                .collect(Collectors.joining(", ", "(", ")"));
    }

    /** The stored name of an event. */
    public static String nameOf(Object event) {
        return EventTypes.ALL.stream()
                .filter(stored -> stored.type().equals(event.getClass()))
                .map(StoredType::name)
                .findFirst()
                .orElseThrow();
    }
}
