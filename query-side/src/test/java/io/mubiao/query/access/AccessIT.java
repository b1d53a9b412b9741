package io.mubiao.query.access;

import static io.mubiao.query.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.mubiao.query.testing.Api;
import io.mubiao.query.testing.Cast;
import io.mubiao.query.testing.Contents;
import io.mubiao.query.testing.QuerySideTest;
import io.mubiao.query.testing.SheetLife;
import io.mubiao.query.testing.Store;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@QuerySideTest
class AccessIT {

    private static final String NDJSON = "application/x-ndjson";

    @Autowired
    private Store store;

    @Autowired
    private Api api;

    private final Cast cast = new Cast();

    @ParameterizedTest
    @CsvSource({
        "'', SHEET_READ, /api/sheets/{id}",
        "/versions/1, SHEET_READ, /api/sheets/{id}/versions/{version}",
        "/history, SHEET_READ, /api/sheets/{id}/history",
        "/compare?from=1&to=2, SHEET_READ, /api/sheets/{id}/compare",
        "/findings, SHEET_READ, /api/sheets/{id}/findings",
        "/document?format=txt, DOCUMENT_DOWNLOAD, /api/sheets/{id}/document",
        "/review-form?format=html, DOCUMENT_DOWNLOAD, /api/sheets/{id}/review-form"
    })
    void readingASheetIsOneEntryWithWhoWhatAndFromWhere(String view, String action, String path) {
        var sheet = shown();

        assertThat(api.get(api.issuer().tokenFor(cast.department), "/api/sheets/" + sheet.id + view, "*/*")
                        .status())
                .isEqualTo(200);

        eventually(() -> assertThat(entries(cast.department)).hasSize(1));
        assertThat(entries(cast.department))
                .singleElement()
                .satisfies(entry -> assertThat(entry)
                        .containsEntry("action", action)
                        .containsEntry("outcome", "SUCCEEDED")
                        .containsEntry("reason", null)
                        .containsEntry("status", 200)
                        .containsEntry("name", "李主管")
                        .containsEntry("unit", cast.department.unit().value())
                        .containsEntry("region", cast.region)
                        .containsEntry("address", "127.0.0.1")
                        .containsEntry("method", "GET")
                        .containsEntry("path", path)
                        .containsEntry("sheet", sheet.id.value())
                        .hasEntrySatisfying(
                                "node", node -> assertThat(node.toString()).startsWith("query-side@"))
                        .hasEntrySatisfying(
                                "request_id", id -> assertThat(id.toString()).isNotBlank()));
    }

    @Test
    void aSheetThatOneMayNotSeeIsOneRefusal() {
        var sheet = shown();

        api.get(cast.drafterElsewhere, "/api/sheets/" + sheet.id + "/why");

        eventually(() -> assertThat(entries(cast.drafterElsewhere))
                .extracting(
                        entry -> entry.get("action"),
                        entry -> entry.get("outcome"),
                        entry -> entry.get("reason"),
                        entry -> entry.get("sheet"))
                .containsExactly(tuple("QUERY", "REFUSED", "SHEET_NOT_FOUND", sheet.id.value())));
    }

    @Test
    void listsAndWhatComesAlongWithASheetAreNotJournalled() {
        var sheet = shown();
        for (var path : List.of("/api/me", "/api/queue", "/api/sheets", "/api/sheets/" + sheet.id + "/why")) {
            assertThat(api.get(cast.drafter, path).status()).isEqualTo(200);
        }
        api.get(cast.drafter, "/api/sheets/" + sheet.id);

        eventually(() -> assertThat(entries(cast.drafter)).isNotEmpty());
        assertThat(entries(cast.drafter))
                .extracting(entry -> entry.get("action"))
                .containsExactly("SHEET_READ");
    }

    @Test
    void anExportIsInTheJournalBeforeItArrives() {
        shown();

        api.get(api.issuer().tokenFor(cast.auditor), "/api/audit/events?type=SheetDrafted", NDJSON);

        assertThat(entries(cast.auditor))
                .singleElement()
                .satisfies(entry -> assertThat(entry)
                        .containsEntry("action", "EXPORT")
                        .containsEntry("outcome", "SUCCEEDED")
                        .containsEntry("path", "/api/audit/events")
                        .containsEntry("parameters", "{\"type\":\"SheetDrafted\"}"));
    }

    @Test
    void aListThatIsTakenAwayIsAnExport() {
        api.download(cast.auditor, "/api/sheets?year=2026&format=csv");
        api.download(cast.auditor, "/api/audit/access?account=nobody&format=xlsx");

        assertThat(entries(cast.auditor))
                .extracting(entry -> entry.get("action"), entry -> entry.get("parameters"))
                .containsExactlyInAnyOrder(
                        tuple("EXPORT", "{\"format\":\"csv\",\"year\":\"2026\"}"),
                        tuple("EXPORT", "{\"account\":\"nobody\",\"format\":\"xlsx\"}"));
    }

    @Test
    void anExportOfNothingIsAnExport() {
        api.get(api.issuer().tokenFor(cast.auditor), "/api/audit/events?type=Nothing", NDJSON);
        api.get(api.issuer().tokenFor(cast.auditor), "/api/audit/access?account=nobody", NDJSON);

        assertThat(entries(cast.auditor))
                .extracting(entry -> entry.get("action"))
                .containsExactly("EXPORT", "EXPORT");
    }

    @Test
    void withoutTheJournalNothingIsExported() {
        shown();
        store.asOwner()
                .sql("alter table journal.access_entry rename to access_entry_away")
                .update();
        try {
            for (var path : List.of(
                    "/api/exports/budget-integration?department=无&year=2026",
                    "/api/publications?department=无&year=2026")) {
                var answer = api.get(api.issuer().tokenFor(cast.auditor), encoded(path), "*/*");

                assertThat(answer.status()).as(path).isEqualTo(503);
                assertThat(answer.code()).as(path).isEqualTo("UNAVAILABLE");
            }
            var export = api.get(api.issuer().tokenFor(cast.auditor), "/api/audit/events", NDJSON);

            assertThat(export.status()).isEqualTo(503);
            assertThat(export.body()).contains("UNAVAILABLE").doesNotContain("SheetDrafted");
        } finally {
            store.asOwner()
                    .sql("alter table journal.access_entry_away rename to access_entry")
                    .update();
        }
    }

    @Test
    void whatWasTypedToSearchIsKeptNowhere() {
        api.get(cast.auditor, "/api/audit/events?actor=drafter&size=5&q=%E5%BC%A0%E4%B8%89");
        api.get(cast.drafterElsewhere, "/api/sheets/" + UUID.randomUUID() + "?q=%E5%BC%A0%E4%B8%89&password=4711");

        eventually(() -> assertThat(entries(cast.drafterElsewhere)).hasSize(1));
        eventually(() -> assertThat(entries(cast.auditor)).hasSize(1));
        assertThat(entries(cast.auditor))
                .extracting(entry -> entry.get("action"))
                .containsExactly("AUDIT_READ");
        assertThat(entries(cast.auditor) + "" + entries(cast.drafterElsewhere)).doesNotContain("张三", "4711");
    }

    @Test
    void theAuditorReadsWhatWasDoneInTheRegionTheNewestFirst() {
        var sheet = shown();
        api.get(cast.drafter, "/api/sheets/" + sheet.id);
        eventually(() -> assertThat(entries(cast.drafter)).hasSize(1));
        api.get(cast.department, "/api/sheets/" + sheet.id + "/history");
        var elsewhere = new Cast();
        api.get(elsewhere.drafter, "/api/sheets/" + sheet.id);
        eventually(() -> assertThat(entries(elsewhere.drafter)).hasSize(1));
        eventually(() -> assertThat(entries(cast.department)).hasSize(1));

        var items = items("?action=SHEET_READ");

        assertThat(accounts(items)).containsExactly(id(cast.department), id(cast.drafter));
        assertThat(items.path(0).path("path").asString()).isEqualTo("/api/sheets/{id}/history");
        assertThat(items.path(0).path("sheet").asString()).isEqualTo(sheet.id.toString());
    }

    @Test
    void entriesAreNarrowed() {
        var sheet = shown();
        api.get(cast.drafter, "/api/sheets/" + sheet.id);
        api.get(cast.drafterElsewhere, "/api/sheets/" + sheet.id);
        eventually(() -> assertThat(entries(cast.drafter)).hasSize(1));
        eventually(() -> assertThat(entries(cast.drafterElsewhere)).hasSize(1));
        var at = items("?account=" + id(cast.drafter)).path(0).path("at").asString();

        assertThat(accounts(items("?account=" + id(cast.drafter)))).containsExactly(id(cast.drafter));
        assertThat(accounts(items("?outcome=REFUSED"))).containsExactly(id(cast.drafterElsewhere));
        assertThat(accounts(items("?sheet=" + sheet.id)))
                .containsExactlyInAnyOrder(id(cast.drafter), id(cast.drafterElsewhere));
        assertThat(accounts(items("?sheet=" + UUID.randomUUID()))).isEmpty();
        assertThat(accounts(items("?address=127.0.0.1&action=SHEET_READ"))).hasSize(2);
        assertThat(accounts(items("?address=10.0.0.1"))).isEmpty();
        assertThat(accounts(items("?account=" + id(cast.drafter) + "&from=" + at)))
                .hasSize(1);
        assertThat(accounts(items("?account=" + id(cast.drafter) + "&to=" + at)))
                .isEmpty();
        assertThat(accounts(items("?action=EXPORT&action=SIGN_IN"))).isEmpty();
        assertThat(accounts(items("?from=-999999999-01-01T00:00:00Z&account=" + id(cast.drafter))))
                .hasSize(1);
    }

    @Test
    void pagesFollowEachOtherAndAnExportHoldsAll() {
        insert(cast.region, "paged", 7);

        var seen = new ArrayList<Long>();
        String cursor = "";
        while (cursor != null) {
            var page = api.get(cast.auditor, "/api/audit/access?account=paged&size=3" + cursor)
                    .json();
            page.path("items").forEach(item -> seen.add(item.path("id").asLong()));
            cursor = page.path("next").isNull()
                    ? null
                    : "&cursor=" + page.path("next").asString();
        }
        var lines = api.get(api.issuer().tokenFor(cast.auditor), "/api/audit/access?account=paged", NDJSON)
                .body()
                .lines()
                .map(JsonMapper.shared()::readTree)
                .toList();

        assertThat(seen).hasSize(7).doesNotHaveDuplicates().isSortedAccordingTo((a, b) -> Long.compare(b, a));
        assertThat(lines).extracting(line -> line.path("id").asLong()).isEqualTo(seen);
    }

    @Test
    void entriesOfNobodyAreShownInTheInstallationsOwnRegionOnly() {
        var name = "stranger-" + cast.region;
        insert(null, name, 1);
        var home = new Actor(
                cast.auditor.id(), cast.auditor.name(), cast.auditor.unit(), "640221000", cast.auditor.roles());

        assertThat(accounts(items("?account=" + name))).isEmpty();
        assertThat(api.get(home, "/api/audit/access?account=" + name).json().path("items"))
                .hasSize(1);
    }

    @Test
    void nobodyElseReadsTheJournalAndTryingIsJournalled() {
        for (var actor : List.of(cast.drafter, cast.approver, cast.admin)) {
            assertThat(api.get(actor, "/api/audit/access").status()).isEqualTo(403);
            assertThat(api.get(api.issuer().tokenFor(actor), "/api/audit/access", NDJSON)
                            .status())
                    .isEqualTo(403);

            eventually(() -> assertThat(entries(actor))
                    .extracting(entry -> entry.get("action"), entry -> entry.get("reason"))
                    .containsExactly(tuple("ACCESS_READ", "FORBIDDEN"), tuple("ACCESS_READ", "FORBIDDEN")));
        }
        var both = cast.actor("both", "两职", "A01", Role.AUDITOR, Role.ADMIN);
        assertThat(api.get(both, "/api/audit/access").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "size=0",
                "size=201",
                "cursor=x",
                "cursor=99999999999999999-1",
                "from=gestern",
                "action=NOTHING",
                "outcome=MAYBE",
                "sheet=1"
            })
    void wrongParametersAreNamed(String parameter) {
        var answer = api.get(cast.auditor, "/api/audit/access?" + parameter);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("violations").path(0).path("path").asString())
                .isEqualTo(parameter.split("=")[0]);
    }

    @Test
    void losingTheReadModelsLosesNoEntry() {
        insert(cast.region, "kept", 3);
        var tables = store.asOwner()
                .sql(
                        "select count(*) from information_schema.tables where table_schema = 'read_model' and table_name like '%access%'")
                .query(Integer.class)
                .single();
        var dependants = store.asOwner().sql("""
                        select count(*) from pg_depend d
                        join pg_class c on c.oid = d.objid join pg_namespace n on n.oid = c.relnamespace
                        join pg_class r on r.oid = d.refobjid join pg_namespace rn on rn.oid = r.relnamespace
                        where n.nspname = 'journal' and rn.nspname <> 'journal' and rn.nspname not like 'pg_%'
                        """).query(Integer.class).single();

        assertThat(tables).isZero();
        assertThat(dependants).isZero();
        assertThat(accounts(items("?account=kept"))).hasSize(3);
    }

    private SheetLife shown() {
        var sheet = store.sheet(cast).draft(Contents.of("志愿服务")).submit();
        eventually(() -> assertThat(api.get(cast.auditor, "/api/sheets").ids()).contains(sheet.id.toString()));
        return sheet;
    }

    private void insert(String region, String account, int count) {
        store.asOwner().sql("""
                        insert into journal.access_entry
                            (at, action, outcome, status, account, region, address, node, request_id, method, path)
                        select now(), 'SIGN_IN', 'REFUSED', 302, ?, ?, '127.0.0.1', 'test', 'r', 'POST', '/login'
                        from generate_series(1, ?)
                        """).params(account, region, count).update();
    }

    private List<Map<String, Object>> entries(Actor actor) {
        return store.asOwner()
                .sql("select * from journal.access_entry where account = ? order by id")
                .param(actor.id().value())
                .query()
                .listOfRows();
    }

    private JsonNode items(String parameters) {
        return api.get(cast.auditor, "/api/audit/access" + parameters).json().path("items");
    }

    private static List<String> accounts(JsonNode items) {
        return items.valueStream().map(item -> item.path("account").asString()).toList();
    }

    private static String id(Actor actor) {
        return actor.id().value();
    }

    private static String encoded(String path) {
        return path.replace("无", Api.encoded("无"));
    }
}
