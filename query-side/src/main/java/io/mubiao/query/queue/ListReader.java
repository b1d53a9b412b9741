package io.mubiao.query.queue;

import io.mubiao.query.deadline.Deadlines;
import io.mubiao.query.export.Portion;
import io.mubiao.query.projection.ReadYourWrites;
import io.mubiao.query.replay.StoredJson;
import io.mubiao.query.sheettable.SheetItem;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.platform.PresentAccounts;
import io.mubiao.shared.platform.PresentAccounts.PresentAccount;
import io.mubiao.shared.text.GivenText;
import io.mubiao.shared.workflow.StageClock;
import io.mubiao.shared.workflow.WorkingDays;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers the lists. */
@Component
class ListReader {

    private final JdbcClient jdbc;
    private final ReadYourWrites readYourWrites;
    private final ListCounts counts;
    private final Deadlines deadlines;
    private final PresentAccounts accounts;

    ListReader(
            JdbcClient jdbc,
            ReadYourWrites readYourWrites,
            ListCounts counts,
            Deadlines deadlines,
            PresentAccounts accounts) {
        this.jdbc = jdbc;
        this.readYourWrites = readYourWrites;
        this.counts = counts;
        this.deadlines = deadlines;
        this.accounts = accounts;
    }

    private record Line(
            UUID id,
            String key,
            String item,
            @Nullable OffsetDateTime clockSince,
            @Nullable Integer workingDays) {

        SheetLine answered(WorkingDays days, Instant now) {
            return new SheetLine(
                    StoredJson.read(item, SheetItem.class),
                    clockSince == null
                            ? null
                            : days.deadline(new StageClock(clockSince.toInstant(), workingDays), now));
        }
    }

    @Transactional(readOnly = true)
    QueuePage queue(Actor actor, QueueView view, ListRequest request, Instant now) {
        var lagging = isLagging(request);
        planForTheValuesAtHand();
        var search = search(actor, request, now);
        var page = page(view.list(), search, request, request.cursor(), request.pageSize());
        var ofViews = counts.ofViews(search);
        var count = ofViews.getOrDefault(view, 0);
        return new QueuePage(
                page.items(),
                page.next(),
                ListCounts.shown(count),
                ListCounts.isCapped(count),
                lagging,
                ListCounts.ofEach(ofViews, ListCounts::shown),
                ListCounts.ofEach(ofViews, ListCounts::isCapped),
                counts.facets(view.list(), search));
    }

    @Transactional(readOnly = true)
    SheetPage sheets(Actor actor, ListRequest request, Instant now) {
        var lagging = isLagging(request);
        planForTheValuesAtHand();
        var search = search(actor, request, now);
        var page = page(SheetList.ALL, search, request, request.cursor(), request.pageSize());
        var count = counts.of(SheetList.ALL, search);
        return new SheetPage(page.items(), page.next(), ListCounts.shown(count), ListCounts.isCapped(count), lagging);
    }

    /** Waits for the version that the caller has written; whether the lists still do not know it. */
    boolean isLagging(ListRequest request) {
        return !readYourWrites.areShown("read_model.sheet", request.sheet(), request.atLeast());
    }

    /** A page without its counts, as things are. */
    @Transactional(readOnly = true)
    Portion<SheetLine> portion(
            Actor actor, SheetList list, ListRequest request, Instant now, @Nullable String cursor, int size) {
        planForTheValuesAtHand();
        return page(list, search(actor, request, now), request, cursor, size);
    }

    private Search search(Actor actor, ListRequest request, Instant now) {
        return new Search(actor, request, people(request.person()), deadlines.in(actor.region()), now);
    }

    /** Accounts that may be closed by now, under the names that they have now. */
    private @Nullable List<String> people(@Nullable String person) {
        var given = GivenText.orNull(person);
        if (given == null) {
            return null;
        }
        var named = given.strip();
        return accounts.all()
                .map(PresentAccount::state)
                .filter(account ->
                        account.name().contains(named) || account.id().value().equals(named.toLowerCase(Locale.ROOT)))
                .map(account -> account.id().value())
                .toList();
    }

    /** A plan for any place would read as many sheets for one unit as for the whole region. */
    private void planForTheValuesAtHand() {
        jdbc.sql("set local plan_cache_mode = force_custom_plan").update();
    }

    private Portion<SheetLine> page(
            SheetList list, Search search, ListRequest request, @Nullable String from, int size) {
        var order = SheetOrder.of(list, request);
        var cursor = Cursor.of(from, order);
        var lines = new ArrayList<>(lines(list, search, order, cursor, size + 1));
        var more = lines.size() > size;
        if (more) {
            lines.remove(lines.size() - 1);
        }
        return new Portion<>(
                lines.stream()
                        .map(line -> line.answered(search.workingDays(), search.now()))
                        .toList(),
                more ? next(order, lines.get(lines.size() - 1)) : null);
    }

    /** A word that few sheets have is found by its index, one that many have by going through the list. */
    private List<Line> lines(SheetList list, Search search, SheetOrder order, @Nullable Cursor cursor, int limit) {
        if (search.words() == 0) {
            return lines(ListSql.page(list, search, order, cursor), search, cursor, limit);
        }
        var frequent = lines(ListSql.walk(list, search, order, cursor), search, cursor, limit);
        return frequent.size() == limit
                ? frequent
                : lines(ListSql.hits(list, search, order, cursor), search, cursor, limit);
    }

    private List<Line> lines(String sql, Search search, @Nullable Cursor cursor, int limit) {
        var statement = jdbc.sql(sql).params(search.parameters()).param("limit", limit);
        return (cursor == null
                        ? statement
                        : statement.param("key", cursor.key()).param("id", cursor.id()))
                .query(Line.class)
                .list();
    }

    private static String next(SheetOrder order, Line last) {
        return new Cursor(order, last.key(), last.id()).toString();
    }
}
