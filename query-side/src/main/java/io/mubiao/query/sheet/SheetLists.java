package io.mubiao.query.sheet;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads lists of sheets from the table sheet. Pages are found by their last line, never by counting lines. */
@Component
class SheetLists {

    private static final int COUNTED = 1_000;

    /** Also for the queue: what one acted on may have moved out of one's sight, with a transfer or a role revoked. */
    private static final String VISIBLE = "sheet.region = :region and sheet.seen_by && :places::text[]";

    private static final String TODO = "sheet.turn = any(:places::text[]) and not (:account = any(sheet.barred))";

    private static final String ACTED = """
            exists (select from read_model.sheet_actor acted
                    where acted.sheet = sheet.id and acted.account = :account %s)
            """;

    private static final String NARROWED = """
            and (:state::text is null or sheet.phase = :state)
            and (:year::int is null or sheet.fiscal_year = :year)
            and (:department::text is null or sheet.department = :department)
            and (:q::text is null or strpos(sheet.search, :q) > 0)
            """;

    private final JdbcClient jdbc;
    private final OwnDeeds ownDeeds;

    SheetLists(JdbcClient jdbc, OwnDeeds ownDeeds) {
        this.jdbc = jdbc;
        this.ownDeeds = ownDeeds;
    }

    private record Line(UUID id, OffsetDateTime at, String item) {}

    @QueryHandler
    SheetPage handle(FindQueue query) {
        var mine = switch (query.view()) {
            case TODO -> TODO;
            case DONE -> ACTED.formatted("and acted.decided");
            case INVOLVED -> ACTED.formatted("");
        };
        var order = new Order("sheet.waiting_since", ">", "asc");
        return page(new Search(query.actor(), query.request()), VISIBLE + " and " + mine, order);
    }

    @QueryHandler
    SheetPage handle(FindSheets query) {
        return page(new Search(query.actor(), query.request()), VISIBLE, new Order("sheet.drafted_at", "<", "desc"));
    }

    private record Order(String column, String after, String direction) {}

    private SheetPage page(Search search, String condition, Order order) {
        var request = search.request();
        var cursor = Cursor.of(request.cursor());
        var lagging = !ownDeeds.areShown(request.sheet(), request.atLeast());
        var lines = new ArrayList<>(lines(search, condition, order, cursor));
        var more = lines.size() > request.pageSize();
        if (more) {
            lines.remove(lines.size() - 1);
        }
        var count = count(search, condition);
        return new SheetPage(
                lines.stream()
                        .map(line -> StoredJson.read(line.item(), SheetItem.class))
                        .toList(),
                more ? next(lines.get(lines.size() - 1)) : null,
                Math.min(count, COUNTED),
                count > COUNTED,
                lagging);
    }

    private List<Line> lines(Search search, String condition, Order order, @Nullable Cursor cursor) {
        var after = cursor == null ? "" : "and (%s, sheet.id) %s (:at::timestamptz, :id::uuid)";
        return jdbc.sql("""
                        select sheet.id, %1$s as at, sheet.item
                        from read_model.sheet sheet
                        where %2$s %3$s %4$s
                        order by %1$s %5$s, sheet.id %5$s
                        limit :limit
                        """.formatted(
                                order.column(),
                                condition,
                                NARROWED,
                                after.formatted(order.column(), order.after()),
                                order.direction()))
                .params(search.parameters())
                .param("at", cursor == null ? null : cursor.at().toString())
                .param("id", cursor == null ? null : cursor.id())
                .param("limit", search.request().pageSize() + 1)
                .query(Line.class)
                .list();
    }

    private int count(Search search, String condition) {
        return jdbc.sql("""
                        select count(*)
                        from (select from read_model.sheet sheet where %s %s limit %d) counted
                        """.formatted(condition, NARROWED, COUNTED + 1))
                .params(search.parameters())
                .query(Integer.class)
                .single();
    }

    private static String next(Line last) {
        return new Cursor(last.at().toInstant(), last.id()).toString();
    }
}
