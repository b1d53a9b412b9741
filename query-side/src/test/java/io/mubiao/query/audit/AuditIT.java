package io.mubiao.query.audit;

import static io.mubiao.query.testing.Api.encoded;
import static io.mubiao.query.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mubiao.query.testing.Api;
import io.mubiao.query.testing.Cast;
import io.mubiao.query.testing.Contents;
import io.mubiao.query.testing.QuerySideTest;
import io.mubiao.query.testing.Store;
import io.mubiao.shared.org.AccountEvent.AccountSuspended;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.Trace;
import io.mubiao.shared.org.Unit;
import io.mubiao.shared.org.UnitEvent.UnitCreated;
import io.mubiao.shared.org.UnitKind;
import io.mubiao.shared.sheet.Opinion;
import io.mubiao.shared.sheet.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@QuerySideTest
class AuditIT {

    @Autowired
    private Store store;

    @Autowired
    private Api api;

    private final Cast cast = new Cast();

    @Test
    void anAuditorReadsEveryEventOfTheRegionAsItIsStored() {
        var sheet = store.sheet(cast).draft(Contents.of("志愿服务")).submit();
        store.append(
                Unit.stream(cast.unit("103")),
                0,
                new UnitCreated(cast.unit("103"), "教体局", UnitKind.BUREAU, cast.region, null),
                cast.admin);
        var elsewhere = new Cast();
        store.sheet(elsewhere).draft(Contents.of("别处"));
        expectEvents("", 3);

        var events = events("");

        assertThat(types(events)).containsExactly("SheetDrafted", "SheetSubmitted", "UnitCreated");
        var first = events.path(0);
        assertThat(first.path("aggregate").asString()).isEqualTo(sheet.id.toString());
        assertThat(first.path("sequence").asLong()).isZero();
        assertThat(first.path("revision").asString()).isEqualTo("1");
        assertThat(first.path("payload").path("content").path("projectName").asString())
                .isEqualTo("志愿服务");
        assertThat(first.path("metadata").path("actor").asString())
                .isEqualTo(cast.drafter.id().value());
        assertThat(first.path("credential").asString()).isEqualTo("session:" + cast.drafter.id());
        assertThat(events.path(2).path("credential").isNull())
                .as("stored before credentials were recorded")
                .isTrue();
        assertThat(first.path("position").asLong())
                .isLessThan(events.path(1).path("position").asLong());
    }

    @Test
    void whereARequestCameFromIsForgottenWithItsKey() {
        var sheet = store.sheet(cast).draft(Contents.of("志愿服务"));
        var unit = cast.unit("104");
        var entered = new UnitCreated(unit, "从前", UnitKind.BUREAU, cast.region, null);
        var plain = Store.message(Unit.stream(unit), 0, entered, cast.admin);
        store.insertAs(plain.andMetaData(Map.of(Trace.ADDRESS, "10.9.8.7")), "UnitCreated");
        expectEvents("", 2);

        var sealed = events("").path(0);
        assertThat(sealed.path("metadata").path("address").asString()).startsWith("shred:1:");
        assertThat(sealed.path("metadata").path("requestId").asString()).startsWith("shred:1:");
        assertThat(sealed.path("address").asString()).isEqualTo("10.1.2.3");
        assertThat(sealed.path("requestId").asString()).isEqualTo("request-0");
        assertThat(events("").path(1).path("address").asString())
                .as("stored before it was sealed")
                .isEqualTo("10.9.8.7");

        var destroy = "update privacy.shred_key set key = null, destroyed_at = now() where account = ?";
        store.asOwner().sql(destroy).param(cast.drafter.id().value()).update();
        var forgotten = events("").path(0);
        assertThat(forgotten.path("address").asString()).isEqualTo("已销毁");
        assertThat(forgotten.path("requestId").asString()).isEqualTo("已销毁");
        assertThat(forgotten.path("metadata")).isEqualTo(sealed.path("metadata"));
        assertThat(api.download(cast.auditor, "/api/audit/events?format=csv")
                        .asAnswer()
                        .body())
                .contains("\"已销毁\"", "10.9.8.7");
        assertThat(api.get(cast.drafter, "/api/sheets/" + sheet.id + "/history")
                        .json()
                        .findValue("address")
                        .asString())
                .isEqualTo("已销毁");
        assertThatThrownBy(() -> store.asOwner()
                        .sql("update privacy.shred_key set key = sha256(''), destroyed_at = null where account = ?")
                        .param(cast.drafter.id().value())
                        .update())
                .hasStackTraceContaining("does not come back");
    }

    @Test
    void nobodyElseReadsEvents() {
        for (var actor : List.of(cast.drafter, cast.approver, cast.admin)) {
            assertThat(api.get(actor, "/api/audit/events").status()).isEqualTo(403);
            assertThat(api.get(api.issuer().tokenFor(actor), "/api/audit/events", "application/x-ndjson")
                            .status())
                    .isEqualTo(403);
        }
    }

    @Test
    void eventsAreNarrowed() {
        var sheet = store.sheet(cast).draft(Contents.of("志愿服务")).submit().pass(cast.department);
        var submittedAt = sheet.state().submittedAt();
        store.sheet(cast).at(submittedAt.plusSeconds(60)).draft(cast.colleague, Contents.of("另一张"));
        expectEvents("", 4);

        assertThat(types(events("?type=SheetPassed"))).containsExactly("SheetPassed");
        assertThat(types(events("?actor=" + cast.drafter.id()))).containsExactly("SheetDrafted", "SheetSubmitted");
        assertThat(types(events("?sheet=" + sheet.id)))
                .containsExactly("SheetDrafted", "SheetSubmitted", "SheetPassed");
        assertThat(types(events("?from=" + submittedAt + "&to=" + submittedAt.plusMillis(1))))
                .containsExactly("SheetSubmitted");
        assertThat(types(events("?type=SheetDrafted&actor=" + cast.colleague.id())))
                .containsExactly("SheetDrafted");
        assertThat(events("?type=Nothing").isEmpty()).isTrue();
    }

    @Test
    void eventsAreFoundByWhoDidWhatToWhichSheetInWhichWords() {
        var sheet = store.sheet(cast)
                .draft(Contents.of("志愿服务"))
                .submit()
                .sendBack(cast.department, null, new Reason(null, "annualGoal", "年度目标没有数字"))
                .edit(cast.colleague, Contents.nameAndAmount("文明志愿服务", "350000.50"))
                .submit()
                .pass(cast.department, Opinion.of("同意 2026 年安排"));
        store.sheet(cast).draft(cast.drafterElsewhere, Contents.of("另一张"));
        store.append("account/" + cast.drafter.id(), 0, new AccountSuspended(cast.drafter.id(), "调离原岗位"), cast.admin);
        expectEvents("", 8);
        eventually(() -> assertThat(events("?minAmount=0").size()).isEqualTo(7));

        assertThat(types(events("?actor=" + encoded(cast.colleague.name())))).containsExactly("SheetEdited");
        assertThat(types(events("?unit=" + cast.drafterElsewhere.unit()))).containsExactly("SheetDrafted");
        assertThat(types(events("?role=DEPARTMENT_REVIEWER"))).containsExactly("SheetReturned", "SheetPassed");
        assertThat(events("?project=" + encoded("志愿服务")))
                .as("also before it was renamed")
                .hasSize(6);
        assertThat(events("?project=" + encoded("文明"))).hasSize(6);
        assertThat(types(events("?text=" + encoded("没有数字")))).containsExactly("SheetReturned");
        assertThat(types(events("?text=" + encoded("安排 同意")))).containsExactly("SheetPassed");
        assertThat(types(events("?text=" + encoded("原岗位")))).containsExactly("AccountSuspended");
        assertThat(types(events("?field=annualGoal"))).containsExactly("SheetReturned");
        assertThat(types(events("?field=annualAmount"))).containsExactly("SheetEdited");
        assertThat(types(events("?minAmount=350000&maxAmount=350001&sheet=" + sheet.id)))
                .containsExactly("SheetEdited", "SheetSubmitted", "SheetPassed");
        assertThat(events("?role=DEPARTMENT_REVIEWER").path(1).path("amount").asString())
                .isEqualTo("350000.5");
        var file = api.download(
                cast.auditor, "/api/audit/events?text=" + encoded("没有数字") + "&field=annualGoal&format=csv");
        assertThat(file.header("Mubiao-Lines")).isEqualTo("1");
        assertThat(file.asAnswer().body()).contains("意见或理由：没有数字；栏目：annualGoal");
    }

    @Test
    void pagesFollowEachOther() {
        for (int i = 0; i < 7; i++) {
            store.sheet(cast).draft(Contents.of("项目 " + i));
        }
        expectEvents("", 7);

        var seen = new ArrayList<Long>();
        String after = "";
        while (after != null) {
            var page = api.get(cast.auditor, "/api/audit/events?size=3" + after).json();
            page.path("events").forEach(event -> seen.add(event.path("position").asLong()));
            after = page.path("next").isNull()
                    ? null
                    : "&after=" + page.path("next").asLong();
        }

        assertThat(seen).hasSize(7).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void theNewestComeFirstWhenAskedFor() {
        var sheet = store.sheet(cast).draft(Contents.of("志愿服务")).submit().pass(cast.department);
        expectEvents("", 3);

        var first = api.get(cast.auditor, "/api/audit/events?order=DESC&size=2").json();
        var rest = api.get(cast.auditor, "/api/audit/events?order=DESC&size=2&after=" + first.path("next"))
                .json();

        assertThat(types(first.path("events"))).containsExactly("SheetPassed", "SheetSubmitted");
        assertThat(types(rest.path("events"))).containsExactly("SheetDrafted");
        eventually(() -> assertThat(
                        events("?sheet=" + sheet.id).path(0).path("project").asString())
                .isEqualTo("志愿服务"));
    }

    @Test
    void eventsLeaveAsATableInWords() {
        store.sheet(cast).draft(Contents.of("志愿服务")).submit();
        expectEvents("", 2);

        var file = api.download(cast.auditor, "/api/audit/events?type=SheetSubmitted&order=DESC&format=csv");

        assertThat(file.header("Mubiao-Lines")).isEqualTo("1");
        assertThat(file.asAnswer().body())
                .contains("\"送审\"", "\"填报人\"", "事件：送审")
                .doesNotContain("\"SheetDrafted\"");
        assertThat(api.get(cast.admin, "/api/audit/events?format=csv").status()).isEqualTo(403);
    }

    @Test
    void aStreamHoldsALinePerEvent() {
        int sheets = 650;
        for (int i = 0; i < sheets; i++) {
            store.sheet(cast).draft(Contents.of("项目 " + i));
        }
        expectEvents("?size=1000", sheets);

        var answer = api.get(api.issuer().tokenFor(cast.auditor), "/api/audit/events", "application/x-ndjson");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/x-ndjson");
        var json = JsonMapper.shared();
        var lines = answer.body().lines().map(json::readTree).toList();
        assertThat(lines).hasSize(sheets);
        assertThat(lines.get(sheets - 1)
                        .path("payload")
                        .path("content")
                        .path("projectName")
                        .asString())
                .isEqualTo("项目 649");
    }

    @Test
    void anEventThatNobodyCanReadIsShownAsItsText() {
        var sheet = store.sheet(cast).withholding().draft(Contents.of("志愿服务"));
        store.insertBroken(sheet.last());
        expectEvents("", 1);

        var event = events("").path(0);

        assertThat(event.path("payload").isNull()).isTrue();
        assertThat(event.path("unreadable").asString()).isEqualTo("{\"sheet\":");
        assertThat(event.path("type").asString()).isEqualTo("SheetDrafted");
    }

    @Test
    void wrongParametersAreNamed() {
        for (var parameter : List.of(
                "size=0",
                "size=1001",
                "after=x",
                "from=gestern",
                "role=KING",
                "field=colour",
                "minAmount=-1",
                "acter=drafter")) {
            var answer = api.get(cast.auditor, "/api/audit/events?" + parameter);

            assertThat(answer.status()).as(parameter).isEqualTo(400);
            assertThat(answer.json().path("violations").path(0).path("path").asString())
                    .isEqualTo(parameter.split("=")[0]);
        }
        var both = cast.actor("both", "两职", "A01", Role.AUDITOR, Role.ADMIN);
        assertThat(api.get(both, "/api/audit/events").status()).isEqualTo(200);
    }

    private void expectEvents(String parameters, int count) {
        eventually(() -> assertThat(events(parameters).size()).isEqualTo(count));
    }

    private JsonNode events(String parameters) {
        return api.get(cast.auditor, "/api/audit/events" + parameters).json().path("events");
    }

    private static List<String> types(JsonNode events) {
        return events.valueStream().map(event -> event.path("type").asString()).toList();
    }
}
