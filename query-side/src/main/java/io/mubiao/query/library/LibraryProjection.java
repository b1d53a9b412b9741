package io.mubiao.query.library;

import static io.mubiao.query.projection.ReadModelConfiguration.PROJECTIONS;

import io.mubiao.query.projection.Projection;
import io.mubiao.query.projection.StoredTypes;
import io.mubiao.query.projection.UnreadableEvent;
import io.mubiao.shared.library.IndicatorDefinition;
import io.mubiao.shared.library.LibraryEvent;
import io.mubiao.shared.library.LibraryIndicator;
import java.util.Objects;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.serialization.UnknownSerializedType;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the table library_indicator. Such events are rare, and what they lead to is read from the store: a row is what
 * the stream was after the event, however often it is delivered.
 */
@Component
@ProcessingGroup("library")
class LibraryProjection implements Projection {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String UPSERT = """
            insert into library_indicator as present
                (id, version, region, unit, phase, scope, places, name_key, spelling, explanation, state)
            values (:id, :version, :region, :unit, :phase, :scope, :places::jsonb, :nameKey, :spelling, :explanation,
                    :state)
            on conflict (id) do update set
                (version, phase, scope, places, name_key, spelling, explanation, state)
                = (excluded.version, excluded.phase, excluded.scope, excluded.places, excluded.name_key,
                   excluded.spelling, excluded.explanation, excluded.state)
            where present.version < excluded.version
            """;

    private final JdbcClient jdbc;
    private final LibraryStories indicators;

    LibraryProjection(@Qualifier(PROJECTIONS) JdbcClient jdbc, LibraryStories indicators) {
        this.jdbc = jdbc;
        this.indicators = indicators;
    }

    @EventHandler
    void on(LibraryEvent event, DomainEventMessage<?> message) {
        var version = message.getSequenceNumber() + 1;
        indicators.of(event.indicator()).stream()
                .map(LibraryStories.Chapter::after)
                .filter(after -> after.version() == version)
                .forEach(this::write);
    }

    @EventHandler
    void on(UnknownSerializedType unknown) {
        throw new UnreadableEvent(unknown);
    }

    private void write(LibraryIndicator indicator) {
        var unit = indicator.unit();
        var definition = indicator.definition();
        jdbc.sql(UPSERT)
                .param("id", indicator.id().value())
                .param("version", indicator.version())
                .param("region", indicator.region())
                .param("unit", unit == null ? null : unit.value())
                .param("phase", indicator.phase().name())
                .param("scope", indicator.scope().kind().name())
                .param("places", JSON.writeValueAsString(definition.places()))
                .param("nameKey", IndicatorDefinition.nameKey(definition.name()))
                .param("spelling", Spelling.of(definition.name()))
                .param("explanation", Objects.requireNonNullElse(definition.explanation(), ""))
                .param("state", JSON.writeValueAsString(indicator))
                .update();
    }

    @Override
    public String group() {
        return "library";
    }

    @Override
    public String differences() {
        return """
                select event.aggregate, event.expected, coalesce(shown.version, 0) as found
                from (select aggregate_id as aggregate, max(sequence_number) + 1 as expected
                      from event_store.domain_event
                      where occurred_at > :from::timestamptz and occurred_at <= :until::timestamptz
                        and payload_type in %s
                      group by aggregate_id) event
                left join library_indicator shown on 'indicator/' || shown.id = event.aggregate
                where coalesce(shown.version, 0) < event.expected
                """.formatted(StoredTypes.sqlList(LibraryEvent.class));
    }
}
