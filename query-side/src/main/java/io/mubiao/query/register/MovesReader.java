package io.mubiao.query.register;

import io.mubiao.query.export.Pages;
import io.mubiao.query.register.MovesRequest.Span;
import io.mubiao.query.register.RegisterMoves.Kind;
import io.mubiao.query.register.RegisterMoves.Move;
import io.mubiao.query.register.RegisterMoves.Side;
import io.mubiao.query.register.RegisterMoves.Sums;
import io.mubiao.query.replay.UnitNames;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.text.PlainDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Compares what was in force at two moments: moves and sums of one snapshot. */
@Component
class MovesReader {

    /** Each page asks for the whole register again. */
    private static final int STREAMED_AT_ONCE = 10_000;

    /** A sheet belongs where its later revision does. */
    private static final String MOVED = """
            with earlier as %s,
            moved as (
                select entry.sheet, entry.project, entry.department, entry.unit, entry.version, entry.revision,
                       entry.approval_number, entry.approved_at, entry.amount,
                       earlier.version as old_version, earlier.revision as old_revision,
                       earlier.approval_number as old_approval_number, earlier.approved_at as old_approved_at,
                       earlier.amount as old_amount, entry.amount - earlier.amount as difference
                from %s entry
                left join earlier on earlier.sheet = entry.sheet
                where (earlier.version is null or earlier.version <> entry.version) %s)
            """;

    private static final String PAGE = """
            select * from moved
            where :after::uuid is null
               or (moved.department, moved.project, moved.sheet)
                  > (select last.department, last.project, last.sheet from moved last where last.sheet = :after::uuid)
            order by moved.department, moved.project, moved.sheet
            limit :limit
            """;

    private static final String SUMS = """
            select count(*) filter (where old_version is null) as new_count,
                   coalesce(sum(amount) filter (where old_version is null), 0) as new_amount,
                   count(old_version) as changed_count,
                   coalesce(sum(difference), 0) as moved
            from moved
            """;

    private final JdbcClient jdbc;
    private final UnitNames units;

    MovesReader(JdbcClient jdbc, UnitNames units) {
        this.jdbc = jdbc;
        this.units = units;
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    RegisterMoves page(RegisterScope scope, Span span, @Nullable UUID after, int size) {
        var moves = moves(scope, span, after, size, units.naming());
        return new RegisterMoves(
                span.from(),
                span.to(),
                sums(scope, span),
                moves,
                moves.size() < size ? null : moves.get(size - 1).sheet());
    }

    /** All moves, a page at a time as they are asked for. */
    Stream<Move> all(RegisterScope scope, Span span, @Nullable UUID after) {
        var names = units.naming();
        return Pages.of(
                STREAMED_AT_ONCE,
                moves(scope, span, after, STREAMED_AT_ONCE, names),
                last -> moves(scope, span, last.sheet(), STREAMED_AT_ONCE, names));
    }

    private JdbcClient.StatementSpec ask(String question, RegisterScope scope, Span span) {
        var moved = MOVED.formatted(scope.inForce("from"), scope.inForce("to"), scope.narrowed("entry"));
        return jdbc.sql(moved + question)
                .params(scope.parameters())
                .param("from", span.from().toString())
                .param("to", span.to().toString());
    }

    private List<Move> moves(RegisterScope scope, Span span, @Nullable UUID after, int limit, UnitNames.Naming names) {
        return ask(PAGE, scope, span)
                .param("after", after == null ? null : after.toString())
                .param("limit", limit)
                .query((row, number) -> move(row, span, names))
                .list();
    }

    private Sums sums(RegisterScope scope, Span span) {
        return ask(SUMS, scope, span)
                .query((row, number) -> new Sums(
                        row.getLong("new_count"),
                        PlainDecimal.print(row.getBigDecimal("new_amount")),
                        row.getLong("changed_count"),
                        PlainDecimal.print(row.getBigDecimal("moved"))))
                .single();
    }

    private static Move move(ResultSet row, Span span, UnitNames.Naming names) throws SQLException {
        var isNew = row.getObject("old_version") == null;
        var unit = row.getString("unit");
        return new Move(
                isNew ? Kind.NEW : Kind.CHANGED,
                row.getObject("sheet", UUID.class),
                row.getString("project"),
                row.getString("department"),
                unit,
                names.at(new UnitId(unit), span.to()),
                isNew ? null : side(row, "old_"),
                side(row, ""),
                PlainDecimal.printOrNull(row.getBigDecimal("difference")));
    }

    private static Side side(ResultSet row, String prefix) throws SQLException {
        return new Side(
                row.getLong(prefix + "version"),
                row.getInt(prefix + "revision"),
                row.getString(prefix + "approval_number"),
                row.getObject(prefix + "approved_at", OffsetDateTime.class).toInstant(),
                PlainDecimal.printOrNull(row.getBigDecimal(prefix + "amount")));
    }
}
