package io.mubiao.query.library;

import io.mubiao.shared.library.LibraryPhase;
import io.mubiao.shared.platform.PlainText;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What narrows the library, which page of it, and which deed of one's own it must show. */
record LibraryRequest(
        @Parameter(
                description = "characters, pinyin or initials of the name, mixed at will; or words of the explanation")
        @PlainText(max = 50)
        @Nullable
        String q,

        @Parameter(description = "edition of the taxonomy: 88 or 101") @PlainText(max = 50) @Nullable
        String edition,

        @Parameter(description = "exact 一级绩效指标") @PlainText(max = 50) @Nullable
        String level1,

        @Parameter(description = "exact 二级绩效指标") @PlainText(max = 50) @Nullable
        String level2,

        @Parameter(description = "default: what is accepted, and proposals") @Nullable
        LibraryPhase state,

        @Parameter(description = "the previous page's next") @Size(max = 500) @Nullable
        String cursor,

        @Parameter(description = "items per page, default 50") @Min(1) @Max(200) @Nullable
        Integer size,

        @Parameter(description = "with atLeast: waits up to two seconds until the list knows this indicator's version")
        @Nullable
        UUID indicator,

        @Nullable Long atLeast) {

    private static final int DEFAULT_SIZE = 50;

    int pageSize() {
        return size == null ? DEFAULT_SIZE : size;
    }

    /** What a place must say at least. */
    Map<String, String> place() {
        var place = new LinkedHashMap<String, String>();
        put(place, "edition", edition);
        put(place, "level1", level1);
        put(place, "level2", level2);
        return place;
    }

    private static void put(Map<String, String> place, String key, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            place.put(key, text.strip());
        }
    }
}
