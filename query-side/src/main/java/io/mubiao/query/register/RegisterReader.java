package io.mubiao.query.register;

import io.mubiao.query.export.Pages;
import io.mubiao.query.register.ApprovedRegister.Basis;
import io.mubiao.query.register.ApprovedRegister.Entry;
import io.mubiao.query.replay.UnitNames;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.text.PlainDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads what was in force at a moment: entries, totals and basis of one snapshot, whatever is approved meanwhile. */
@Component
class RegisterReader {

    /** Each page asks for the whole register again. */
    private static final int STREAMED_AT_ONCE = 10_000;

    private static final String ENTRIES = """
            with in_force as %s
            select entry.* from in_force entry
            where (:after::uuid is null
                   or (entry.department, entry.project, entry.sheet)
                      > (select last.department, last.project, last.sheet from in_force last
                         where last.sheet = :after::uuid)) %s
            order by entry.department, entry.project, entry.sheet
            limit :limit
            """;

    private static final String BASIS = """
            with newest as (
                select max(event.global_index) as position
                from %s entry
                join event_store.domain_event event
                     on event.aggregate_id = entry.sheet::text and event.sequence_number = entry.version - 1
                where true %s)
            select newest.position,
                   (select checkpoint.size from ledger.checkpoint
                    where checkpoint.sealed_position >= newest.position
                    order by checkpoint.size limit 1) as checkpoint_size
            from newest
            """;

    private final JdbcClient jdbc;
    private final RegisterTotals totals;
    private final UnitNames units;

    RegisterReader(JdbcClient jdbc, RegisterTotals totals, UnitNames units) {
        this.jdbc = jdbc;
        this.totals = totals;
        this.units = units;
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    ApprovedRegister page(RegisterScope scope, Instant on, @Nullable UUID after, int size) {
        var names = units.naming();
        var entries = entries(scope, on, after, size, names);
        return new ApprovedRegister(
                on,
                basis(scope, on),
                totals.of(scope, on, names),
                entries,
                entries.size() < size ? null : entries.get(size - 1).sheet());
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    ApprovedRegister.Totals totals(RegisterScope scope, Instant on) {
        return totals.of(scope, on, units.naming());
    }

    /** All entries, a page at a time as they are asked for. */
    Stream<Entry> all(RegisterScope scope, Instant on, @Nullable UUID after) {
        var names = units.naming();
        return Pages.of(
                STREAMED_AT_ONCE,
                entries(scope, on, after, STREAMED_AT_ONCE, names),
                last -> entries(scope, on, last.sheet(), STREAMED_AT_ONCE, names));
    }

    private List<Entry> entries(
            RegisterScope scope, Instant on, @Nullable UUID after, int limit, UnitNames.Naming names) {
        return jdbc.sql(ENTRIES.formatted(scope.inForce("on"), scope.narrowed("entry")))
                .params(scope.parameters())
                .param("on", on.toString())
                .param("after", after == null ? null : after.toString())
                .param("limit", limit)
                .query((row, number) -> entry(row, on, names))
                .list();
    }

    private Basis basis(RegisterScope scope, Instant on) {
        return jdbc.sql(BASIS.formatted(scope.inForce("on"), scope.narrowed("entry")))
                .params(scope.parameters())
                .param("on", on.toString())
                .query(Basis.class)
                .single();
    }

    private static Entry entry(ResultSet row, Instant on, UnitNames.Naming names) throws SQLException {
        var unit = row.getString("unit");
        return new Entry(
                row.getObject("sheet", UUID.class),
                row.getLong("version"),
                row.getInt("revision"),
                row.getString("project"),
                row.getString("department"),
                unit,
                names.at(new UnitId(unit), on),
                row.getString("office"),
                row.getInt("fiscal_year"),
                PlainDecimal.printOrNull(row.getBigDecimal("amount")),
                row.getString("approval_number"),
                row.getString("approved_by"),
                row.getObject("approved_at", OffsetDateTime.class).toInstant(),
                row.getString("digest"));
    }
}
