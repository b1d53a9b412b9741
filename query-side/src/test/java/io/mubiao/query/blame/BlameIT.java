package io.mubiao.query.blame;

import static org.assertj.core.api.Assertions.assertThat;

import io.mubiao.query.testing.Api;
import io.mubiao.query.testing.Cast;
import io.mubiao.query.testing.Contents;
import io.mubiao.query.testing.QuerySideTest;
import io.mubiao.query.testing.SheetLife;
import io.mubiao.query.testing.Store;
import io.mubiao.shared.org.UnitKind;
import io.mubiao.shared.sheet.Cells;
import io.mubiao.shared.sheet.Change;
import io.mubiao.shared.sheet.Reason;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@QuerySideTest
class BlameIT {

    private static final String AMOUNT = "annualAmount";
    private static final String GOAL = "annualGoal";

    @Autowired
    private Store store;

    @Autowired
    private Api api;

    private final Cast cast = new Cast();

    /** Returned for its goal, approved, then adjusted in its amount. */
    private SheetLife life() {
        return store.sheet(cast)
                .draft(Contents.of("志愿服务"))
                .submit()
                .sendBack(cast.department, null, new Reason(null, GOAL, "目标没有数字"))
                .edit(cast.colleague, Contents.goal("开展活动 12 场"))
                .submitAndApprove()
                .revise()
                .edit(cast.drafter, Contents.amount("30000"));
    }

    @Test
    void aCellTellsWhoWroteItWhyAndWhatPutItInForce() {
        store.enter(cast, cast.unit("101001"), "商务局本级", UnitKind.UNIT, null);
        var sheet = life();

        var goal = cell(sheet, "", GOAL);

        var origin = goal.path("origin");
        assertThat(origin.path("version").asLong()).isEqualTo(4);
        assertThat(origin.path("type").asString()).isEqualTo("SheetEdited");
        assertThat(origin.path("name").asString()).isEqualTo("王同事");
        assertThat(origin.path("unitName").asString()).isEqualTo("商务局本级");
        assertThat(origin.path("reason").asString()).isEqualTo("目标没有数字");
        assertThat(origin.path("via").asString()).isEqualTo("EDIT");
        assertThat(origin.path("eventId").asString()).hasSize(36);
        assertThat(goal.path("earlier").asInt()).isEqualTo(1);
        assertThat(goal.path("approval").path("version").asLong()).isEqualTo(9);
        assertThat(goal.path("approval").path("name").asString()).isEqualTo("郑局长");
        assertThat(goal.path("approvedBefore").isNull()).isTrue();
    }

    @Test
    void whatWasApprovedAndIsAnotherTextNowIsMarkedAsAdjusted() {
        var sheet = life();

        var amount = cell(sheet, "", AMOUNT);

        assertThat(amount.path("value").asString()).isEqualTo("30000");
        assertThat(amount.path("approval").isNull()).isTrue();
        assertThat(amount.path("origin").path("reason").asString()).isEqualTo("预算调整");
        assertThat(amount.path("approvedBefore").path("value").asString()).isEqualTo("20000");
        assertThat(amount.path("approvedBefore")
                        .path("approval")
                        .path("revision")
                        .asInt())
                .isEqualTo(1);
        assertThat(cell(sheet, "?version=9", AMOUNT).path("approvedBefore").isNull())
                .as("when it was approved")
                .isTrue();
    }

    @Test
    void aRevisionGivenUpWritesNothingOfItsOwn() {
        var sheet = life().abandonRevision();

        var amount = cell(sheet, "", AMOUNT);

        assertThat(amount.path("origin").path("version").asLong()).isEqualTo(1);
        assertThat(amount.path("origin").path("restoredBy").asLong()).isEqualTo(12);
        assertThat(amount.path("approval").path("version").asLong()).isEqualTo(9);
        assertThat(amount.path("approvedBefore").isNull()).isTrue();
    }

    @Test
    void anAmendmentIsItsReviewersAndGoesWithThePassThatIsTakenBack() {
        var sheet = store.sheet(cast)
                .draft(Contents.of("志愿服务"))
                .submit()
                .amend(cast.department, Contents.goal("开展活动 12 场"))
                .pass(cast.department);
        var amended = cell(sheet, "", GOAL).path("origin");
        assertThat(amended.path("via").asString()).isEqualTo("AMENDMENT");
        assertThat(amended.path("reason").asString()).isEqualTo("与单位经办人商定");

        sheet.takeBack(cast.department, "重新商量");

        var restored = cell(sheet, "", GOAL).path("origin");
        assertThat(restored.path("via").asString()).isEqualTo("DRAFT");
        assertThat(restored.path("restoredBy").asLong()).isEqualTo(5);
    }

    @Test
    void theHistoryOfACellLeadsToItsValueAndTellsOfCellsThatAreGone() {
        var sheet = life().edit(cast.drafter, Contents.indicators(rows -> rows.subList(1, rows.size())));

        var amount = cell(sheet, "?path=" + AMOUNT, AMOUNT);
        assertThat(amount.path("history")
                        .valueStream()
                        .map(value -> value.path("value").asString()))
                .containsExactly("30000", "20000");
        var gone = cell(sheet, "?path=indicators/a1/value", "indicators/a1/value");
        assertThat(gone.path("value").isNull()).isTrue();
        assertThat(gone.path("origin").path("version").asLong()).isEqualTo(sheet.version());
        assertThat(gone.path("approvedBefore").path("value").asString()).isEqualTo("4 次");
    }

    @Test
    void everyCellOfEveryVersionIsExplained() {
        var sheet = life();

        for (long version = 1; version <= sheet.version(); version++) {
            var blamed = ask(sheet, "?version=" + version)
                    .path("cells")
                    .valueStream()
                    .toList();
            assertThat(blamed)
                    .allSatisfy(cell -> assertThat(
                                    cell.path("origin").path("version").asLong())
                            .isPositive());
        }
        Map<String, String> stands = Cells.changes(sheet.state().content()).stream()
                .filter(cell -> !cell.path().equals("indicators"))
                .collect(Collectors.toMap(Change::path, Change::to));
        assertThat(ask(sheet, "")
                        .path("cells")
                        .valueStream()
                        .filter(cell -> !cell.path("path").asString().equals("indicators"))
                        .collect(Collectors.toMap(
                                cell -> cell.path("path").asString(),
                                cell -> cell.path("value").asString())))
                .isEqualTo(stands);
    }

    @Test
    void onlyWhoSeesTheSheetIsTold() {
        var sheet = life();

        assertThat(api.get(cast.drafterElsewhere, address(sheet, "")).status()).isEqualTo(404);
        assertThat(api.get(cast.auditor, address(sheet, "?version=99")).status())
                .isEqualTo(404);
        assertThat(api.get(cast.auditor, address(sheet, "?versoin=1")).status()).isEqualTo(400);
        assertThat(api.get(cast.approver, address(sheet, ""))
                        .json()
                        .path("cells")
                        .valueStream())
                .as("what was not submitted is the unit's own")
                .noneMatch(cell -> cell.path("value").asString("").equals("30000"));
    }

    private JsonNode cell(SheetLife sheet, String parameters, String path) {
        return ask(sheet, parameters)
                .path("cells")
                .valueStream()
                .filter(cell -> cell.path("path").asString().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode ask(SheetLife sheet, String parameters) {
        return api.get(cast.auditor, address(sheet, parameters)).json();
    }

    private static String address(SheetLife sheet, String parameters) {
        return "/api/sheets/" + sheet.id + "/blame" + parameters;
    }
}
