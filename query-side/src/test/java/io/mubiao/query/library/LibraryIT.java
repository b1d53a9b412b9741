package io.mubiao.query.library;

import static io.mubiao.query.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.mubiao.query.testing.Api;
import io.mubiao.query.testing.Cast;
import io.mubiao.query.testing.Contents;
import io.mubiao.query.testing.QuerySideTest;
import io.mubiao.query.testing.Shelf;
import io.mubiao.query.testing.Store;
import io.mubiao.shared.library.LibraryEvent.IndicatorAccepted;
import io.mubiao.shared.library.LibraryEvent.IndicatorDeclined;
import io.mubiao.shared.library.LibraryEvent.IndicatorDelivered;
import io.mubiao.shared.library.LibraryEvent.IndicatorRetired;
import io.mubiao.shared.library.LibraryEvent.IndicatorRevised;
import io.mubiao.shared.library.LibraryIndicatorId;
import io.mubiao.shared.library.Scope;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.sheet.Indicator;
import io.mubiao.shared.sheet.SheetContent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@QuerySideTest
class LibraryIT {

    @Autowired
    private Store store;

    @Autowired
    private Api api;

    private final Cast cast = new Cast();
    private final LibraryIndicatorId repair = Shelf.newId();
    private final LibraryIndicatorId visits = Shelf.newId();
    private Shelf shelf;

    @BeforeEach
    void shelf() {
        shelf = new Shelf(store);
    }

    @Test
    void anIndicatorIsFoundByCharactersPinyinAndInitials() {
        shelf.added(cast.performance, repair, Shelf.quantity("房屋修缮面积"))
                .added(cast.performance, visits, Shelf.quantity("外出招商次数"));
        expectListed(cast.drafter, "", repair, visits);

        for (var typed : List.of("房屋", "修缮面积", "房屋面积", "fangwu", "FWMJ", "fwxsmj", "xiushan", "房屋mj")) {
            assertThat(ids(cast.drafter, "?q=" + Api.encoded(typed))).as(typed).containsExactly(repair.toString());
        }
        assertThat(ids(cast.drafter, "?q=wczs")).containsExactly(visits.toString());
        assertThat(ids(cast.drafter, "?q=" + Api.encoded("工程修缮类"))).hasSize(2);
        assertThat(ids(cast.drafter, "?q=" + Api.encoded("(.*"))).isEmpty();
        assertThat(ids(cast.drafter, "?q=meiyou")).isEmpty();
    }

    @Test
    void theLibraryLeavesAsAFileUnderTheSameFilters() {
        shelf.added(cast.performance, repair, Shelf.quantity("房屋修缮面积"))
                .added(cast.performance, visits, Shelf.quantity("外出招商次数"))
                .proposed(cast.drafter, Shelf.newId(), Shelf.quantity("宣传资料印制数量"));
        eventually(() -> assertThat(ids(cast.drafter, "")).hasSize(3));

        var all = api.download(cast.drafter, "/api/indicators?size=1&format=csv");
        assertThat(all.header("Mubiao-Lines")).isEqualTo("3");
        var one = api.download(cast.drafter, "/api/indicators?state=ACCEPTED&edition=88&q=fwxsmj&format=csv");
        assertThat(one.header("Mubiao-Lines")).isEqualTo("1");
        assertThat(one.asAnswer().body())
                .contains("\"房屋修缮面积\",\"已入库\",\"共性指标\"", repair.toString())
                .contains("包含文字：fwxsmj；体系：88；状态：已入库");
        assertThat(api.download(cast.drafterElsewhere, "/api/indicators?format=xlsx")
                        .header("Mubiao-Lines"))
                .isEqualTo("2");
        assertThat(api.get(cast.drafter, "/api/indicators?format=pdf").status()).isEqualTo(400);
        assertThat(api.get(cast.drafter, "/api/indicators?format=csv&cursor=x").status())
                .isEqualTo(400);
        assertThat(api.get(cast.admin, "/api/indicators?format=csv").status()).isEqualTo(403);
    }

    @Test
    void whatFitsBestComesFirstThenWhatIsUsedMost() {
        var exact = Shelf.newId();
        var beginning = Shelf.newId();
        var within = Shelf.newId();
        var scattered = Shelf.newId();
        var usedWithin = Shelf.newId();
        shelf.added(cast.performance, scattered, Shelf.quantity("宣传海报资料数量"))
                .added(cast.performance, within, Shelf.quantity("印制宣传资料"))
                .added(cast.performance, usedWithin, Shelf.quantity("安全宣传资料"))
                .added(cast.performance, beginning, Shelf.quantity("宣传资料印制"))
                .added(cast.performance, exact, Shelf.quantity("宣传资料"));
        store.sheet(cast)
                .draft(Contents.of("一"))
                .edit(cast.drafter, named("安全宣传资料", "≥9份"))
                .submitAndApprove();

        for (var typed : List.of("宣传资料", "xuanchuanziliao", "xczl")) {
            eventually(() -> assertThat(ids(cast.drafter, "?q=" + Api.encoded(typed)))
                    .as(typed)
                    .endsWith(usedWithin.toString(), within.toString(), scattered.toString())
                    .hasSize(5));
        }
        assertThat(ids(cast.drafter, "?q=" + Api.encoded("宣传资料"))).startsWith(exact.toString(), beginning.toString());
    }

    @Test
    void theLibraryIsNarrowedByItsPlaceInAnEdition() {
        var cost = Shelf.newId();
        shelf.added(cast.performance, repair, Shelf.quantity("房屋修缮面积"))
                .added(cast.performance, cost, Shelf.cost("单位修缮成本"));
        expectListed(cast.drafter, "", repair, cost);

        assertThat(ids(cast.drafter, place("101", "成本指标", null))).containsExactly(cost.toString());
        assertThat(ids(cast.drafter, place("88", "成本指标", null))).isEmpty();
        assertThat(ids(cast.drafter, place("88", "产出指标", "成本指标"))).containsExactly(cost.toString());
        assertThat(ids(cast.drafter, "?edition=88")).hasSize(2);
        assertThat(ids(cast.drafter, "?level2=" + Api.encoded("数量指标"))).containsExactly(repair.toString());
    }

    @Test
    void aProposalIsSeenByItsUnitAndByThePerformanceOffice() {
        shelf.proposed(cast.drafter, visits, Shelf.quantity("外出招商次数"));

        expectListed(cast.colleague, "", visits);
        expectListed(cast.performance, "?state=PROPOSED", visits);
        expectListed(cast.auditor, "", visits);
        assertThat(ids(cast.drafterElsewhere, "")).isEmpty();
        assertThat(ids(cast.department, "")).isEmpty();
        assertThat(api.get(cast.drafterElsewhere, path(visits)).code()).isEqualTo("INDICATOR_NOT_FOUND");
        assertThat(api.get(new Cast().performance, path(visits)).code()).isEqualTo("INDICATOR_NOT_FOUND");
        assertThat(api.get(cast.performance, path(visits)).json().path("possible"))
                .extracting(JsonNode::asString)
                .containsExactly("accept", "decline", "revise");
        assertThat(api.get(cast.drafter, path(visits)).json().path("possible")).isEmpty();
    }

    @Test
    void whatIsAcceptedForAllIsSeenByAllAndWhatIsAcceptedForAUnitByTheUnit() {
        shelf.proposed(cast.drafter, visits, Shelf.quantity("外出招商次数"))
                .proposed(cast.drafter, repair, Shelf.quantity("房屋修缮面积"))
                .put(
                        cast.performance,
                        new IndicatorAccepted(visits, new Scope(Scope.Kind.INDUSTRY, "商务")),
                        new IndicatorAccepted(repair, Scope.UNIT));

        expectListed(cast.drafterElsewhere, "?state=ACCEPTED", visits);
        expectListed(cast.drafter, "?state=ACCEPTED", visits, repair);
        expectListed(cast.department, "", visits);
        assertThat(api.get(cast.drafterElsewhere, path(visits))
                        .json()
                        .path("industry")
                        .asString())
                .isEqualTo("商务");
    }

    @Test
    void whatIsDeclinedOrRetiredIsNotOfferedButCanBeAskedFor() {
        shelf.proposed(cast.drafter, visits, Shelf.quantity("外出招商次数"))
                .added(cast.performance, repair, Shelf.quantity("房屋修缮面积"))
                .put(
                        cast.performance,
                        new IndicatorDeclined(visits, "与“招商推介会场次”重复"),
                        new IndicatorRetired(repair, null));

        expectListed(cast.drafter, "?state=DECLINED", visits);
        expectListed(cast.performance, "?state=RETIRED", repair);
        assertThat(ids(cast.drafter, "")).isEmpty();
        assertThat(ids(cast.performance, "")).isEmpty();
        assertThat(ids(cast.drafter, "?state=RETIRED")).isEmpty();
        assertThat(api.get(cast.drafter, path(visits)).json().path("reason").asString())
                .isEqualTo("与“招商推介会场次”重复");
    }

    @Test
    void anAdministratorDoesNotUseTheLibrary() {
        shelf.added(cast.performance, repair, Shelf.quantity("房屋修缮面积"));

        assertThat(api.get(cast.admin, "/api/indicators").status()).isEqualTo(403);
        assertThat(api.get(cast.admin, path(repair)).status()).isEqualTo(403);
    }

    @Test
    void usesAreSheetsInForceWithTheSameName() {
        shelf.added(cast.performance, visits, Shelf.quantity("宣传资料 印制数量"));
        var first = store.sheet(cast).draft(Contents.of("一")).submitAndApprove();
        store.sheet(cast).draft(Contents.of("二")).submitAndApprove();
        store.sheet(cast).draft(Contents.of("三")).submit();
        expectUses(2, "200份 2");

        first.revise().edit(cast.drafter, named("宣传资料印制数量", "300 份"));
        expectUses(2, "200份 2");
        first.submitAndApprove();
        expectUses(2, "200份 1", "300份 1");

        first.revise().edit(cast.drafter, named("别的指标", "1 次")).submitAndApprove();
        expectUses(1, "200份 1");

        var elsewhere = new Cast();
        store.sheet(elsewhere).draft(Contents.of("四")).submitAndApprove();
        expectUses(1, "200份 1");
    }

    @Test
    void pagesShowEveryIndicatorOnce() {
        var expected = new ArrayList<LibraryIndicatorId>();
        for (int i = 0; i < 7; i++) {
            var id = Shelf.newId();
            expected.add(id);
            shelf.added(cast.performance, id, Shelf.quantity("指标" + i + "数量"));
        }
        expectListed(cast.drafter, "", expected.toArray(LibraryIndicatorId[]::new));

        for (var search : List.of("?size=3", "?size=2&q=zb")) {
            var seen = new ArrayList<String>();
            String cursor = null;
            do {
                var page = list(cast.drafter, search + (cursor == null ? "" : "&cursor=" + cursor));
                seen.addAll(page.ids());
                cursor = page.json().path("next").stringValue(null);
            } while (cursor != null);
            assertThat(seen)
                    .containsExactlyElementsOf(
                            expected.stream().map(LibraryIndicatorId::toString).toList());
        }
        assertThat(list(cast.drafter, "?cursor=nonsense").code()).isEqualTo("MALFORMED");
        assertThat(list(cast.drafter, "?state=NONSENSE").code()).isEqualTo("MALFORMED");
    }

    @Test
    void theHistoryTellsWhoDidWhatAndWhy() {
        var better = Shelf.quantity("外出招商考察次数");
        shelf.proposed(cast.drafter, visits, Shelf.quantity("外出招商次数"))
                .put(
                        cast.performance,
                        new IndicatorAccepted(visits, Scope.COMMON),
                        new IndicatorRevised(visits, Scope.COMMON, better, "名称更准确"),
                        new IndicatorRetired(visits, "不再安排"));

        var answer = api.get(cast.performance, path(visits));

        assertThat(answer.headers().firstValue("ETag")).hasValue("\"4\"");
        assertThat(answer.json().path("definition").path("name").asString()).isEqualTo("外出招商考察次数");
        var history = answer.json().path("history");
        assertThat(history.valueStream().map(entry -> entry.path("type").asString()))
                .containsExactly("IndicatorProposed", "IndicatorAccepted", "IndicatorRevised", "IndicatorRetired");
        assertThat(history.valueStream().map(entry -> entry.path("summary").asString()))
                .containsExactly(
                        cast.drafter.unit() + " 张填报（填报人）提出“外出招商次数”",
                        cast.performance.unit() + " 钱绩效（绩效股审核人）采纳为共性指标",
                        cast.performance.unit() + " 钱绩效（绩效股审核人）修订了指标名称：名称更准确",
                        cast.performance.unit() + " 钱绩效（绩效股审核人）停用了这项指标：不再安排");
        assertThat(history.path(2).path("changes").path(0).path("from").asString())
                .isEqualTo("外出招商次数");
        assertThat(history.path(2).path("changes").path(0).path("to").asString())
                .isEqualTo("外出招商考察次数");
    }

    @Test
    void whatCameWithTheProductSaysSo() {
        shelf.put(
                Actor.system(cast.region),
                new IndicatorDelivered(repair, cast.region, "2026-1", Shelf.quantity("房屋修缮面积")));

        var history = api.get(cast.drafter, path(repair)).json().path("history");

        assertThat(history.path(0).path("summary").asString()).isEqualTo("随产品提供（共性指标 2026-1）");
        assertThat(history.path(0).path("actor").path("id").asString()).isEqualTo("system");
    }

    @Test
    void aListWaitsForOnesOwnDeed() {
        shelf.proposed(cast.drafter, visits, Shelf.quantity("外出招商次数"));

        var page = list(cast.drafter, "?indicator=" + visits + "&atLeast=1");

        assertThat(page.ids()).containsExactly(visits.toString());
        assertThat(page.json().path("lagging").asBoolean()).isFalse();
        assertThat(list(cast.drafter, "?indicator=" + visits + "&atLeast=2")
                        .json()
                        .path("lagging")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void anAuditorFindsTheEventsOfTheLibrary() {
        shelf.proposed(cast.drafter, visits, Shelf.quantity("外出招商次数"))
                .put(cast.performance, new IndicatorDeclined(visits, "重复"));

        eventually(() -> {
            var events = api.get(cast.auditor, "/api/audit/events?sheet=" + Api.encoded(visits.stream()))
                    .json()
                    .path("events");
            assertThat(events.valueStream().map(event -> event.path("type").asString()))
                    .containsExactly("IndicatorProposed", "IndicatorDeclined");
            assertThat(events.path(1).path("payload").path("reason").asString()).isEqualTo("重复");
        });
        assertThat(api.get(cast.auditor, "/api/audit/events?type=IndicatorProposed")
                        .json()
                        .path("events"))
                .hasSize(1);
    }

    private static UnaryOperator<SheetContent> named(String name, String value) {
        return Contents.indicators(rows -> Stream.concat(
                        rows.stream().filter(row -> !row.id().equals("a2")),
                        Stream.of(new Indicator("a2", "产出指标", "数量指标", name, value, null, null)))
                .toList());
    }

    private void expectUses(int sheets, String... values) {
        eventually(() -> {
            var item = list(cast.drafter, "").json().path("items").path(0);
            assertThat(item.path("uses").asInt()).isEqualTo(sheets);
            assertThat(item.path("valuesSeen")
                            .valueStream()
                            .map(seen -> seen.path("value").asString() + " "
                                    + seen.path("sheets").asInt()))
                    .containsExactly(values);
        });
        var details = api.get(cast.drafter, path(visits)).json();
        assertThat(details.path("uses").asInt()).isEqualTo(sheets);
        assertThat(details.path("valuesSeen")).hasSize(values.length);
    }

    private void expectListed(Actor actor, String parameters, LibraryIndicatorId... expected) {
        eventually(() -> assertThat(ids(actor, parameters))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(expected).map(LibraryIndicatorId::toString).toList()));
    }

    private static String place(String edition, String level1, String level2) {
        return "?edition=" + edition + "&level1=" + Api.encoded(level1)
                + (level2 == null ? "" : "&level2=" + Api.encoded(level2));
    }

    private List<String> ids(Actor actor, String parameters) {
        return list(actor, parameters).ids();
    }

    private Api.Answer list(Actor actor, String parameters) {
        return api.get(actor, "/api/indicators" + parameters);
    }

    private static String path(LibraryIndicatorId id) {
        return "/api/indicators/" + id;
    }
}
