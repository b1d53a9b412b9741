package io.mubiao.query.sheet;

import io.mubiao.query.following.ReadYourWrites;
import io.mubiao.query.replay.StoredJson;
import io.mubiao.query.replay.VisibilityKeys;
import io.mubiao.query.sheettable.SheetItem;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.workflow.WorkingDays;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers the lists. */
@Component
class SheetListReader {

    /** Also for the queue: what one acted on may have moved out of one's sight, with a transfer or a role revoked. */
    private static final String VISIBLE = VisibilityKeys.VISIBLE;

    private final JdbcClient jdbc;
    private final ReadYourWrites readYourWrites;
    private final ListCounts listCounts;
    private final WorkingDays workingDays;

    SheetListReader(JdbcClient jdbc, ReadYourWrites readYourWrites, ListCounts listCounts, WorkingDays workingDays) {
        this.jdbc = jdbc;
        this.readYourWrites = readYourWrites;
        this.listCounts = listCounts;
        this.workingDays = workingDays;
    }

    private record Line(UUID id, String key, String item) {}

    private record Page(List<SheetItem> items, @Nullable String next, boolean lagging) {}

    @Transactional(readOnly = true)
    QueuePage queue(Actor actor, QueueView view, ListRequest request, Instant now) {
        var search = new Search(actor, request, workingDays.overdueBefore(now));
        var order = SheetOrder.of(request, SheetSort.WAITING, Direction.ASC);
        var mine = VISIBLE + " and " + view.condition();
        var page = page(search, mine, order);
        var counts = listCounts.ofViews(search, VISIBLE);
        var count = counts.getOrDefault(view, 0);
        return new QueuePage(
                page.items(),
                page.next(),
                ListCounts.shown(count),
                ListCounts.isCapped(count),
                page.lagging(),
                ListCounts.shown(counts),
                listCounts.facets(search, mine));
    }

    @Transactional(readOnly = true)
    SheetPage sheets(Actor actor, ListRequest request, Instant now) {
        var search = new Search(actor, request, workingDays.overdueBefore(now));
        var page = page(search, VISIBLE, SheetOrder.of(request, SheetSort.DRAFTED, Direction.DESC));
        var count = listCounts.of(search, VISIBLE);
        return new SheetPage(
                page.items(), page.next(), ListCounts.shown(count), ListCounts.isCapped(count), page.lagging());
    }

    private Page page(Search search, String condition, SheetOrder order) {
        var request = search.request();
        var cursor = Cursor.of(request.cursor(), order);
        var lagging = !readYourWrites.areShown("read_model.sheet", request.sheet(), request.atLeast());
        var lines = new ArrayList<>(lines(search, condition, order, cursor));
        var more = lines.size() > request.pageSize();
        if (more) {
            lines.remove(lines.size() - 1);
        }
        return new Page(
                lines.stream()
                        .map(line -> StoredJson.read(line.item(), SheetItem.class))
                        .toList(),
                more ? next(order, lines.get(lines.size() - 1)) : null,
                lagging);
    }

    private List<Line> lines(Search search, String condition, SheetOrder order, @Nullable Cursor cursor) {
        return jdbc.sql("""
                        select sheet.id, %s as key, sheet.item
                        from read_model.sheet sheet
                        where %s %s %s
                        order by %s
                        limit :limit
                        """.formatted(
                                order.sort().key(),
                                condition,
                                Search.NARROWED,
                                cursor == null ? "" : "and " + order.after(),
                                order.sql()))
                .params(search.parameters())
                .param("key", cursor == null ? null : cursor.key())
                .param("id", cursor == null ? null : cursor.id())
                .param("limit", search.request().pageSize() + 1)
                .query(Line.class)
                .list();
    }

    private static String next(SheetOrder order, Line last) {
        return new Cursor(order, last.key(), last.id()).toString();
    }
}
