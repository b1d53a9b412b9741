package io.mubiao.query.queue;

import static io.mubiao.query.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.mubiao.query.testing.Api;
import io.mubiao.query.testing.Cast;
import io.mubiao.query.testing.Contents;
import io.mubiao.query.testing.QuerySideTest;
import io.mubiao.query.testing.SheetLife;
import io.mubiao.query.testing.Store;
import io.mubiao.shared.org.AccountEvent.AccountCreated;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.sheet.Finding;
import io.mubiao.shared.sheet.Opinion;
import io.mubiao.shared.sheet.Opinion.Grade;
import io.mubiao.shared.sheet.Severity;
import io.mubiao.shared.sheet.SheetEvent.SheetSubmitted;
import io.mubiao.shared.workflow.StageClock;
import io.mubiao.shared.workflow.WorkingDays;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@QuerySideTest
class ListFiltersIT {

    @Autowired
    private Store store;

    @Autowired
    private Api api;

    private final Cast cast = new Cast();

    @Test
    void listsAreNarrowedByAmount() {
        var small = sheet("小额", "9999.99");
        var exact = sheet("整数", "10000");
        var large = sheet("大额", "150000");
        var blank = sheet("未填", "");
        expectShown(4);

        assertThat(queue(cast.drafter, "&minAmount=10000")).containsExactly(id(exact), id(large));
        assertThat(queue(cast.drafter, "&maxAmount=10000.00")).containsExactly(id(small), id(exact));
        assertThat(queue(cast.drafter, "&minAmount=0")).doesNotContain(id(blank));
        assertThat(list(cast.drafter, "minAmount=10000.01&maxAmount=150000")).containsExactly(id(large));
    }

    @Test
    void listsAreNarrowedByUnitStageAndDepartment() {
        var draft = store.sheet(cast).draft(Contents.of("草稿"));
        var atDepartment = store.sheet(cast).draft(Contents.of("在主管")).submit();
        var atOffice = store.sheet(cast).draft(Contents.of("在股室")).submit().pass(cast.department);
        var elsewhere = store.sheet(cast).draft(cast.drafterElsewhere, Contents.of("别处"));
        eventually(() -> assertThat(list(cast.auditor, "size=50")).hasSize(4));

        assertThat(list(cast.auditor, "unit=" + cast.drafterElsewhere.unit())).containsExactly(id(elsewhere));
        assertThat(list(cast.auditor, "stage=department")).containsExactly(id(atDepartment));
        assertThat(list(cast.auditor, "stage=finance-office&state=IN_REVIEW")).containsExactly(id(atOffice));
        assertThat(queue(cast.drafter, "&department=" + Api.encoded("平罗县商务和投资促进局")))
                .containsExactly(id(draft));
        assertThat(queue(cast.drafter, "&department=" + Api.encoded("别的局"))).isEmpty();
    }

    @Test
    void listsAreNarrowedByOfficeErrorsAndGrade() {
        var draft = store.sheet(cast).draft(Contents.of("草稿"));
        var clean = store.sheet(cast).draft(Contents.of("无错")).submit();
        var faulty = store.sheet(cast).draft(Contents.of("有错"));
        var error = new Finding("C07", Severity.ERROR, null, "annualGoal", "目标没有数字", "请写明", null, "2026-1");
        faulty.happen(
                cast.drafter,
                Role.DRAFTER,
                new SheetSubmitted(
                        faulty.id,
                        1,
                        1,
                        cast.chain,
                        List.of(),
                        List.of(error),
                        faulty.state().contentDigest()));
        var graded = store.sheet(cast).draft(Contents.of("已评")).submit();
        graded.pass(cast.department, new Opinion("同意", Grade.GOOD, Map.of()));
        eventually(() -> assertThat(list(cast.auditor, "grade=GOOD")).containsExactly(id(graded)));

        assertThat(list(cast.auditor, "grade=POOR")).isEmpty();
        assertThat(list(cast.auditor, "errors=true")).containsExactly(id(faulty));
        assertThat(list(cast.auditor, "rule=C07")).containsExactly(id(faulty));
        assertThat(list(cast.auditor, "rule=C08")).isEmpty();
        assertThat(queue(cast.department, "&rule=C07")).containsExactly(id(faulty));
        assertThat(list(cast.auditor, "errors=false")).containsExactlyInAnyOrder(id(clean), id(graded));
        assertThat(list(cast.auditor, "office=" + Api.encoded("经济建设室")))
                .containsExactlyInAnyOrder(id(draft), id(clean), id(faulty), id(graded));
        assertThat(list(cast.auditor, "office=" + Api.encoded("别的室"))).isEmpty();
        assertThat(api.get(cast.drafter, "/api/queue?view=TODO")
                        .json()
                        .path("facets")
                        .path("offices")
                        .path(0)
                        .asString())
                .isEqualTo("经济建设室");
        assertThat(api.download(cast.auditor, "/api/sheets?grade=GOOD&errors=false&format=csv")
                        .asAnswer()
                        .body())
                .contains("等级：良", "送审时有错误：否", "\"良\"");
        assertThat(api.download(cast.auditor, "/api/sheets?rule=C07&format=csv")
                        .asAnswer()
                        .body())
                .contains("不符合规则：C07", id(faulty));
    }

    @Test
    void sheetsAreFoundByThePersonsWhoActedOnThem() {
        for (var actor : List.of(cast.drafter, cast.department)) {
            store.append(
                    actor.id().value(),
                    0,
                    new AccountCreated(actor.id(), actor.name() + cast.region, actor.unit(), actor.roles()),
                    cast.admin);
        }
        var draft = store.sheet(cast).draft(Contents.of("草稿"));
        var passed = store.sheet(cast).draft(Contents.of("通过")).submit().pass(cast.department);
        var reviewer = "person=" + Api.encoded(cast.department.name().substring(1) + cast.region);
        eventually(() -> assertThat(list(cast.auditor, reviewer)).containsExactly(id(passed)));

        assertThat(list(cast.office, "person=" + cast.department.id())).containsExactly(id(passed));
        assertThat(list(cast.auditor, "person=" + cast.drafter.id())).containsExactlyInAnyOrder(id(draft), id(passed));
        assertThat(list(cast.office, "person=" + cast.drafter.id())).containsExactly(id(passed));
        assertThat(list(cast.auditor, "person=" + Api.encoded("没有这个人"))).isEmpty();
        assertThat(list(cast.drafterElsewhere, reviewer)).isEmpty();
        assertThat(queue(cast.office, "&" + reviewer)).containsExactly(id(passed));
        assertThat(api.download(cast.auditor, "/api/sheets?format=csv&" + reviewer)
                        .asAnswer()
                        .body())
                .contains("经办人：主管" + cast.region);
    }

    @Test
    void aListLeavesAsAFileUnderTheSameFilters() {
        sheet("=小额", "9999.99");
        var exact = sheet("整数", "10000");
        var large = sheet("大额", "150000");
        expectShown(3);

        var file = api.download(
                cast.drafter, "/api/queue?view=TODO&sort=AMOUNT&order=DESC&minAmount=10000&size=1&format=csv");

        assertThat(file.header("Content-Type")).startsWith("text/csv");
        assertThat(file.header("Mubiao-Lines")).isEqualTo("2");
        assertThat(file.asAnswer().body().lines())
                .anyMatch(line -> line.contains("金额不低于（元）：10000"))
                .anyMatch(line -> line.contains(cast.drafter.name()) && line.contains("共 2 行"))
                .filteredOn(line -> line.contains("平罗县商务和投资促进局"))
                .satisfiesExactly(
                        first -> assertThat(first).contains("\"150000.00\"", id(large)),
                        second -> assertThat(second).contains("\"10000.00\"", id(exact)));
        assertThat(api.download(cast.drafter, "/api/sheets?format=csv")
                        .asAnswer()
                        .body())
                .contains("\"'=小额\"");
        assertThat(api.download(cast.drafterElsewhere, "/api/sheets?format=csv").header("Mubiao-Lines"))
                .isEqualTo("0");
    }

    @Test
    void aFileIsAskedForAsTheListIs() {
        for (var wrong : List.of(
                "format=pdf", "format=", "format=csv&minAmount=x", "format=csv&rule=7", "format=csv&nosuch=1")) {
            var answer = api.get(cast.drafter, "/api/queue?" + wrong);

            assertThat(answer.status()).as(wrong).isEqualTo(400);
            assertThat(answer.json().path("violations").path(0).path("path").asString())
                    .isIn("format", "minAmount", "rule", "nosuch");
        }
    }

    @Test
    void severalStatesAreListedTogether() {
        var draft = store.sheet(cast).draft(Contents.of("草稿"));
        var submitted = store.sheet(cast).draft(Contents.of("送审")).submit();
        store.sheet(cast).draft(Contents.of("作废")).discard();
        expectShown(3);

        assertThat(list(cast.drafter, "state=DRAFT,IN_REVIEW")).containsExactlyInAnyOrder(id(draft), id(submitted));
        assertThat(list(cast.drafter, "state=DRAFT&state=IN_REVIEW")).hasSize(2);
    }

    @Test
    void aStageThatTheSheetHasLeftNoLongerFindsIt() {
        var sheet = store.sheet(cast).draft(Contents.of("项目")).submit();
        eventually(() -> assertThat(list(cast.auditor, "stage=department")).containsExactly(id(sheet)));

        sheet.pass(cast.department);

        eventually(() -> assertThat(list(cast.auditor, "stage=department")).isEmpty());
    }

    @Test
    void overdueIsWhatWaitsAtAStageLongerThanTheWorkingDaysAllowed() {
        var late = store.sheet(cast).at(daysAgo(30)).draft(Contents.of("拖延")).submit();
        var inTime = store.sheet(cast).at(daysAgo(1)).draft(Contents.of("及时")).submit();
        var oldDraft = store.sheet(cast).at(daysAgo(30)).draft(Contents.of("旧稿"));
        eventually(() -> assertThat(list(cast.auditor, "size=50")).hasSize(3));

        assertThat(list(cast.auditor, "overdue=true")).containsExactly(id(late));
        assertThat(list(cast.auditor, "overdue=false")).contains(id(late), id(inTime), id(oldDraft));
        assertThat(queue(cast.department, "&overdue=true")).containsExactly(id(late));
    }

    @Test
    void aStageWithATermOfItsOwnIsOverdueByItAndItsLineSaysByWhen() {
        var urgent = store.sheet(cast).at(daysAgo(30)).draft(Contents.of("急件")).submitFor(3);
        var patient = store.sheet(cast).at(daysAgo(30)).draft(Contents.of("缓件")).submitFor(60);
        var draft = store.sheet(cast).draft(Contents.of("草稿"));
        expectShown(3);

        assertThat(list(cast.auditor, "overdue=true")).containsExactly(id(urgent));
        assertThat(deadline(urgent).path("overdue").asBoolean()).isTrue();
        assertThat(deadline(draft).isNull()).isTrue();
        var due = new WorkingDays(5, ZoneId.of("Asia/Shanghai"))
                .deadline(new StageClock(patient.state().changedAt(), 60), Instant.now())
                .due();
        assertThat(deadline(patient).path("due").asString()).isEqualTo(due.toString());
        assertThat(deadline(patient).path("overdue").asBoolean()).isFalse();
    }

    private JsonNode deadline(SheetLife sheet) {
        return api.get(cast.drafter, "/api/sheets").json().path("items").values().stream()
                .filter(item -> item.path("id").asString().equals(id(sheet)))
                .findFirst()
                .orElseThrow()
                .path("deadline");
    }

    @Test
    void pagesAreRightInEveryOrder() {
        for (int i = 0; i < 12; i++) {
            sheet("项目 " + "桥路学院".charAt(i % 4) + i % 3, i % 4 == 0 ? "" : Integer.toString(i / 4 * 1000));
        }
        expectShown(12);

        // the order of one's own acts is that of other lists
        for (var sort : EnumSet.complementOf(EnumSet.of(SheetSort.ACTED))) {
            var ascending = pages("sort=" + sort + "&order=ASC");
            var descending = pages("sort=" + sort + "&order=DESC");
            assertThat(ascending).as(sort.name()).hasSize(12).doesNotHaveDuplicates();
            java.util.Collections.reverse(descending);
            assertThat(descending).as(sort.name()).isEqualTo(ascending);
        }
    }

    @Test
    void amountsAreOrderedAsNumbersAndNamesByPinyin() {
        var bridge = sheet("桥梁维修", "9000");
        var road = sheet("道路养护", "10000");
        var school = sheet("学校改造", "");
        expectShown(3);

        assertThat(list(cast.drafter, "sort=AMOUNT")).containsExactly(id(school), id(bridge), id(road));
        assertThat(list(cast.drafter, "sort=AMOUNT&order=DESC")).containsExactly(id(road), id(bridge), id(school));
        assertThat(list(cast.drafter, "sort=PROJECT")).containsExactly(id(road), id(bridge), id(school));
    }

    @Test
    void aCursorOfAnotherOrderIsNamed() {
        sheet("一", "1");
        sheet("二", "2");
        expectShown(2);
        var next = api.get(cast.drafter, "/api/queue?size=1&sort=AMOUNT")
                .json()
                .path("next")
                .asString();

        for (var other : List.of("", "&sort=PROJECT", "&sort=AMOUNT&order=DESC")) {
            var answer = api.get(cast.drafter, "/api/queue?size=1&cursor=" + next + other);

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.json().path("violations").path(0).path("path").asString())
                    .isEqualTo("cursor");
        }
    }

    @Test
    void theQueueCountsEachViewUnderTheSameFilters() {
        var first = store.sheet(cast).draft(Contents.of("桥梁")).submit();
        store.sheet(cast).draft(Contents.of("桥墩")).submit();
        store.sheet(cast).draft(Contents.of("道路", 2025)).submit();
        first.pass(cast.department);

        eventually(() -> {
            var counts = api.get(cast.department, "/api/queue?view=DONE").json().path("counts");
            assertThat(counts.path("TODO").asInt()).isEqualTo(2);
            assertThat(counts.path("DONE").asInt()).isEqualTo(1);
            assertThat(counts.path("INVOLVED").asInt()).isEqualTo(1);
        });
        var narrowed =
                api.get(cast.department, "/api/queue?q=" + Api.encoded("道路")).json();
        assertThat(narrowed.path("counts").path("TODO").asInt()).isEqualTo(1);
        assertThat(narrowed.path("counts").path("DONE").asInt()).isZero();
        assertThat(narrowed.path("count").asInt()).isEqualTo(1);
    }

    @Test
    void theQueueTellsWhatItCanBeNarrowedBy() {
        store.sheet(cast).draft(Contents.of("今年", 2026));
        store.sheet(cast).draft(Contents.of("去年", 2025));
        expectShown(2);

        var facets = api.get(cast.drafter, "/api/queue?year=2025").json().path("facets");

        assertThat(facets.path("years").values().stream().map(year -> year.asInt()))
                .containsExactly(2026, 2025);
        assertThat(facets.path("departments").values().stream().map(name -> name.asString()))
                .containsExactly("平罗县商务和投资促进局");
    }

    @Test
    void wrongFiltersAreNamed() {
        for (var parameter : List.of(
                "minAmount=1,000",
                "maxAmount=-1",
                "sort=DEADLINE",
                "order=UP",
                "overdue=maybe",
                "errors=some",
                "grade=BAD")) {
            var answer = api.get(cast.drafter, "/api/sheets?" + parameter);

            assertThat(answer.status()).as(parameter).isEqualTo(400);
            assertThat(answer.json().path("violations").path(0).path("path").asString())
                    .isEqualTo(parameter.split("=")[0]);
        }
    }

    private SheetLife sheet(String project, String amount) {
        return store.sheet(cast).draft(Contents.amount(amount).apply(Contents.of(project)));
    }

    private List<String> pages(String parameters) {
        var seen = new ArrayList<String>();
        String cursor = null;
        do {
            var page = api.get(
                    cast.drafter, "/api/sheets?size=5&" + parameters + (cursor == null ? "" : "&cursor=" + cursor));
            assertThat(page.status()).isEqualTo(200);
            seen.addAll(page.ids());
            cursor = page.json().path("next").stringValue(null);
        } while (cursor != null && seen.size() < 100);
        return seen;
    }

    private void expectShown(int sheets) {
        eventually(() -> assertThat(list(cast.drafter, "")).hasSize(sheets));
    }

    private List<String> queue(Actor actor, String more) {
        return api.get(actor, "/api/queue?view=TODO" + more).ids();
    }

    private List<String> list(Actor actor, String parameters) {
        return api.get(actor, "/api/sheets?" + parameters).ids();
    }

    private static Instant daysAgo(int days) {
        return Instant.now().minus(Duration.ofDays(days));
    }

    private static String id(SheetLife sheet) {
        return sheet.id.toString();
    }
}
