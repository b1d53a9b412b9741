package io.mubiao.query.export;

import io.mubiao.query.paper.PrintedStatus;
import io.mubiao.shared.text.VisibleText;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a list is narrowed to, in words. */
public final class Filters {

    /** Years that no clock shows, and that another time zone may move beyond what can be reckoned with. */
    private static final int FAR_AWAY = 10_000;

    private final List<String> filters = new ArrayList<>();

    /** What is absent or blank narrows nothing. */
    public Filters add(String name, @Nullable Object value) {
        if (value != null && !VisibleText.isInvisible(value.toString())) {
            filters.add(name + "：" + shown(value));
        }
        return this;
    }

    private static String shown(Object value) {
        return value instanceof OffsetDateTime time && Math.abs(time.getYear()) < FAR_AWAY
                ? ListHead.TIME.format(PrintedStatus.inChina(time.toInstant()))
                : value.toString();
    }

    public List<String> all() {
        return List.copyOf(filters);
    }
}
