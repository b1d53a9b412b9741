package io.mubiao.query.questions;

import static org.assertj.core.api.Assertions.assertThat;

import io.mubiao.query.projection.Processors;
import io.mubiao.query.testing.Api;
import io.mubiao.query.testing.Cast;
import io.mubiao.query.testing.Contents;
import io.mubiao.query.testing.Eventually;
import io.mubiao.query.testing.QuerySideTest;
import io.mubiao.query.testing.SheetLife;
import io.mubiao.query.testing.Store;
import io.mubiao.shared.deputy.DeputyEvent;
import io.mubiao.shared.deputy.DeputyEvent.DeputyAccepted;
import io.mubiao.shared.deputy.DeputyEvent.DeputyAppointed;
import io.mubiao.shared.deputy.DeputyEvent.DeputyDeclined;
import io.mubiao.shared.deputy.DeputyEvent.DeputyshipRevoked;
import io.mubiao.shared.org.AccountEvent.AccountCreated;
import io.mubiao.shared.org.AccountEvent.RoleGranted;
import io.mubiao.shared.org.AccountEvent.RoleRevoked;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.DeputyshipId;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.platform.PresentAccounts;
import io.mubiao.shared.sheet.Explanation;
import io.mubiao.shared.sheet.Finding;
import io.mubiao.shared.sheet.Reason;
import io.mubiao.shared.sheet.Severity;
import io.mubiao.shared.sheet.SheetEvent.SheetApproved;
import io.mubiao.shared.sheet.SheetEvent.SheetSubmitted;
import io.mubiao.shared.workflow.ReviewChain;
import io.mubiao.shared.workflow.ReviewChain.StageDefinition;
import io.mubiao.shared.workflow.Stage;
import io.mubiao.shared.workflow.WorkflowEvent.ReviewChainAdopted;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Each question is asked of a county with an honest sheet and one cheat, and finds the cheat alone. */
@QuerySideTest
class QuestionsIT {

    /** A Monday, nine o'clock in China. */
    private static final Instant MONDAY = Instant.parse("2026-03-02T01:00:00Z");

    @Autowired
    private Store store;

    @Autowired
    private Api api;

    @Autowired
    private Processors processors;

    @Autowired
    private PresentAccounts accounts;

    private final Cast cast = new Cast();
    private final Actor second = cast.actor("second", "祁代办", "101", Role.FINANCE_OFFICE_REVIEWER);

    @BeforeEach
    void anHonestCounty() {
        for (var actor : List.of(cast.department, cast.office, cast.performance, cast.approver)) {
            open(actor);
        }
        approved(begun(MONDAY), MONDAY);
    }

    private void open(Actor actor) {
        store.append(
                "account/" + actor.id(),
                0,
                new AccountCreated(actor.id(), actor.name(), actor.unit(), actor.roles()),
                cast.admin,
                MONDAY.minus(Duration.ofDays(100)));
    }

    private SheetLife begun(Instant at) {
        return store.sheet(cast).at(at).draft(Contents.of("志愿服务"));
    }

    /** Within a working day, an hour for each stage. */
    private SheetLife approved(SheetLife sheet, Instant day) {
        return passed(sheet, day).at(hour(day, 6)).approve();
    }

    private SheetLife passed(SheetLife sheet, Instant day) {
        return sheet.at(hour(day, 1))
                .submit()
                .at(hour(day, 2))
                .pass(cast.department)
                .at(hour(day, 4))
                .pass(cast.office)
                .at(hour(day, 5))
                .pass(cast.performance);
    }

    private static Instant hour(Instant day, int hours) {
        return day.plus(Duration.ofHours(hours));
    }

    @Test
    void anHonestSheetIsNoMatterOfAnyQuestion() {
        for (var code : codes().filter(code -> !code.equals("Q14")).toList()) {
            assertThat(rows(code, "")).as(code).isEmpty();
        }
    }

    @Test
    void q01ADecisionSecondsAfterTheArrival() {
        var sheet = begun(MONDAY).at(hour(MONDAY, 1)).submit();
        sheet.at(hour(MONDAY, 1).plusSeconds(30)).pass(cast.department);

        expectOnly("Q01", "", sheet, 3).contains("30", "李主管", "通过");
        assertThat(rows("Q01", "?seconds=20")).isEmpty();
    }

    @Test
    void q01ADecisionWithAnAmendmentIsTimedFromTheArrival() {
        var sheet = begun(MONDAY).at(hour(MONDAY, 1)).submit().at(hour(MONDAY, 3));
        sheet.amend(cast.department, Contents.goal("开展 12 场")).pass(cast.department);

        assertThat(rows("Q01", "")).isEmpty();
    }

    @Test
    void q02ADecisionAtNight() {
        var sheet =
                begun(MONDAY).at(hour(MONDAY, 1)).submit().at(hour(MONDAY, 13)).pass(cast.department);

        expectOnly("Q02", "", sheet, 3).contains("夜间");
        assertThat(rows("Q02", "?end=23")).isEmpty();
    }

    @Test
    void q02ADecisionOnASunday() {
        var sunday = MONDAY.plus(Duration.ofDays(6));
        var sheet =
                begun(sunday).at(hour(sunday, 1)).submit().at(hour(sunday, 3)).pass(cast.department);

        expectOnly("Q02", "", sheet, 3).contains("周末");
    }

    @Test
    void q02ADecisionOnAHolidayAndNoneOnAWeekendThatIsWorkedOn() {
        var holiday = Instant.parse("2026-02-17T01:00:00Z");
        var sheet = begun(holiday)
                .at(hour(holiday, 1))
                .submit()
                .at(hour(holiday, 2))
                .pass(cast.department);
        var worked = Instant.parse("2026-02-28T01:00:00Z");
        begun(worked).at(hour(worked, 1)).submit().at(hour(worked, 2)).pass(cast.department);

        expectOnly("Q02", "", sheet, 3).contains("节假日");
    }

    @Test
    void q03ACellThatTheReturnDidNotName() {
        var sheet = begun(MONDAY)
                .at(hour(MONDAY, 1))
                .submit()
                .at(hour(MONDAY, 3))
                .sendBack(cast.department, null, new Reason(null, "annualGoal", "写明数量"))
                .edit(cast.drafter, Contents.goal("开展 12 场"))
                .edit(cast.drafter, Contents.amount("90000"))
                .at(hour(MONDAY, 4))
                .submit();

        expectOnly("Q03", "", sheet, 3, 6).contains("项目年度金额（元）").doesNotContain("项目年度绩效目标");
    }

    @Test
    void q03WhatWasChangedBackOrMovedWithANamedRowIsNamed() {
        var sheet = begun(MONDAY)
                .at(hour(MONDAY, 1))
                .submit()
                .at(hour(MONDAY, 3))
                .sendBack(cast.department, null, new Reason("a2", null, "与第一行重复"))
                .edit(cast.drafter, Contents.amount("90000"))
                .edit(
                        cast.drafter,
                        Contents.indicators(rows -> rows.stream()
                                .filter(row -> !row.id().equals("a2"))
                                .toList()));
        sheet.edit(cast.drafter, Contents.amount("20000")).at(hour(MONDAY, 4)).submit();
        assertThat(rows("Q03", "")).isEmpty();

        sheet.at(hour(MONDAY, 5))
                .sendBack(cast.department, null, new Reason("b1", "value", "写明比例"))
                .edit(
                        cast.drafter,
                        Contents.indicators(rows -> rows.stream()
                                .map(row -> row.id().equals("a1") ? Contents.value(row, "5 次") : row)
                                .toList()))
                .at(hour(MONDAY, 6))
                .submit();
        expectOnly("Q03", "", sheet, 8, 10);
    }

    @Test
    void q04AnApprovedAmountThatGrew() {
        var tuesday = MONDAY.plus(Duration.ofDays(1));
        var sheet = approved(begun(MONDAY), MONDAY).at(tuesday).revise().edit(cast.drafter, Contents.amount("30000"));
        approved(sheet, tuesday);

        expectOnly("Q04", "", sheet, 6, 13).contains("10000", "50");
        assertThat(rows("Q04", "?percent=60")).isEmpty();
    }

    @Test
    void q05TwoWhoPassEachOther() {
        var one = begun(MONDAY).at(hour(MONDAY, 1)).submit().at(hour(MONDAY, 2)).pass(cast.colleague);
        var other = store.sheet(cast)
                .at(MONDAY)
                .draft(cast.colleague, Contents.of("另一张"))
                .at(hour(MONDAY, 1))
                .submit(cast.colleague)
                .at(hour(MONDAY, 2))
                .pass(cast.drafter);

        var row = only("Q05", "");
        assertThat(row.path("events")
                        .valueStream()
                        .map(event -> event.path("stream").asString()))
                .containsExactlyInAnyOrder(one.id.toString(), other.id.toString());
    }

    @Test
    void q05TheLatestStepsComeFirst() {
        for (int day = 0; day < 3; day++) {
            var at = MONDAY.plus(Duration.ofDays(day));
            begun(at).at(hour(at, 1)).submit().at(hour(at, 2)).pass(cast.colleague);
            store.sheet(cast)
                    .at(at)
                    .draft(cast.colleague, Contents.of("另一张"))
                    .at(hour(at, 1))
                    .submit(cast.colleague)
                    .at(hour(at, 3))
                    .pass(cast.drafter);
        }

        var row = only("Q05", "");
        assertThat(cells(row)).filteredOn("3"::equals).hasSize(2);
        var times = row.path("events")
                .valueStream()
                .map(event -> store.asOwner()
                        .sql("select occurred_at from event_store.domain_event where event_id = ?")
                        .param(event.path("id").asString())
                        .query((found, number) -> found.getObject(1, OffsetDateTime.class))
                        .single())
                .toList();
        assertThat(times).hasSize(6);
        assertThat(times.subList(0, 3)).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(times.subList(3, 6)).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void q06ManyPassesWithoutAWord() {
        passed(begun(MONDAY), MONDAY);
        begun(MONDAY).at(hour(MONDAY, 1)).submit().at(hour(MONDAY, 3)).pass(cast.department);

        assertThat(cells(only("Q06", "?count=3"))).contains("2026-03", "李主管", "3", "100", "同意");
        assertThat(rows("Q06", "?count=4")).isEmpty();
    }

    @Test
    void q07ADecisionSoonAfterTheRoleWasGranted() {
        var helper = cast.actor("helper", "何帮忙", "101", Role.DEPARTMENT_REVIEWER);
        store.append(
                "account/" + helper.id(),
                0,
                new AccountCreated(helper.id(), helper.name(), helper.unit(), Set.of(Role.DRAFTER)),
                cast.admin,
                MONDAY.minus(Duration.ofDays(9)));
        store.append(
                "account/" + helper.id(),
                1,
                new RoleGranted(helper.id(), Role.DEPARTMENT_REVIEWER),
                cast.admin,
                hour(MONDAY, 1));
        var sheet =
                begun(MONDAY).at(hour(MONDAY, 1)).submit().at(hour(MONDAY, 2)).pass(helper);

        var row = only("Q07", "");
        assertThat(cells(row)).contains("授权后不久");
        assertThat(row.path("events")
                        .valueStream()
                        .map(event -> event.path("stream").asString()))
                .containsExactly(sheet.id.toString(), "account/" + helper.id());
    }

    @Test
    void q07ADecisionSoonAfterTheAccountWasCreatedWithTheRole() {
        var newcomer = cast.actor("newcomer", "丁新来", "101", Role.DEPARTMENT_REVIEWER);
        store.append(
                "account/" + newcomer.id(),
                0,
                new AccountCreated(newcomer.id(), newcomer.name(), newcomer.unit(), newcomer.roles()),
                cast.admin,
                MONDAY);
        var sheet =
                begun(MONDAY).at(hour(MONDAY, 1)).submit().at(hour(MONDAY, 3)).pass(newcomer);

        var row = only("Q07", "");
        assertThat(cells(row)).contains("授权后不久");
        assertThat(row.path("events")
                        .valueStream()
                        .map(event -> event.path("stream").asString()))
                .containsExactly(sheet.id.toString(), "account/" + newcomer.id());
        assertThat(rows("Q07", "?hours=2")).isEmpty();
    }

    @Test
    void q07ADecisionOfSomebodyWithoutTheRole() {
        var sheet =
                begun(MONDAY).at(hour(MONDAY, 1)).submit().at(hour(MONDAY, 2)).pass(cast.departmentElsewhere);

        expectOnly("Q07", "", sheet, 3).contains("没有授权");
    }

    @Test
    void q08ADigestThatIsNotTheContents() {
        var sheet = begun(MONDAY);
        sheet.happen(cast.drafter, Role.DRAFTER, submitted(sheet, cast.chain, List.of(), "0".repeat(64)));

        expectOnly("Q08", "", sheet, 2);
    }

    @Test
    void q09OneAddressOfManyAccounts() {
        var sheet = begun(MONDAY).at(hour(MONDAY, 1)).submit();
        for (var come : List.of(cast.department, cast.office, cast.performance)) {
            came(come, hour(MONDAY, 3).minusSeconds(60));
        }
        sheet.at(hour(MONDAY, 3)).pass(cast.department);
        sheet.at(hour(MONDAY, 7)).pass(cast.office);

        expectOnly("Q09", "", sheet, 3).contains("10.1.2.3", "3");
        assertThat(rows("Q09", "?count=4")).isEmpty();
    }

    private void came(Actor actor, Instant at) {
        store.asOwner()
                .sql("""
                        insert into journal.access_entry
                            (at, action, outcome, status, account, name, region, address, node, request_id, method, path)
                        values (?, 'SIGN_IN', 'SUCCEEDED', 302, ?, ?, ?, '10.1.2.3', 'test', 'r', 'POST', '/login')
                        """)
                .params(at.atOffset(ZoneOffset.UTC), actor.id().value(), actor.name(), actor.region())
                .update();
    }

    @Test
    void q10ADecisionForSomebodyElse() {
        var sheet = begun(MONDAY)
                .at(hour(MONDAY, 1))
                .submit()
                .at(hour(MONDAY, 2))
                .onBehalfOf(cast.office.id())
                .pass(cast.department);

        expectOnly("Q10", "", sheet, 3).contains(cast.office.id().value());
    }

    @Test
    void q11AChainWithoutAStage() {
        var sheet = begun(MONDAY);
        var shortened = cast.chain.stream()
                .filter(stage -> !stage.name().equals("finance-office"))
                .toList();
        sheet.happen(
                cast.drafter,
                Role.DRAFTER,
                submitted(sheet, shortened, List.of(), sheet.state().contentDigest()));

        expectOnly("Q11", "", sheet, 2).contains("缺少环节", "业务股室审核");
    }

    @Test
    void q11AnAmountJustBelowAStage() {
        var stages = ReviewChain.standard().stages().stream()
                .map(stage -> stage.name().equals("finance-office")
                        ? new StageDefinition(stage.name(), stage.label(), stage.role(), stage.scope(), "50000")
                        : stage)
                .toList();
        store.append(
                ReviewChain.stream(cast.region),
                0,
                new ReviewChainAdopted(cast.region, new ReviewChain(stages), null),
                cast.admin,
                hour(MONDAY, 2));
        var sheet = begun(hour(MONDAY, 3)).edit(cast.drafter, Contents.amount("49900"));
        sheet.at(hour(MONDAY, 4))
                .happen(
                        cast.drafter,
                        Role.DRAFTER,
                        submitted(sheet, cast.chain, List.of(), sheet.state().contentDigest()));

        expectOnly("Q11", "", sheet, 3).contains("略低于起点", "49900", "50000");
    }

    @Test
    void q12ASheetThatCameBackAgainAndAgain() {
        var sheet = begun(MONDAY);
        for (int time = 0; time < 3; time++) {
            sheet.at(hour(MONDAY, 3 * time + 1))
                    .submit()
                    .at(hour(MONDAY, 3 * time + 2))
                    .sendBack(cast.department, null, new Reason(null, null, "再改"));
        }

        expectOnly("Q12", "", sheet, 3, 5, 7).contains("反复退回", "3");
    }

    @Test
    void q12ASheetThatStayedForWeeks() {
        var sheet = begun(MONDAY)
                .at(hour(MONDAY, 1))
                .submit()
                .at(hour(MONDAY.plus(Duration.ofDays(35)), 2))
                .pass(cast.department)
                .at(hour(MONDAY.plus(Duration.ofDays(35)), 4))
                .reject(cast.office, new Reason(null, null, "不再安排"));

        expectOnly("Q12", "", sheet, 3).contains("长期滞留", "24");
        expectOnly("Q12", "?to=2026-04-01T00:00:00Z", sheet, 3)
                .as("it was decided after the time that is asked about")
                .contains("（尚未办理）", "22");
    }

    @Test
    void q12AStayThatAWithdrawalEnded() {
        var sheet = begun(MONDAY)
                .at(hour(MONDAY, 1))
                .submit()
                .at(hour(MONDAY.plus(Duration.ofDays(35)), 2))
                .withdraw();

        expectOnly("Q12", "", sheet, 3).contains("长期滞留", "（已撤回）", "24");
    }

    @Test
    void q13AnErrorThatWasPassed() {
        var sheet = begun(MONDAY);
        var error = new Finding("C07", Severity.ERROR, null, "annualGoal", "目标没有数字", "请写明", null, "2026-1");
        sheet.at(hour(MONDAY, 1))
                .happen(
                        cast.drafter,
                        Role.DRAFTER,
                        submitted(
                                sheet, cast.chain, List.of(error), sheet.state().contentDigest()))
                .at(hour(MONDAY, 2))
                .pass(cast.department);

        expectOnly("Q13", "", sheet, 2, 3).contains("带错误通过", "1");
    }

    @Test
    void q13OneExplanationForManySheets() {
        for (int i = 0; i < 3; i++) {
            begun(MONDAY).submit(cast.drafter, List.of(new Explanation("C07", null, "按往年惯例")));
        }

        assertThat(cells(only("Q13", "?count=3"))).contains("雷同的说明", "按往年惯例", "3");
    }

    @Test
    void q14AnEventThatClaimsToBeOlderThanACheckpoint() {
        var now = Instant.now();
        var early = store.sheet(cast).at(now).draft(Contents.of("先"));
        Eventually.eventually(() -> assertThat(store.asOwner()
                        .sql("""
                                select count(*) from ledger.checkpoint
                                where sealed_position >= (select global_index from event_store.domain_event
                                                          where event_id = ?)""")
                        .param(early.last().getIdentifier())
                        .query(Long.class)
                        .single())
                .isPositive());
        var late = store.sheet(cast).at(now.minusSeconds(3_600)).draft(Contents.of("后"));

        expectOnly("Q14", "?from=" + now.minusSeconds(7_200), late, 1).contains("倒签");
    }

    @Test
    void q14ANumberAgainstTheOrderOfTime() {
        for (int number = 9; number >= 8; number--) {
            var day = MONDAY.plus(Duration.ofDays(10 - number));
            var sheet = passed(begun(day), day);
            sheet.at(hour(day, 6))
                    .happen(
                            cast.approver,
                            Role.APPROVER,
                            new SheetApproved(
                                    sheet.id,
                                    1,
                                    1,
                                    "approval",
                                    "平财绩〔2026〕" + number + "号",
                                    null,
                                    sheet.state().contentDigest()));
        }

        assertThat(rows("Q14", "").stream().map(QuestionsIT::cells).filter(cells -> cells.contains("文号与时间相反")))
                .singleElement()
                .asString()
                .contains("8号");
    }

    @Test
    void q15ADecisionForSomebodyWhoseDeputyOneIsNot() {
        var sheet = begun(MONDAY)
                .at(hour(MONDAY, 1))
                .submit()
                .at(hour(MONDAY, 2))
                .onBehalfOf(cast.department.id())
                .pass(second);

        expectOnly("Q15", "", sheet, 3)
                .contains(second.id().value(), cast.department.id().value());
    }

    @Test
    void q15ADecisionUnderADeputyshipIsNoMatter() {
        appoint(DeputyAccepted::new);
        decided(hour(MONDAY, 2));

        assertThat(rows("Q15", "")).isEmpty();
    }

    @Test
    void q15ADecisionBeforeOrAfterADeputyship() {
        appoint(DeputyAccepted::new, (id, region) -> new DeputyshipRevoked(id, region, "返岗"));
        var early = decided(MONDAY.minus(Duration.ofDays(1)));
        assertThat(rows("Q15", "")).as("it began on Monday").hasSize(1);
        decided(hour(MONDAY, 5).plusSeconds(4));
        var late = decided(hour(MONDAY, 5).plusSeconds(6));

        assertThat(rows("Q15", "").stream()
                        .map(row -> row.path("events").path(0).path("stream").asString()))
                .containsExactly(late.id.toString(), early.id.toString());
    }

    @Test
    void q15ADecisionWithARoleThatThePrincipalHasLost() {
        appoint(DeputyAccepted::new);
        store.append(
                "account/" + cast.department.id(),
                1,
                new RoleRevoked(cast.department.id(), Role.DEPARTMENT_REVIEWER),
                cast.admin,
                hour(MONDAY, 3));
        decided(hour(MONDAY, 2));
        var late = decided(hour(MONDAY, 4));

        expectOnly("Q15", "", late, 3);
    }

    @Test
    void q15ADecisionUnderADeputyshipThatNobodyAccepted() {
        appoint((id, region) -> new DeputyDeclined(id, region, "出差"));

        expectOnly("Q15", "", decided(hour(MONDAY, 2)), 3);
    }

    @Test
    void q16ThePrincipalAndTheDeputyInOneSheet() {
        appoint(DeputyAccepted::new);
        decided(hour(MONDAY, 2));
        var sheet = begun(MONDAY)
                .at(hour(MONDAY, 1))
                .submit()
                .at(hour(MONDAY, 2))
                .pass(cast.department)
                .at(hour(MONDAY, 3))
                .sendBack(cast.office, null, new Reason(null, null, "再改"))
                .at(hour(MONDAY, 4))
                .submit()
                .at(hour(MONDAY, 5))
                .onBehalfOf(cast.department.id())
                .pass(second);

        expectOnly("Q16", "", sheet, 6, 3)
                .contains(second.name(), cast.department.id().value(), cast.department.name());
    }

    /** What follows the offer comes when Monday is an hour old, and what follows that at the fifth hour. */
    @SafeVarargs
    private void appoint(BiFunction<DeputyshipId, String, DeputyEvent>... settled) {
        var id = new DeputyshipId(UUID.randomUUID());
        var stream = DeputyEvent.stream(cast.region);
        store.append(stream, 0, terms(id), cast.department, MONDAY.minus(Duration.ofDays(9)));
        for (int i = 0; i < settled.length; i++) {
            var event = settled[i].apply(id, cast.region);
            store.append(stream, i + 1, event, cast.department, hour(MONDAY, 1 + 4 * i));
        }
        accounts.refresh();
    }

    private DeputyAppointed terms(DeputyshipId id) {
        return new DeputyAppointed(
                id,
                cast.region,
                cast.department.id(),
                second.id(),
                Set.of(Role.DEPARTMENT_REVIEWER),
                Set.of(),
                null,
                Set.of(),
                MONDAY.minus(Duration.ofDays(3)),
                MONDAY.plus(Duration.ofDays(3)),
                "外出学习",
                null);
    }

    /** By the deputy, in the place of the department's reviewer. */
    private SheetLife decided(Instant at) {
        return begun(at.minus(Duration.ofHours(2)))
                .at(at.minus(Duration.ofHours(1)))
                .submit()
                .at(at)
                .onBehalfOf(cast.department.id())
                .pass(second);
    }

    @Test
    void questionsAreListedAndLeaveAsTables() {
        assertThat(codes()).hasSize(16).startsWith("Q01").endsWith("Q16");
        var first = ask("").path("questions").path(0);
        assertThat(first.path("parameters").path(0).path("value").asInt()).isEqualTo(120);
        begun(MONDAY).submit().pass(cast.department);
        processors.expectCaughtUp();

        var file = api.download(cast.auditor, "/api/audit/questions/Q01?seconds=60&format=csv");

        assertThat(ask("/Q01?format=json").path("rows")).hasSize(1);
        assertThat(api.get(cast.auditor, "/api/audit/questions/Q01?format=pdf").status())
                .isEqualTo(400);
        assertThat(file.header("Mubiao-Lines")).isEqualTo("1");
        assertThat(file.asAnswer().body()).contains("\"到件后（秒）\"", "到件后不足（秒）：60");
    }

    @Test
    void whatCannotBeAskedIsNamed() {
        for (var wrong : List.of("seconds=x", "days=3", "secs=3", "from=gestern", "percent=-1")) {
            var answer = api.get(cast.auditor, "/api/audit/questions/Q01?" + wrong);
            assertThat(answer.status()).as(wrong).isEqualTo(400);
            assertThat(answer.json().path("violations").path(0).path("path").asString())
                    .isEqualTo(wrong.split("=")[0]);
        }
        assertThat(api.get(cast.auditor, "/api/audit/questions/Q99").status()).isEqualTo(404);
        assertThat(api.get(cast.admin, "/api/audit/questions").status()).isEqualTo(403);
        assertThat(api.get(cast.approver, "/api/audit/questions/Q01").status()).isEqualTo(403);
    }

    private SheetSubmitted submitted(SheetLife sheet, List<Stage> chain, List<Finding> findings, String digest) {
        return new SheetSubmitted(sheet.id, 1, 1, chain, List.of(), findings, digest);
    }

    private ListAssert<String> expectOnly(String code, String parameters, SheetLife sheet, Integer... versions) {
        var row = only(code, parameters);
        var events = row.path("events").valueStream().toList();
        assertThat(events)
                .allSatisfy(event -> assertThat(event.path("stream").asString()).isEqualTo(sheet.id.toString()));
        assertThat(events.stream().map(event -> event.path("version").asInt())).containsExactly(versions);
        return assertThat(cells(row));
    }

    private JsonNode only(String code, String parameters) {
        var rows = rows(code, parameters);
        assertThat(rows).as(code).hasSize(1);
        return rows.get(0);
    }

    private static List<String> cells(JsonNode row) {
        return row.path("cells").valueStream().map(cell -> cell.asString("")).toList();
    }

    private List<JsonNode> rows(String code, String parameters) {
        processors.expectCaughtUp();
        var answer = ask("/" + code + parameters);
        assertThat(answer.path("code").asString()).isEqualTo(code);
        return answer.path("rows").valueStream().toList();
    }

    private Stream<String> codes() {
        return ask("").path("questions")
                .valueStream()
                .map(item -> item.path("code").asString());
    }

    private JsonNode ask(String address) {
        return api.get(cast.auditor, "/api/audit/questions" + address).json();
    }
}
