package io.mubiao.query.audit;

import io.mubiao.query.export.Pages;
import io.mubiao.shared.org.Trace;
import io.mubiao.shared.platform.privacy.Whereabouts;
import io.mubiao.shared.text.PlainDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
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
            select page.*, noted.*,
                   (select nullif(sheet.project, '') from read_model.sheet
                    where sheet.id = case when page.aggregate_id ~ '^(talk/)?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
                                          then replace(page.aggregate_id, 'talk/', '')::uuid end
                    order by sheet.submitted
                    limit 1) as project
            from (
            select event.*, step.amount
            from read_model.audit
            join event_store.domain_event event on event.global_index = audit.position
            left join read_model.sheet_step step
                 on step.stream = event.aggregate_id and step.version = event.sequence_number + 1
            where %3$s and audit.position %1$s :after
              and (:until::bigint is null or audit.position <= :until)
            order by audit.position %2$s
            limit :limit) page,
            jsonb_to_record(case when jsonb_typeof(page.metadata::jsonb) = 'object'
                                 then page.metadata::jsonb else '{}' end) as noted (
                actor text, credential text, address text, "requestId" text, "callerRequestId" text)
            order by page.global_index %2$s
            """;

    private final JdbcClient jdbc;
    private final Whereabouts whereabouts;

    AuditReader(JdbcClient jdbc, Whereabouts whereabouts) {
        this.jdbc = jdbc;
        this.whereabouts = whereabouts;
    }

    @Transactional(readOnly = true)
    AuditPage page(FindEvents query) {
        var request = query.request();
        var events = page(query, request.afterPosition(), null, request.pageSize(), whereabouts.opening());
        var full = events.size() == request.pageSize();
        return new AuditPage(events, full ? last(events) : null);
    }

    /**
     * All events that match now, read as they are asked for. Between pages no transaction is open, so that a slow reader
     * holds up nobody and is not cut off by the database.
     */
    Stream<AuditEvent> all(FindEvents query) {
        long until = jdbc.sql("select coalesce(max(position), 0) from read_model.audit")
                .query(Long.class)
                .single();
        var from = whereabouts.opening();
        return Pages.of(
                STREAMED_AT_ONCE,
                page(query, query.request().afterPosition(), until, STREAMED_AT_ONCE, from),
                last -> page(query, last.position(), until, STREAMED_AT_ONCE, from));
    }

    private static long last(List<AuditEvent> events) {
        return events.get(events.size() - 1).position();
    }

    private List<AuditEvent> page(
            FindEvents query, long after, @Nullable Long until, int limit, Whereabouts.Opening from) {
        var order = query.request().eventOrder();
        var search = new EventSearch(query);
        return jdbc.sql(EVENTS.formatted(order.behind(), order, search.conditions()))
                .params(search.parameters())
                .param("after", after)
                .param("until", until)
                .param("limit", limit)
                .query((row, number) -> event(row, from))
                .list();
    }

    private static AuditEvent event(ResultSet row, Whereabouts.Opening from) throws SQLException {
        var actor = row.getString("actor");
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
                row.getString("project"),
                PlainDecimal.printOrNull(row.getBigDecimal("amount")),
                row.getString("credential"),
                from.open(actor, Trace.ADDRESS, row.getString(Trace.ADDRESS)),
                from.open(actor, Trace.REQUEST_ID, row.getString(Trace.REQUEST_ID)),
                from.open(actor, Trace.CALLER_REQUEST_ID, row.getString(Trace.CALLER_REQUEST_ID)),
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
