package io.mubiao.shared.platform;

import io.mubiao.shared.platform.Append.Row;
import io.mubiao.shared.platform.Premises.Premise;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Stores the events of any number of commands with one statement. The unique key judges each event, whoever else
 * appends at the same time; and nothing is stored of a command whose premises no longer hold.
 */
final class AppendStatement {

    private static final String SQL = """
            with event as (
                     select * from unnest(
                         ?::int[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::timestamptz[],
                         ?::text[], ?::text[], ?::text[], ?::text[]) with ordinality as event (
                         append, event_id, aggregate_id, sequence_number, aggregate_type, occurred_at,
                         payload_type, payload_revision, payload, metadata, place)),
                 outdated as (
                     select premise.append
                     from unnest(?::int[], ?::text[], ?::bigint[]) as premise (append, stream, events)
                     where exists (select from event_store.domain_event
                                   where aggregate_id = stream and sequence_number = events)
                        or events > 0
                           and not exists (select from event_store.domain_event
                                           where aggregate_id = stream and sequence_number = events - 1))
            insert into event_store.domain_event (
                event_id, aggregate_id, sequence_number, aggregate_type, occurred_at,
                payload_type, payload_revision, payload, metadata)
            select event_id, aggregate_id, sequence_number, aggregate_type, occurred_at,
                   payload_type, payload_revision, payload, metadata
            from event
            where append not in (select append from outdated)
            order by place
            on conflict do nothing
            returning event_id
            """;

    private final PreparedStatement statement;
    private int parameters;

    private AppendStatement(PreparedStatement statement) {
        this.statement = statement;
    }

    /**
     * Commits nothing. Where not all events of an append could be stored, the others of it were: see {@link
     * Append#isTorn}.
     *
     * @return the identifiers of the events that were stored
     */
    static Set<String> execute(Connection connection, List<Append> appends) throws SQLException {
        try (var statement = connection.prepareStatement(SQL)) {
            new AppendStatement(statement).fill(appends);
            var stored = new HashSet<String>();
            try (var results = statement.executeQuery()) {
                while (results.next()) {
                    stored.add(results.getString(1));
                }
            }
            return stored;
        }
    }

    private void fill(List<Append> appends) throws SQLException {
        var rows = appends.stream().flatMap(append -> append.rows().stream()).toList();
        set("int4", numbers(appends, Append::rows));
        set("text", rows.stream().map(Row::id));
        set("text", rows.stream().map(Row::stream));
        set("int8", rows.stream().map(Row::sequence));
        set("text", rows.stream().map(Row::type));
        set("timestamptz", rows.stream().map(Row::occurredAt));
        set("text", rows.stream().map(Row::payloadType));
        set("text", rows.stream().map(Row::payloadRevision));
        set("text", rows.stream().map(Row::payload));
        set("text", rows.stream().map(Row::metadata));
        var premises =
                appends.stream().flatMap(append -> append.premises().stream()).toList();
        set("int4", numbers(appends, Append::premises));
        set("text", premises.stream().map(Premise::stream));
        set("int8", premises.stream().map(Premise::events));
    }

    /** The number of its append for each part of all appends. */
    private static Stream<Integer> numbers(List<Append> appends, Function<Append, List<?>> parts) {
        return IntStream.range(0, appends.size())
                .boxed()
                .flatMap(number -> parts.apply(appends.get(number)).stream().map(part -> number));
    }

    private void set(String type, Stream<?> values) throws SQLException {
        statement.setArray(++parameters, statement.getConnection().createArrayOf(type, values.toArray()));
    }
}
