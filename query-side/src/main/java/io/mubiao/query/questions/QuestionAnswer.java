package io.mubiao.query.questions;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a question found.
 *
 * @param numbers that it was asked with
 * @param more whether there are rows that the answer does not have
 */
record QuestionAnswer(
        String code, String title, Map<String, Integer> numbers, List<Heading> columns, List<Row> rows, boolean more) {

    /** A column, called as people read it. */
    @Schema(name = "QuestionHeading")
    record Heading(String name, Kind kind) {}

    /** What stands in a column. */
    enum Kind {
        TEXT,
        WHOLE,
        /** A decimal, with two decimals in tables. */
        DECIMAL,
        TIME
    }

    /**
     * A finding.
     *
     * @param cells as text in the order of the columns; times as RFC 3339
     * @param events that it rests on
     */
    @Schema(name = "QuestionRow")
    record Row(List<@Nullable String> cells, List<Event> events) {}

    /**
     * An event in the store.
     *
     * @param stream of a sheet its id
     * @param version of the stream after it
     */
    @Schema(name = "QuestionEvent")
    record Event(String id, String stream, long version) {}
}
