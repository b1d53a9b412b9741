package io.mubiao.query.sheettable;

import io.mubiao.query.following.Rows;
import io.mubiao.query.replay.Moment;
import io.mubiao.shared.org.UserId;
import io.mubiao.shared.sheet.SheetEvent.Decision;
import io.mubiao.shared.sheet.SheetId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the table acted: who last acted on which sheet when, and who last decided. */
@Component
class ActedTable implements SheetTable {

    /** {@code greatest} leaves nulls aside. */
    private static final String UPSERT = """
            insert into read_model.acted as present (account, sheet, acted_at, decided_at)
            select * from unnest(?::text[], ?::uuid[], ?::timestamptz[], ?::timestamptz[])
            on conflict (account, sheet) do update
            set acted_at = greatest(present.acted_at, excluded.acted_at),
                decided_at = greatest(present.decided_at, excluded.decided_at)
            """;

    private record Key(UserId account, SheetId sheet) {}

    private record Times(Instant acted, @Nullable Instant decided) {

        Times later(Times next) {
            return new Times(next.acted, next.decided == null ? decided : next.decided);
        }
    }

    @Override
    public void write(List<FoldedSheet> changed, JdbcClient jdbc) {
        var times = new LinkedHashMap<Key, Times>();
        changed.stream().flatMap(sheet -> sheet.steps().stream()).forEach(step -> add(step.moment(), times));
        var rows = new Rows();
        times.forEach((key, last) -> rows.add(key.account().value(), key.sheet(), last.acted(), last.decided()));
        rows.write(jdbc, UPSERT);
    }

    private static void add(Moment moment, Map<Key, Times> times) {
        var trace = moment.trace();
        var at = trace.at();
        var sheet = moment.event().sheet();
        var last = new Times(at, moment.event() instanceof Decision ? at : null);
        times.merge(new Key(trace.actor(), sheet), last, Times::later);
        var principal = trace.onBehalfOf();
        if (principal != null) {
            times.merge(new Key(principal, sheet), last, Times::later);
        }
    }
}
