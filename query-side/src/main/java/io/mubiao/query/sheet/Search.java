package io.mubiao.query.sheet;

import io.mubiao.query.replay.VisibilityKeys;
import io.mubiao.shared.org.Actor;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who looks for what, as parameters of a statement.
 *
 * @param overdueBefore what came to its stage before then waits too long
 */
record Search(Actor actor, ListRequest request, Instant overdueBefore) {

    /** The conditions that the request adds. */
    static final String NARROWED = """
            and (:states::text[] is null or sheet.phase = any(:states::text[]))
            and (:year::int is null or sheet.fiscal_year = :year)
            and (:department::text is null or sheet.department = :department)
            and (:unit::text is null or sheet.unit = :unit)
            and (:stage::text is null or sheet.stage = :stage)
            and (:minAmount::numeric is null or sheet.amount >= :minAmount::numeric)
            and (:maxAmount::numeric is null or sheet.amount <= :maxAmount::numeric)
            and (:overdueBefore::timestamptz is null
                 or sheet.phase = 'IN_REVIEW' and sheet.waiting_since < :overdueBefore::timestamptz)
            and (:q::text is null or strpos(sheet.search, :q) > 0)
            """;

    Map<String, @Nullable Object> parameters() {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("region", actor.region());
        parameters.put("places", VisibilityKeys.of(actor).toArray(String[]::new));
        parameters.put("account", actor.id().value());
        var states = request.state();
        parameters.put(
                "states",
                states == null || states.isEmpty()
                        ? null
                        : states.stream().map(Enum::name).toArray(String[]::new));
        parameters.put("year", request.year());
        parameters.put("department", orNull(request.department()));
        parameters.put("unit", orNull(request.unit()));
        parameters.put("stage", orNull(request.stage()));
        parameters.put("minAmount", orNull(request.minAmount()));
        parameters.put("maxAmount", orNull(request.maxAmount()));
        parameters.put("overdueBefore", Boolean.TRUE.equals(request.overdue()) ? overdueBefore.toString() : null);
        var text = orNull(request.q());
        parameters.put("q", text == null ? null : text.strip().toLowerCase(Locale.ROOT));
        return parameters;
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
