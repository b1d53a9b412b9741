package io.mubiao.query.sheettable;

import io.mubiao.query.projection.Table;
import io.mubiao.query.projection.Tables;
import io.mubiao.query.replay.Moment;
import io.mubiao.shared.org.UserId;
import io.mubiao.shared.sheet.SheetEvent.Decision;
import io.mubiao.shared.sheet.SheetId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the table acted: who last acted on which sheet when, and who last decided. */
@Component
class ActedTable implements SheetTable {

    private record LastAct(Key key, Times times) {}

    private static final Table<LastAct> TABLE = Table.<LastAct>named("acted")
            .key("account", "text", act -> act.key().account().value())
            .key("sheet", "uuid", act -> act.key().sheet())
            .latest("acted_at", "timestamptz", act -> act.times().acted())
            .latest("decided_at", "timestamptz", act -> act.times().decided());

    private record Key(UserId account, SheetId sheet) {}

    private record Times(Instant acted, @Nullable Instant decided) {

        /** The later of each: clocks of several processes need not agree. */
        Times and(Times other) {
            return new Times(Objects.requireNonNull(later(acted, other.acted)), later(decided, other.decided));
        }

        private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
            return one == null || other != null && other.isAfter(one) ? other : one;
        }
    }

    @Override
    public void write(List<FoldedSheet> changed, Tables tables) {
        var times = new LinkedHashMap<Key, Times>();
        changed.stream().flatMap(sheet -> sheet.steps().stream()).forEach(step -> add(step.moment(), times));
        tables.upsert(
                TABLE,
                times.entrySet().stream()
                        .map(last -> new LastAct(last.getKey(), last.getValue()))
                        .toList());
    }

    private static void add(Moment moment, Map<Key, Times> times) {
        var trace = moment.trace();
        var at = trace.at();
        var sheet = moment.event().sheet();
        var last = new Times(at, moment.event() instanceof Decision ? at : null);
        times.merge(new Key(trace.actor(), sheet), last, Times::and);
        var principal = trace.onBehalfOf();
        if (principal != null) {
            times.merge(new Key(principal, sheet), last, Times::and);
        }
    }
}
