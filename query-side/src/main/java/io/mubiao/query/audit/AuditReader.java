package io.mubiao.query.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads events through the table audit, a page at a time however many match. */
@Component
class AuditReader {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int STREAMED_AT_ONCE = 500;

    private static final String EVENTS = """
            select event.*, event.metadata::jsonb ->> 'credential' as credential
            from read_model.audit
            join event_store.domain_event event on event.global_index = audit.position
            where audit.region = :region and audit.position > :after
              and (:until::bigint is null or audit.position <= :until)
              and (:type::text is null or audit.type = :type)
              and (:actor::text is null or audit.actor = :actor)
              and (:sheet::text is null or event.aggregate_id = :sheet)
              and (:from::timestamptz is null or audit.at >= :from::timestamptz)
              and (:to::timestamptz is null or audit.at < :to::timestamptz)
            order by audit.position
            limit :limit
            """;

    private final JdbcClient jdbc;

    AuditReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    AuditPage page(FindEvents query) {
        var request = query.request();
        var events = page(query, request.afterPosition(), null, request.pageSize());
        var full = events.size() == request.pageSize();
        return new AuditPage(events, full ? last(events) : null);
    }

    /**
     * Hands over all events that match now. Between pages no transaction is open, so that a slow reader holds up
     * nobody and is not cut off by the database.
     */
    void each(FindEvents query, Consumer<AuditEvent> reader) {
        long until = jdbc.sql("select coalesce(max(position), 0) from read_model.audit")
                .query(Long.class)
                .single();
        long after = query.request().afterPosition();
        while (true) {
            var events = page(query, after, until, STREAMED_AT_ONCE);
            events.forEach(reader);
            if (events.size() < STREAMED_AT_ONCE) {
                return;
            }
            after = last(events);
        }
    }

    private static long last(List<AuditEvent> events) {
        return events.get(events.size() - 1).position();
    }

    private List<AuditEvent> page(FindEvents query, long after, @Nullable Long until, int limit) {
        var request = query.request();
        return jdbc.sql(EVENTS)
                .param("region", query.region())
                .param("after", after)
                .param("until", until)
                .param("type", orNull(request.type()))
                .param("actor", orNull(request.actor()))
                .param("sheet", orNull(request.sheet()))
                .param("from", request.from() == null ? null : request.from().toString())
                .param("to", request.to() == null ? null : request.to().toString())
                .param("limit", limit)
                .query((row, number) -> event(row))
                .list();
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static AuditEvent event(ResultSet row) throws SQLException {
        var payload = row.getString("payload");
        var readable = isJson(payload);
        return new AuditEvent(
                row.getLong("global_index"),
                row.getString("event_id"),
                row.getString("aggregate_id"),
                row.getLong("sequence_number"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getString("payload_type"),
                row.getString("payload_revision"),
                row.getString("credential"),
                readable ? payload : null,
                row.getString("metadata"),
                readable ? null : payload);
    }

    /** A broken payload must not break the answer that shows it. */
    private static boolean isJson(String text) {
        try (var parser = JSON.createParser(text)) {
            parser.nextToken();
            parser.skipChildren();
            return parser.nextToken() == null;
        } catch (JacksonException e) {
            return false;
        }
    }
}
