package io.mubiao.query.statistics;

import static io.mubiao.query.testing.Contents.finding;
import static io.mubiao.query.testing.Eventually.eventually;
import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.mubiao.query.testing.Api;
import io.mubiao.query.testing.Cast;
import io.mubiao.query.testing.Contents;
import io.mubiao.query.testing.QuerySideTest;
import io.mubiao.query.testing.SheetLife;
import io.mubiao.query.testing.Store;
import io.mubiao.shared.check.CheckContext;
import io.mubiao.shared.check.Checks;
import io.mubiao.shared.check.Profile;
import io.mubiao.shared.check.RuleSet;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Unit;
import io.mubiao.shared.org.UnitEvent.UnitCreated;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.org.UnitKind;
import io.mubiao.shared.sheet.Finding;
import io.mubiao.shared.sheet.Reason;
import io.mubiao.shared.sheet.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@QuerySideTest
class StatisticsIT {

    private static final Reason WHY = new Reason(null, null, "请细化");

    private static final Finding ERROR = finding("C07", Severity.ERROR);
    private static final Finding WARNING = finding("C02", Severity.WARNING);

    @Autowired
    private Store store;

    @Autowired
    private Api api;

    @Autowired
    private Durations durations;

    @Autowired
    private Walks walks;

    @Autowired
    private RuleFigures ruleFigures;

    private final Cast cast = new Cast();
    private final List<SheetLife> sheets = new ArrayList<>();

    @BeforeEach
    void enterUnits() {
        enter(cast.department.unit(), UnitKind.BUREAU, null);
        enter(cast.departmentElsewhere.unit(), UnitKind.BUREAU, null);
        enter(cast.drafter.unit(), UnitKind.UNIT, cast.department.unit());
        enter(cast.drafterElsewhere.unit(), UnitKind.UNIT, cast.departmentElsewhere.unit());
    }

    @Test
    void everySheetIsCountedInItsStateAndAtItsStage() {
        sheet("草稿", "100.5");
        sheet("在主管", "1000").submit();
        sheet("在主管二", "3000").submit();
        sheet("已批复", "20000").submitAndApprove();
        expectSheets(4);

        var found = statistics(cast.auditor, "");

        expectFigure(only(found, "states", "state", "DRAFT"), 1, "100.5");
        expectFigure(only(found, "states", "state", "IN_REVIEW"), 2, "4000");
        expectFigure(only(found, "states", "state", "APPROVED"), 1, "20000");
        expectFigure(only(found, "stages", "stage", "department"), 2, "4000");
        assertThat(found.path("stages")).hasSize(1);
        assertThat(found.path("stages").path(0).path("label").asString()).isEqualTo("主管部门审核");
        expectFigure(only(found, "departments", "department", "平罗县商务和投资促进局"), 4, "24100.5");
        expectFigure(found.path("departments").path(0).path("approved"), 1, "20000");
    }

    @Test
    void eachTableOfFiguresLeavesAsAFile() {
        sheet("草稿", "100.5");
        sheet("已批复", "20000").submitAndApprove();
        expectSheets(2);

        for (var table : StatisticsTable.values()) {
            var file = api.download(cast.auditor, "/api/statistics?year=2026&format=csv&table=" + table);
            assertThat(file.status()).as(table.name()).isEqualTo(200);
            assertThat(file.header("Mubiao-Lines")).as(table.name()).isNotEmpty();
        }
        assertThat(api.download(cast.auditor, "/api/statistics?format=csv&table=YEARS")
                        .asAnswer()
                        .body())
                .contains("\"2026\",\"2\",\"20100.50\",\"1\",\"20000.00\"");
        assertThat(api.get(cast.auditor, "/api/statistics?format=csv").status()).isEqualTo(400);
        assertThat(api.get(cast.auditor, "/api/statistics?table=YEARS").status())
                .isEqualTo(400);
    }

    @Test
    void plannedIsHeldAgainstApprovedYearByYear() {
        sheet("草稿", "100.5");
        sheet("已批复", "20000").submitAndApprove();
        expectSheets(2);

        var year = statistics(cast.auditor, "year=2031").path("trend").path(0);

        assertThat(year.path("year").asInt()).isEqualTo(2026);
        expectFigure(year, 2, "20100.5");
        expectFigure(year.path("approved"), 1, "20000");
    }

    @Test
    void findingsOfTheLastSubmissionAreCountedByRuleAndUnit() {
        sheet("改过", "1")
                .submitFound(List.of(ERROR, ERROR, finding("B06", Severity.WARNING)))
                .sendBack(cast.department, null, WHY)
                .submitFound(List.of(ERROR, ERROR));
        sheet("退回", "1").submitFound(List.of(ERROR, WARNING)).sendBack(cast.department, null, WHY);
        sheet("无错", "1").submit();
        sheet("商改", "1").submitFound(List.of(ERROR)).amend(cast.department, Contents.amount("2"));
        sheet("草稿", "1");
        expectSheets(5);

        var found = findings(cast.auditor, "?year=2026");

        assertThat(found.path("sheets").asLong()).isEqualTo(4);
        assertThat(found.path("rules")).hasSize(2);
        var error = only(found, "rules", "rule", "C07");
        assertThat(error.path("title").asString()).isEqualTo(title("C07"));
        assertThat(error.path("severity").asString()).isEqualTo("ERROR");
        expectFound(error, Map.of("sheets", 2L, "findings", 3L, "returned", 1L, "listed", 2L));
        expectFound(only(found, "rules", "rule", "C02"), Map.of("sheets", 1L, "findings", 1L, "returned", 1L));
        var unit = only(found, "units", "unit", cast.drafter.unit().value());
        assertThat(unit.path("name").asString()).isEqualTo("单位 " + cast.drafter.unit());
        expectFound(unit, Map.of("submitted", 4L, "faulty", 2L, "errors", 3L, "warnings", 1L, "returned", 1L));
        assertThat(list(cast.auditor, "rule=C07")).isEqualTo(2);
        assertThat(list(cast.auditor, "errors=true&unit=" + cast.drafter.unit()))
                .isEqualTo(2);
    }

    @Test
    void theFiguresOfFindingsAddUpToWhatTheSubmissionsSay() {
        for (var project : List.of("宣传", "培训2026")) {
            var sheet = sheet(project, "20000");
            sheet.submitFound(Checks.by(RuleSet.of(cast.region, 2026))
                    .check(sheet.state().content(), CheckContext.of(Profile.SUBMIT)));
        }
        expectSheets(2);

        var found = findings(cast.auditor, "");
        var said = api.get(cast.auditor, "/api/sheets").json().path("items");

        for (var severity : Severity.values()) {
            var plural = severity.name().toLowerCase(Locale.ROOT) + "s";
            var counted = found.path("rules")
                    .valueStream()
                    .filter(rule -> rule.path("severity").asString().equals(severity.name()))
                    .mapToLong(rule -> rule.path("findings").asLong())
                    .sum();
            assertThat(counted)
                    .as(plural)
                    .isEqualTo(said.valueStream()
                            .mapToLong(
                                    sheet -> sheet.path("findings").path(plural).asLong())
                            .sum())
                    .isEqualTo(found.path("units").path(0).path(plural).asLong());
        }
        assertThat(found.path("rules")).isNotEmpty();
    }

    @Test
    void findingsAreNarrowedAndLeaveAsFilesLikeOtherFigures() {
        sheet("一", "1").submitFound(List.of(ERROR));
        expectSheets(1);

        assertThat(findings(cast.auditor, "?unit=" + cast.drafter.unit()).path("rules"))
                .hasSize(1);
        assertThat(findings(cast.auditor, "?unit=" + cast.drafterElsewhere.unit())
                        .path("rules"))
                .isEmpty();
        assertThat(findings(cast.auditor, "?year=2025").path("units")).isEmpty();
        assertThat(findings(cast.drafterElsewhere, "").path("sheets").asLong()).isZero();
        expectFound(findings(cast.approver, "").path("rules").path(0), Map.of("sheets", 1L, "listed", 0L));
        assertThat(api.get(cast.admin, "/api/statistics/findings").status()).isEqualTo(403);
        for (var wrong : List.of("?nosuch=1", "?format=csv", "?table=RULES", "?format=pdf&table=RULES")) {
            assertThat(api.get(cast.auditor, "/api/statistics/findings" + wrong).status())
                    .as(wrong)
                    .isEqualTo(400);
        }
        var file = "/api/statistics/findings?year=2026&format=csv&unit=" + cast.drafter.unit() + "&table=";
        assertThat(api.download(cast.auditor, file + "RULES").asAnswer().body())
                .contains("\"C07\",\"" + title("C07") + "\",\"错误\",\"1\",\"1\",\"0\",\"全部目标表\"")
                .contains("年度：2026；填报单位代码：" + cast.drafter.unit());
        assertThat(api.download(cast.auditor, file + "UNITS").asAnswer().body())
                .contains("\"1\",\"1\",\"1\",\"0\",\"0\",\"0\",\"全部目标表\"");
    }

    @Test
    void ofManySheetsTheFindingsOfSomeAreCounted() {
        for (int i = 0; i < 8; i++) {
            sheet("项目" + i, "1").submitFound(List.of(ERROR));
        }
        expectSheets(8);

        assertThat(ruleFigures.perRule(scope(), null, 1))
                .singleElement()
                .matches(rule -> rule.sheets() == 8 && !rule.estimated());
        assertThat(ruleFigures.perRule(scope(), null, 0.5))
                .allMatch(rule -> rule.sheets() % 2 == 0 && rule.estimated());
    }

    private JsonNode findings(Actor actor, String query) {
        var answer = api.get(actor, "/api/statistics/findings" + query);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static void expectFound(JsonNode found, Map<String, Long> figures) {
        figures.forEach((name, figure) ->
                assertThat(found.path(name).asLong()).as(name + " in " + found).isEqualTo(figure));
    }

    private String title(String rule) {
        return RuleSet.latest(cast.region).rules().stream()
                .filter(description -> description.code().equals(rule))
                .findFirst()
                .orElseThrow()
                .title();
    }

    @Test
    void theMapShowsTheWaysThatSheetsReallyWent() {
        var start = Instant.parse("2026-03-02T00:00:00Z");
        var straight = sheet("直达", "1").at(start.plus(2, DAYS)).submit();
        straight.at(start.plus(5, DAYS))
                .pass(cast.department)
                .at(start.plus(6, DAYS))
                .pass(cast.office);
        straight.at(start.plus(8, DAYS))
                .pass(cast.performance)
                .at(start.plus(9, DAYS))
                .approve();
        straight.at(start.plus(19, DAYS)).revise().submit();
        sheet("退回填报", "1")
                .submit()
                .sendBack(cast.department, null, WHY)
                .submit()
                .pass(cast.department)
                .sendBack(cast.office, "department", WHY);
        sheet("不予通过", "1").submit().reject(cast.department, WHY);
        expectSheets(3);

        eventually(() -> assertThat(ways(map(cast.auditor, "")))
                .containsOnly(
                        entry("DRAFT→department", 3L),
                        entry("department→finance-office", 2L),
                        entry("finance-office→performance-office", 1L),
                        entry("performance-office→approval", 1L),
                        entry("approval→APPROVED", 1L),
                        entry("APPROVED→department", 1L),
                        entry("department→RETURNED", 1L),
                        entry("RETURNED→department", 1L),
                        entry("finance-office→department", 1L),
                        entry("department→REJECTED", 1L)));
        var map = map(cast.auditor, "?year=2026");
        assertThat(map.path("sheets").asLong()).isEqualTo(3);
        assertThat(map.path("estimated").asBoolean()).isFalse();
        assertThat(map.path("states")
                        .valueStream()
                        .map(state -> state.path("id").asString()))
                .containsExactly(
                        "DRAFT",
                        "RETURNED",
                        "department",
                        "finance-office",
                        "performance-office",
                        "approval",
                        "APPROVED",
                        "REJECTED");
        assertThat(only(map, "states", "id", "department").path("now").asLong()).isEqualTo(2);
        assertThat(only(map, "states", "id", "performance-office")
                        .path("medianDays")
                        .asDouble())
                .isEqualTo(2);
        assertThat(only(map, "transitions", "from", "APPROVED")
                        .path("medianDays")
                        .asDouble())
                .isEqualTo(10);
        assertThat(map(cast.auditor, "?year=2030").path("transitions")).isEmpty();
        assertThat(map(cast.drafterElsewhere, "").path("sheets").asLong()).isZero();
        assertThat(api.get(cast.admin, "/api/statistics/process-map").status()).isEqualTo(403);
        assertThat(api.download(cast.auditor, "/api/statistics/process-map?format=csv")
                        .asAnswer()
                        .body())
                .contains("\"草稿\",\"主管部门审核\",\"3\"");
    }

    @Test
    void afterAWithdrawalTheSheetComesFromItsDraft() {
        var start = Instant.parse("2026-03-02T00:00:00Z");
        var sheet = sheet("退回后撤回", "1");
        for (int i = 0; i < 2; i++) {
            sheet.submit()
                    .sendBack(cast.department, null, WHY)
                    .submit()
                    .at(start.plus(10, DAYS))
                    .withdraw()
                    .at(start.plus(14, DAYS));
        }
        sheet.submit();
        expectSheets(1);

        eventually(() -> assertThat(ways(map(cast.auditor, "")))
                .containsOnly(entry("DRAFT→department", 3L), entry("department→RETURNED", 2L)));
        var again = only(map(cast.auditor, ""), "transitions", "from", "DRAFT");
        assertThat(again.path("medianDays").asDouble()).isEqualTo(4);
    }

    @Test
    void aPassThatWasTakenBackLedNowhere() {
        takenBack("又通过").pass(cast.department);
        takenBack("未再办");
        takenBack("撤回").withdraw().submit().pass(cast.department);
        expectSheets(3);

        eventually(() -> assertThat(ways(map(cast.auditor, "")))
                .containsOnly(entry("DRAFT→department", 4L), entry("department→finance-office", 2L)));
    }

    private SheetLife takenBack(String project) {
        return sheet(project, "1").submit().pass(cast.department).takeBack(cast.department, "看错");
    }

    @Test
    void ofManySheetsSomeAreFollowed() {
        for (int i = 0; i < 12; i++) {
            sheet("项目" + i, "1").submit();
        }
        expectSheets(12);
        var scope = Scope.of(new FindStatistics(cast.auditor, null, null, Instant.now()));

        assertThat(walks.of(scope, 1).get(0).count()).isEqualTo(12);
        assertThat(walks.of(scope, 0)).isEmpty();
        assertThat(walks.of(scope, 0.5)).allMatch(walk -> walk.count() % 2 == 0);
    }

    private JsonNode map(Actor actor, String query) {
        return api.get(actor, "/api/statistics/process-map" + query).json();
    }

    private static Map<String, Long> ways(JsonNode map) {
        return map.path("transitions")
                .valueStream()
                .collect(Collectors.toMap(
                        way -> way.path("from").asString() + "→"
                                + way.path("to").asString(),
                        way -> way.path("count").asLong()));
    }

    @Test
    void figuresFollowTheSheetToItsNextStageAndBack() {
        var sheet = sheet("项目", "1000").submit().pass(cast.department);
        eventually(() -> assertThat(statistics(cast.auditor, "")
                        .path("stages")
                        .path(0)
                        .path("stage")
                        .asString())
                .isEqualTo("finance-office"));

        sheet.sendBack(cast.office, null, WHY).edit(cast.drafter, Contents.amount("2000"));

        eventually(() -> {
            var found = statistics(cast.auditor, "");
            assertThat(found.path("stages")).isEmpty();
            expectFigure(only(found, "states", "state", "RETURNED"), 1, "2000");
        });
    }

    @Test
    void whoSeesTheRegionTheDepartmentOrTheUnitGetsTheFiguresOfIt() {
        sheet("一", "1").submit();
        store.sheet(cast).draft(cast.drafterElsewhere, Contents.amount("2").apply(Contents.of("二")));
        expectSheets(2);

        for (var actor : new Actor[] {cast.auditor, cast.office, cast.performance, cast.approver}) {
            var found = statistics(actor, "");
            assertThat(found.path("area").path("kind").asString()).isEqualTo("REGION");
            assertThat(sheets(found)).isEqualTo(2);
        }
        var department = statistics(cast.department, "");
        assertThat(department.path("area").path("kind").asString()).isEqualTo("DEPARTMENT");
        assertThat(department.path("area").path("name").asString()).isEqualTo("单位 " + cast.department.unit());
        assertThat(sheets(department)).isEqualTo(1);
        assertThat(sheets(statistics(cast.departmentElsewhere, ""))).isEqualTo(1);
        var unit = statistics(cast.drafter, "");
        assertThat(unit.path("area").path("kind").asString()).isEqualTo("UNIT");
        assertThat(sheets(unit)).isEqualTo(1);
        assertThat(sheets(statistics(new Cast().auditor, ""))).isZero();
    }

    @Test
    void administratorsGetNoFigures() {
        var answer = api.get(cast.admin, "/api/statistics");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("FORBIDDEN");
    }

    @Test
    void figuresSayHowManyOfTheirSheetsTheCallersListShows() {
        sheet("草稿", "1");
        sheet("在绩效", "2").submit().pass(cast.department).pass(cast.office);
        expectSheets(2);

        var found = statistics(cast.performance, "");

        assertThat(only(found, "states", "state", "DRAFT").path("listed").asInt())
                .isZero();
        assertThat(only(found, "states", "state", "IN_REVIEW").path("listed").asInt())
                .isEqualTo(1)
                .isEqualTo(list(cast.performance, "state=IN_REVIEW"));
    }

    @Test
    void everyFigureIsFoundAgainInTheList() {
        sheet("一", "1").submit();
        sheet("二", "2").submit().pass(cast.department);
        store.sheet(cast).draft(cast.drafterElsewhere, Contents.of("三", 2025));
        expectSheets(3);
        eventually(() -> assertThat(list(cast.auditor, "")).isEqualTo(3));

        var found = statistics(cast.auditor, "");

        for (var state : found.path("states")) {
            assertThat(list(cast.auditor, "state=" + state.path("state").asString()))
                    .isEqualTo(state.path("count").asInt());
        }
        for (var stage : found.path("stages")) {
            assertThat(list(cast.auditor, "stage=" + stage.path("stage").asString()))
                    .isEqualTo(stage.path("count").asInt());
        }
        for (var unit : found.path("units")) {
            assertThat(list(cast.auditor, "unit=" + unit.path("unit").asString()))
                    .isEqualTo(unit.path("count").asInt());
        }
        for (var department : found.path("departments")) {
            assertThat(list(
                            cast.auditor,
                            "department="
                                    + Api.encoded(department.path("department").asString())))
                    .isEqualTo(department.path("count").asInt());
        }
        assertThat(list(cast.auditor, "year=2025")).isEqualTo(sheets(statistics(cast.auditor, "year=2025")));
    }

    @Test
    void whatWasThrownAwayIsNoAmountOfADepartmentOrUnit() {
        sheet("留下", "1");
        sheet("作废", "2").discard();

        eventually(() -> expectFigure(only(statistics(cast.auditor, ""), "states", "state", "DISCARDED"), 1, "2"));
        var found = statistics(cast.auditor, "");
        expectFigure(found.path("departments").path(0), 1, "1");
        expectFigure(found.path("units").path(0), 1, "1");
    }

    @Test
    void figuresAreNarrowedByYearAndDepartment() {
        sheet("今年", "1");
        store.sheet(cast).draft(Contents.of("去年", 2025));
        expectSheets(2);

        assertThat(sheets(statistics(cast.auditor, "year=2025"))).isEqualTo(1);
        assertThat(sheets(statistics(cast.auditor, "department=" + Api.encoded("别的局"))))
                .isZero();
        assertThat(statistics(cast.auditor, "year=2025").path("years").values().stream()
                        .map(year -> year.asInt()))
                .containsExactly(2026, 2025);
    }

    @Test
    void decisionsAreTimedFromTheArrivalAtTheStage() {
        var start = Instant.now().minus(Duration.ofHours(50)).minusMillis(20);
        for (int hours = 1; hours <= 10; hours++) {
            var sheet = sheet("项目" + hours, "1").at(start).submit();
            sheet.at(start.plus(Duration.ofHours(hours))).pass(cast.department);
        }
        eventually(() -> assertThat(only(statistics(cast.auditor, ""), "durations", "stage", "department")
                        .path("count")
                        .asInt())
                .isEqualTo(10));

        var duration = only(statistics(cast.auditor, ""), "durations", "stage", "department");

        assertThat(duration.path("median").asLong()).isEqualTo(5 * 3600);
        assertThat(duration.path("p90").asLong()).isEqualTo(9 * 3600);
        assertThat(duration.path("slowest").asLong()).isEqualTo(10 * 3600);
        assertThat(duration.path("slowestSheet").asString()).isNotBlank();
        assertThat(duration.path("estimated").asBoolean()).isFalse();
    }

    @Test
    void whatIsEstimatedFromEveryDecisionIsWhatIsCounted() {
        sheet("一", "1").submit().pass(cast.department);
        sheet("二", "1").submit().sendBack(cast.department, null, WHY).submit().pass(cast.department);
        eventually(() -> assertThat(durations.counted(scope()))
                .singleElement()
                .satisfies(stage -> assertThat(stage.count()).isEqualTo(3)));

        assertThat(durations.estimated(scope(), 100)).isEqualTo(durations.counted(scope()));
    }

    @Test
    void ofFewDecisionsTheSlowestIsFoundWhateverIsDrawn() {
        sheet("一", "1").submit().pass(cast.department);
        eventually(() -> assertThat(durations.counted(scope())).hasSize(1));

        assertThat(durations.estimated(scope(), 99.999)).isNotEmpty().allSatisfy(stage -> {
            assertThat(stage.estimated()).isTrue();
            assertThat(stage.slowestSheet())
                    .isEqualTo(durations.counted(scope()).get(0).slowestSheet());
        });
    }

    private Scope scope() {
        return Scope.of(new FindStatistics(cast.auditor, null, null, Instant.now()));
    }

    @Test
    void aWithdrawalIsNoDecisionAndAReturnIs() {
        sheet("撤回", "1").submit().withdraw();
        sheet("退回", "1").submit().sendBack(cast.department, null, WHY);
        expectSheets(2);

        eventually(() -> assertThat(only(statistics(cast.auditor, ""), "durations", "stage", "department")
                        .path("count")
                        .asInt())
                .isEqualTo(1));
    }

    @Test
    void returnsAreCountedPerUnit() {
        sheet("两次", "1").submit().sendBack(cast.department, null, WHY).submit().sendBack(cast.department, null, WHY);
        sheet("没有", "1").submit();
        sheet("草稿", "1");
        expectSheets(3);

        eventually(() -> {
            var unit = statistics(cast.auditor, "").path("units").path(0);
            assertThat(unit.path("name").asString()).isEqualTo("单位 " + cast.drafter.unit());
            assertThat(unit.path("submitted").asInt()).isEqualTo(2);
            assertThat(unit.path("returned").asInt()).isEqualTo(1);
            assertThat(unit.path("returns").asInt()).isEqualTo(2);
            assertThat(unit.path("returnedShare").asDouble()).isEqualTo(0.5);
        });
    }

    @Test
    void whatWaitsTooLongIsNamedToThoseWhoMaySeeIt() {
        var late = sheet("拖延", "1").at(Instant.now().minus(Duration.ofDays(30))).submit();
        sheet("及时", "1").submit();
        expectSheets(2);

        var found = statistics(cast.auditor, "");

        assertThat(found.path("allowedWorkingDays").asInt()).isEqualTo(5);
        assertThat(found.path("overdueCount").asInt()).isEqualTo(1).isEqualTo(list(cast.auditor, "overdue=true"));
        var named = found.path("overdue").path(0);
        assertThat(named.path("id").asString()).isEqualTo(late.id.toString());
        assertThat(named.path("projectName").asString()).isEqualTo("拖延");
        assertThat(named.path("stage").asString()).isEqualTo("department");
        assertThat(named.path("waitingSince").asString())
                .isEqualTo(late.state().changedAt().toString());
        // in thirty days: the holidays of a week and a day, and four or five weekends, some of them worked on
        assertThat(named.path("days").asInt()).isBetween(14, 24);
        assertThat(only(found, "stages", "stage", "department").path("overdue").asInt())
                .isEqualTo(1);

        var approver = statistics(cast.approver, "");
        assertThat(approver.path("overdueCount").asInt()).isEqualTo(1);
        assertThat(approver.path("overdue")).isEmpty();
    }

    private void enter(UnitId unit, UnitKind kind, UnitId parent) {
        store.append(Unit.stream(unit), 0, new UnitCreated(unit, "单位 " + unit, kind, cast.region, parent), cast.admin);
    }

    private SheetLife sheet(String project, String amount) {
        var sheet = store.sheet(cast).draft(Contents.amount(amount).apply(Contents.of(project)));
        sheets.add(sheet);
        return sheet;
    }

    /** All that happened to them is shown. */
    private void expectSheets(int count) {
        eventually(() -> {
            for (var sheet : sheets) {
                var shown =
                        api.get(cast.auditor, "/api/sheets?sheet=%s&atLeast=%d".formatted(sheet.id, sheet.version()));
                assertThat(shown.json().path("lagging").asBoolean()).isFalse();
            }
            assertThat(sheets(statistics(cast.auditor, ""))).isEqualTo(count);
            assertThat(list(cast.auditor, "")).isEqualTo(count);
        });
    }

    private JsonNode statistics(Actor actor, String parameters) {
        var answer = api.get(actor, "/api/statistics?" + parameters);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private int list(Actor actor, String parameters) {
        return api.get(actor, "/api/sheets?" + parameters).json().path("count").asInt();
    }

    private static int sheets(JsonNode statistics) {
        return statistics.path("states").values().stream()
                .mapToInt(state -> state.path("count").asInt())
                .sum();
    }

    private static JsonNode only(JsonNode statistics, String group, String key, String value) {
        return statistics.path(group).values().stream()
                .filter(found -> found.path(key).asString().equals(value))
                .findFirst()
                .orElseThrow(() -> new AssertionError(value + " is not in " + statistics.path(group)));
    }

    private static void expectFigure(JsonNode figure, int count, String amount) {
        assertThat(figure.path("count").asInt()).isEqualTo(count);
        assertThat(figure.path("amount").asString()).isEqualTo(amount);
    }
}
