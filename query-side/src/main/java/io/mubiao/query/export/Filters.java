package io.mubiao.query.export;

import io.mubiao.query.paper.PrintedStatus;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a list is narrowed to, in words. */
public final class Filters {

    private final List<String> filters = new ArrayList<>();

    /** What is absent or blank narrows nothing. */
    public Filters add(String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            filters.add(name + "：" + shown(value));
        }
        return this;
    }

    private static String shown(Object value) {
        return value instanceof OffsetDateTime time
                ? ListHead.TIME.format(PrintedStatus.inChina(time.toInstant()))
                : value.toString();
    }

    public List<String> all() {
        return List.copyOf(filters);
    }
}
