package io.mubiao.query.queue;

import static java.util.stream.Collectors.joining;

import io.mubiao.query.replay.VisibilityKeys;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The statements of all lists. None takes longer because there are more sheets: a page is read from an index in the
 * order of the list, once for each place where the account works, until it is full.
 */
final class ListSql {

    /** So many lines of a list are looked through for a word before the index of words is asked. */
    private static final int WALKED = 2_000;

    private static final String ALL = """
            from read_model.seen seen
            join read_model.sheet sheet on sheet.id = seen.sheet
            where seen.region = :region and seen.place = %s and
            """ + VisibilityKeys.VISIBLE;

    private static final String TODO = """
            from read_model.sheet sheet
            where sheet.region = :region and sheet.turn = %s and not sheet.barred && :signers::text[]""";

    private static final String INVOLVED = """
            from read_model.acted acted
            join read_model.sheet sheet on sheet.id = acted.sheet
            where acted.account = :account and
            """ + VisibilityKeys.VISIBLE;

    private static final String DONE = INVOLVED + " and acted.decided_at is not null";

    private static final String BRANCH = """
            (select sheet.id, sheet.submitted, %1$s as key
            %2$s %3$s
            order by %1$s %5$s, %4$s %5$s
            limit %6$s)
            """;

    private static final String PAGE = """
            select line.id, %1$s as key, sheet.item, sheet.clock_since, sheet.working_days
            from (select distinct on (key, id) id, submitted, key
                  from (%2$s) branch
                  order by key %3$s, id %3$s
                  limit %4$s) line
            join read_model.sheet sheet on sheet.id = line.id and sheet.submitted = line.submitted
            %5$s
            order by line.key %3$s, line.id %3$s
            limit :limit
            """;

    /** By the index of words alone. */
    private static final String HITS = """
            select search.sheet, search.submitted
            from read_model.sheet_search search
            where read_model.grams(search.text) @@ :grams::tsquery and %s
            """;

    private static final String AMONG_HITS = " and (sheet.id, sheet.submitted) in (%s)";

    private static final String TALLIED = """
            select coalesce(sum(sheet.sheets), 0) from read_model.tally sheet where
            """ + VisibilityKeys.VISIBLE;

    private ListSql() {}

    /**
     * A page of a list: columns id, key, item, clock_since and working_days; parameter limit and those of the search
     * and the cursor.
     */
    static String page(SheetList list, Search search, SheetOrder order, @Nullable Cursor cursor) {
        return page(list, search, order, cursor, search.narrowed(), ":limit", "");
    }

    /** The same, of what has all words among the first lines of the list: it finds what is frequent. */
    static String walk(SheetList list, Search search, SheetOrder order, @Nullable Cursor cursor) {
        var found = """
                join read_model.sheet_search search on search.sheet = line.id and search.submitted = line.submitted
                where %s
                """.formatted(hasWords(search));
        return page(list, search, order, cursor, search.narrowed(), Integer.toString(WALKED), found);
    }

    /** The same, of what the index of words finds: it finds what is rare. */
    static String hits(SheetList list, Search search, SheetOrder order, @Nullable Cursor cursor) {
        return page(list, search, order, cursor, search.narrowed() + amongHits(search), ":limit", "");
    }

    private static String page(
            SheetList list,
            Search search,
            SheetOrder order,
            @Nullable Cursor cursor,
            String narrowed,
            String most,
            String found) {
        var column = column(list, search, order.sort());
        var id = column.startsWith("seen") ? "seen.sheet" : column.startsWith("acted") ? "acted.sheet" : "sheet.id";
        var after = cursor == null
                ? ""
                : " and (%s, %s) %s (:key::%s, :id::uuid)"
                        .formatted(
                                column,
                                id,
                                order.direction().after(),
                                order.sort().type());
        var branches = branches(list, search)
                .map(from -> BRANCH.formatted(column, from, narrowed + after, id, order.direction(), most))
                .collect(joining("union all\n"));
        return PAGE.formatted(key(order.sort()), branches, order.direction(), most, found);
    }

    /** How many sheets a list has, counted up to a limit; with exact figures where they are kept. */
    static String count(SheetList list, Search search, int limit) {
        if (list == SheetList.ALL && search.isTallied()) {
            return TALLIED + search.narrowed();
        }
        var from = list == SheetList.ALL
                ? " from read_model.sheet sheet where " + VisibilityKeys.VISIBLE
                : whole(list, search);
        return "select count(*) from (select %s %s limit %d) counted"
                .formatted(from, search.narrowed() + amongHits(search), limit);
    }

    /** The years, departments and finance offices on the first sheets of a list, whatever it is narrowed to. */
    static String facets(SheetList list, Search search, int limit) {
        return """
                select distinct fiscal_year as year, department, office
                from (select sheet.fiscal_year, sheet.department, sheet.office %s limit %d) counted
                """.formatted(whole(list, search), limit);
    }

    private static Stream<String> branches(SheetList list, Search search) {
        return list.isOfActed() || search.places() == 0
                ? Stream.of(whole(list, search))
                : IntStream.range(0, search.places())
                        .mapToObj(i -> from(list, search).formatted(":place" + i));
    }

    private static String whole(SheetList list, Search search) {
        return list.isOfActed() ? from(list, search) : from(list, search).formatted("any(:places::text[])");
    }

    private static String from(SheetList list, Search search) {
        return switch (list) {
            case ALL -> ALL;
            case TODO -> TODO + search.withinMandate();
            case DONE -> DONE;
            case INVOLVED -> INVOLVED;
        };
    }

    /** Of a year, the sheets in the order of their drafting are in an index of their own. */
    private static String column(SheetList list, Search search, SheetSort sort) {
        return switch (sort) {
            case WAITING -> "sheet.waiting_since";
            case DRAFTED -> list == SheetList.ALL && !search.isOfAYear() ? "seen.drafted_at" : "sheet.drafted_at";
            case ACTED -> list == SheetList.DONE ? "acted.decided_at" : "acted.acted_at";
            case AMOUNT -> "coalesce(sheet.amount, -1)";
            case PROJECT -> "sheet.project";
        };
    }

    private static String key(SheetSort sort) {
        return sort.isTime()
                ? "to_char(line.key at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.MS\"Z\"')"
                : "line.key::text";
    }

    private static String amongHits(Search search) {
        return search.words() == 0 ? "" : AMONG_HITS.formatted(HITS.formatted(hasWords(search)));
    }

    private static String hasWords(Search search) {
        return IntStream.range(0, search.words())
                .mapToObj(i -> "strpos(search.text, :word" + i + ") > 0")
                .collect(joining(" and "));
    }
}
