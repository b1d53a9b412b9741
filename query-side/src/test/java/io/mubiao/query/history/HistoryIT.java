package io.mubiao.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.mubiao.query.testing.Api;
import io.mubiao.query.testing.Cast;
import io.mubiao.query.testing.Contents;
import io.mubiao.query.testing.QuerySideTest;
import io.mubiao.query.testing.SheetLife;
import io.mubiao.query.testing.Store;
import io.mubiao.shared.org.Unit;
import io.mubiao.shared.org.UnitEvent.UnitCreated;
import io.mubiao.shared.org.UnitEvent.UnitRenamed;
import io.mubiao.shared.org.UnitKind;
import io.mubiao.shared.sheet.Opinion;
import io.mubiao.shared.sheet.Opinion.Grade;
import io.mubiao.shared.sheet.Reason;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@QuerySideTest
class HistoryIT {

    @Autowired
    private Store store;

    @Autowired
    private Api api;

    private final Cast cast = new Cast();

    @Test
    void everyEventIsToldOldestFirst() {
        var sheet = store.sheet(cast)
                .draft(Contents.of("志愿服务"))
                .edit(cast.drafter, Contents.amount("30000"))
                .submit()
                .withdraw()
                .submitAndApprove()
                .revise()
                .edit(cast.drafter, Contents.amount("40000"))
                .abandonRevision();

        var entries = history(sheet);

        assertThat(entries.size()).isEqualTo(12);
        assertThat(entries.valueStream().map(entry -> entry.path("type").asString()))
                .containsExactly(
                        "SheetDrafted",
                        "SheetEdited",
                        "SheetSubmitted",
                        "SheetWithdrawn",
                        "SheetSubmitted",
                        "SheetPassed",
                        "SheetPassed",
                        "SheetPassed",
                        "SheetApproved",
                        "RevisionStarted",
                        "SheetEdited",
                        "RevisionAbandoned");
        assertThat(entries.valueStream().map(entry -> entry.path("version").asLong()))
                .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L, 12L);
        assertThat(entries.valueStream().map(entry -> entry.path("summary").asString()))
                .allMatch(summary -> summary.length() > 10);
    }

    @Test
    void whatWasPutRightIsToldWithItsReason() {
        var good = new Opinion("修改完善后通过", Grade.GOOD, Map.of());
        store.enter(cast, cast.unit("F02"), "农业农村室", UnitKind.FINANCE_OFFICE, null);
        var sheet = store.sheet(cast).draft(Contents.of("志愿服务")).submit();
        sheet.amend(cast.department, Contents.goal("服务 15 次"))
                .pass(cast.department, good)
                .takeBack(cast.department, "误点通过");
        sheet.amend(cast.department, Contents.goal("服务 16 次"))
                .pass(cast.department, good)
                .confirmAmendment()
                .handOver(cast.unit("F02"), "归口调整")
                .reject(cast.officeElsewhere, new Reason(null, null, "不可行"))
                .reopen("重新列入计划");

        var entries = history(sheet);

        assertThat(summary(entries, 3)).contains("经与单位协商修改了 1 处", "服务 15 次", "与单位经办人商定");
        assertThat(summary(entries, 4)).contains("待填报单位确认修改");
        assertThat(summary(entries, 5)).contains("取消了在“主管部门审核”环节的审核，并撤销所作的修改：误点通过");
        assertThat(summary(entries, 8)).contains("确认了“主管部门审核”环节审核人的修改，转至“业务股室审核”环节");
        assertThat(summary(entries, 9)).contains("将“业务股室审核”环节移交给“农业农村室”办理：归口调整");
        assertThat(summary(entries, 11)).contains("重新启用不予通过的第 1 版", "重新列入计划");
        assertThat(entries.path(4).path("changes").size()).isEqualTo(1);
        assertThat(entries.path(8).path("stage").asString()).isEqualTo("finance-office");
    }

    private static String summary(JsonNode entries, int version) {
        return entries.path(version - 1).path("summary").asString();
    }

    @Test
    void theFirstEntryHoldsAllCellsFromNothing() {
        var entry = history(store.sheet(cast).draft(Contents.of("志愿服务"))).path(0);

        assertThat(entry.path("changes").size()).isGreaterThan(20);
        assertThat(entry.path("changes").valueStream())
                .allMatch(change -> change.path("from").isNull());
        assertThat(entry.path("summary").asString()).contains("张填报（填报人）填报了“志愿服务”");
    }

    @Test
    void anEditNamesItsCells() {
        var sheet = store.sheet(cast)
                .draft(Contents.of("志愿服务"))
                .edit(
                        cast.drafter,
                        Contents.indicators(rows -> rows.stream()
                                .map(row -> row.id().equals("a2") ? Contents.value(row, "300 份") : row)
                                .toList()));

        var change = history(sheet).path(1).path("changes").path(0);

        assertThat(change.path("path").asString()).isEqualTo("indicators/a2/value");
        assertThat(change.path("label").asString()).isEqualTo("产出指标 / 数量指标 / 第 2 行 绩效值");
        assertThat(change.path("from").asString()).isEqualTo("200 份");
        assertThat(change.path("to").asString()).isEqualTo("300 份");
    }

    @Test
    void aMovedRowIsToldByItsName() {
        var sheet = store.sheet(cast)
                .draft(Contents.of("志愿服务"))
                .edit(
                        cast.drafter,
                        Contents.indicators(rows -> List.of(rows.get(1), rows.get(0), rows.get(2), rows.get(3))));

        var entry = history(sheet).path(1);
        var change = entry.path("changes").path(0);

        assertThat(entry.path("summary").asString()).endsWith("指标行的顺序：“文明志愿服务开展频次”移到“宣传资料印制数量”之后");
        assertThat(change.path("words").asString()).isEqualTo("“文明志愿服务开展频次”移到“宣传资料印制数量”之后");
        assertThat(change.path("from").asString()).isEqualTo("文明志愿服务开展频次、宣传资料印制数量、活动覆盖率、文明素养");
        assertThat(entry.toString()).doesNotContain("a1,a2");
    }

    @Test
    void aReturnTellsWhoWhereToAndWhy() {
        store.append(
                Unit.stream(cast.office.unit()),
                0,
                new UnitCreated(cast.office.unit(), "经济建设室", UnitKind.FINANCE_OFFICE, cast.region, null),
                cast.admin);
        var sheet = store.sheet(cast)
                .draft(Contents.of("志愿服务"))
                .submit()
                .pass(cast.department)
                .sendBack(cast.office, null, new Reason("b1", "value", "覆盖率过低"));

        var entry = history(sheet).path(3);

        assertThat(entry.path("summary").asString())
                .isEqualTo("经济建设室 孙业务（业务股室审核人）在“业务股室审核”环节退回至填报人：产出指标 / 质量指标 / 第 1 行 绩效值：覆盖率过低");
        assertThat(entry.path("reasons").path(0).path("text").asString()).isEqualTo("覆盖率过低");
        assertThat(entry.path("stage").asString()).isEqualTo("finance-office");
        assertThat(entry.path("actor").path("id").asString())
                .isEqualTo(cast.office.id().value());
        assertThat(entry.path("actor").path("role").asString()).isEqualTo("FINANCE_OFFICE_REVIEWER");
        assertThat(entry.path("actor").path("unitName").asString()).isEqualTo("经济建设室");
        assertThat(entry.path("actor").path("onBehalfOf").isNull()).isTrue();
        assertThat(entry.path("address").asString()).isEqualTo("10.1.2.3");
        assertThat(entry.path("requestId").asString()).isEqualTo("request-3");
        assertThat(entry.path("credential").asString()).isEqualTo("session:" + cast.office.id());
        assertThat(entry.path("contentDigest").asString())
                .isEqualTo(sheet.state().contentDigest());
    }

    @Test
    void aSignatureKeepsTheNameThatItsUnitHadThen() {
        var unit = cast.department.unit();
        var renamed = Instant.now().minusSeconds(60);
        var entered = new UnitCreated(unit, "商务局", UnitKind.BUREAU, cast.region, null);
        store.append(Unit.stream(unit), 0, entered, cast.admin, renamed.minusSeconds(60));
        store.append(Unit.stream(unit), 1, new UnitRenamed(unit, "商务和投资促进局"), cast.admin, renamed);
        var sheet = store.sheet(cast)
                .draft(Contents.of("志愿服务"))
                .at(renamed.minusSeconds(30))
                .submit()
                .pass(cast.department);
        sheet.pass(cast.office).sendBack(cast.performance, "department", new Reason("b1", "value", "过低"));
        sheet.at(renamed).pass(cast.department);

        var entries = history(sheet);

        assertThat(entries.path(2).path("actor").path("unitName").asString()).isEqualTo("商务局");
        assertThat(entries.path(2).path("summary").asString()).startsWith("商务局 李主管");
        assertThat(entries.path(5).path("actor").path("unitName").asString()).isEqualTo("商务和投资促进局");
        assertThat(entries.path(5).path("summary").asString()).startsWith("商务和投资促进局 李主管");
        var form = api.download(cast.auditor, "/api/sheets/" + sheet.id + "/review-form?format=html");
        assertThat(new String(form.content(), StandardCharsets.UTF_8)).containsSubsequence("商务局\n李主管", "商务和投资促进局\n李主管");
    }

    @Test
    void anOpinionKeepsItsGradeAndScores() {
        var sheet = store.sheet(cast)
                .draft(Contents.of("志愿服务"))
                .submit()
                .pass(cast.department, new Opinion("目标明确", Grade.GOOD, Map.of("规范完整性", new BigDecimal("9.5"))));

        var entry = history(sheet).path(2);

        assertThat(entry.path("opinion").asString()).isEqualTo("目标明确");
        assertThat(entry.path("grade").asString()).isEqualTo("GOOD");
        assertThat(entry.path("scores").path("规范完整性").decimalValue()).isEqualByComparingTo("9.5");
        assertThat(entry.path("summary").asString()).contains("通过（评级：良），转至“业务股室审核”环节：目标明确");
    }

    @Test
    void aRejectionAndADiscardedDraftAreTold() {
        var rejected = store.sheet(cast)
                .draft(Contents.of("志愿服务"))
                .submit()
                .reject(cast.department, new Reason(null, null, "目标不明确"));
        var discarded = store.sheet(cast).draft(Contents.of("志愿服务")).discard();

        assertThat(history(rejected).path(2).path("summary").asString()).endsWith("决定不予通过：目标不明确");
        assertThat(history(discarded).path(1).path("summary").asString()).endsWith("作废了这张表：重复填报");
    }

    private JsonNode history(SheetLife sheet) {
        return api.get(cast.auditor, "/api/sheets/" + sheet.id + "/history")
                .json()
                .path("entries");
    }
}
