package io.mubiao.query.rebuild;

import static io.mubiao.query.projection.ReadModelConfiguration.NEXT_READ_MODEL;
import static io.mubiao.query.projection.ReadModelConfiguration.READ_MODEL;

import io.mubiao.query.rebuild.Rebuild.Phase;
import java.time.Instant;
import java.util.List;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is written down of a rebuild, beside the tables that it makes. */
final class RebuildTable {

    private static final String COLUMNS =
            "program, started_by, reason, started_at, phase, position, events, ended_at, failure";

    /** So many events are some seconds of work: little is lost when a process dies. */
    private static final int EVENTS_PER_SLICE = 20_000;

    /** Enough to cut the streams into slices of about one size. */
    private static final int SAMPLE = 200_000;

    /** Positions before the head that may be filled yet, as Axon reckons. */
    private static final int GAPS = 10_000;

    /** The schema may be there and not granted yet. */
    private static final String IS_READABLE = """
            select exists (select from pg_class join pg_namespace on pg_namespace.oid = relnamespace
                           where nspname = ? and relname = 'rebuild'
                             and has_schema_privilege(pg_namespace.oid, 'usage')
                             and has_table_privilege(pg_class.oid, 'select'))
            """;

    private static final String BEGIN = """
            with head as (select coalesce(max(global_index), 0) as position, count(*) as events from event_store.domain_event)
            insert into %s.rebuild (program, started_by, reason, phase, position, token, events)
            select ?, ?, ?, 'LOADING', position,
                   json_build_object('index', position, 'gaps', (
                       select coalesce(json_agg(place order by place), '[]')
                       from generate_series(greatest(position - %d, 1), position) place
                       where not exists (select from event_store.domain_event where global_index = place))),
                   events
            from head
            """.formatted(NEXT_READ_MODEL, GAPS);

    private static final String CUT = """
            with cuts as (select distinct unnest(percentile_disc(array(
                              select number::float8 / ? from generate_series(1, ? - 1) number))
                              within group (order by aggregate_id)) as cut
                          from event_store.domain_event tablesample system (?))
            insert into %s.rebuild_slice (number, from_stream, to_stream)
            select row_number() over (order by cut nulls first), cut, lead(cut) over (order by cut nulls first)
            from (select cut from cuts where cut is not null union all select null) every
            """.formatted(NEXT_READ_MODEL);

    private final JdbcClient jdbc;
    private final Serializer serializer;

    RebuildTable(JdbcClient jdbc, Serializer serializer) {
        this.jdbc = jdbc;
        this.serializer = serializer;
    }

    /**
     * Some streams.
     *
     * @param fromStream the first one; null: from the first of all
     * @param toStream the first one behind it; null: to the last of all
     */
    record Slice(
            int number,
            @Nullable String fromStream,
            @Nullable String toStream) {}

    /** What is in the making, or nothing. */
    @Nullable
    Rebuild next() {
        return read(NEXT_READ_MODEL);
    }

    /** How the tables that answer were made; null when as events came. */
    @Nullable
    Rebuild last() {
        return read(READ_MODEL);
    }

    private @Nullable Rebuild read(String schema) {
        var exists = jdbc.sql(IS_READABLE).param(schema).query(Boolean.class).single();
        return exists
                ? jdbc.sql("select " + COLUMNS + " from " + schema + ".rebuild")
                        .query(Rebuild.class)
                        .optional()
                        .orElse(null)
                : null;
    }

    void begin(String program, String by, String reason) {
        jdbc.sql(BEGIN).params(program, by, reason).update();
        cut();
        jdbc.sql("update %s.token_entry set token = (select token from %1$s.rebuild), token_type = ?"
                                .formatted(NEXT_READ_MODEL)
                        + " where processor <> '__config'")
                .param(serializer.typeForClass(GapAwareTrackingToken.class).getName())
                .update();
    }

    /** Into slices of about one size. */
    private void cut() {
        var events = jdbc.sql("select events from %s.rebuild".formatted(NEXT_READ_MODEL))
                .query(Long.class)
                .single();
        var slices = (int) Math.max(1, (events + EVENTS_PER_SLICE - 1) / EVENTS_PER_SLICE);
        var percent = Math.min(100.0, 100.0 * SAMPLE / Math.max(1, events));
        jdbc.sql(CUT).params(slices, slices, percent).update();
    }

    /** Changes the phase if it is still the one expected. */
    void move(Phase from, Phase to) {
        jdbc.sql("update %s.rebuild set phase = ?, ended_at = case when ? then now() end where phase = ?"
                        .formatted(NEXT_READ_MODEL))
                .params(to.name(), !to.isUnderWay(), from.name())
                .update();
    }

    void fail(String why) {
        jdbc.sql("update %s.rebuild set phase = 'FAILED', failure = ?, ended_at = now() where phase <> 'ABORTED'"
                        .formatted(NEXT_READ_MODEL))
                .param(why)
                .update();
    }

    /** A slice that nobody loads and nobody will while the transaction lasts. */
    @Nullable
    Slice claim() {
        return jdbc.sql("""
                        select number, from_stream, to_stream from %s.rebuild_slice
                        where loaded_at is null
                        order by number limit 1 for update skip locked
                        """.formatted(NEXT_READ_MODEL))
                .query(Slice.class)
                .optional()
                .orElse(null);
    }

    void loaded(Slice slice, long events) {
        jdbc.sql("update %s.rebuild_slice set events = ?, loaded_at = clock_timestamp() where number = ?"
                        .formatted(NEXT_READ_MODEL))
                .params(events, slice.number())
                .update();
    }

    /**
     * How much is loaded.
     *
     * @param lastAt when the last slice was; null before the first
     */
    record Loaded(long events, @Nullable Instant lastAt) {}

    Loaded loaded(String schema) {
        return jdbc.sql("select coalesce(sum(events), 0)::bigint as events, max(loaded_at) as last_at from " + schema
                        + ".rebuild_slice")
                .query(Loaded.class)
                .single();
    }

    boolean isLoaded() {
        return jdbc.sql("select not exists (select from %s.rebuild_slice where loaded_at is null)"
                        .formatted(NEXT_READ_MODEL))
                .query(Boolean.class)
                .single();
    }

    List<ParityReport.Model> parity(String schema) {
        return jdbc.sql("select model, old_rows, new_rows, only_old, only_new, examples from " + schema
                        + ".rebuild_parity order by model")
                .query(ParityReport.Model.class)
                .list();
    }
}
