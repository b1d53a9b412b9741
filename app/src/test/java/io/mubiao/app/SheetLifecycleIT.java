package io.mubiao.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The five sheets of the seed document from the document to approval, revision and audit. */
class SheetLifecycleIT {

    private final County county = County.shared();

    @Test
    void theDocumentIsReadWhole() {
        var read = county.as("drafter").postText("/api/intake", County.seed());
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.text("title")).isEqualTo("平罗县商务和投资促进局项目支出预算绩效目标表");
        assertThat(read.json().get("unread")).isEmpty();
        var rows = read.json().get("sheets").values().stream()
                .flatMap(sheet -> sheet.get("content").get("indicators").values().stream())
                .toList();
        assertThat(rows).hasSize(49);
        assertThat(rows.stream().filter(row -> row.get("value").stringValue("").isEmpty()))
                .hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void aSheetLivesFromDraftToApprovalRevisionAndAudit(int number) {
        var content = county.seedContent(number);
        var sheet = county.draft(content);
        var drafted = sheet.get("drafter").json();
        assertThat(withoutParsedValues(drafted.get("content"))).isEqualTo(content);
        var digest = drafted.get("contentDigest").stringValue();
        assertThat(digest).matches("[0-9a-f]{64}");

        sheet.must("drafter", "submit", Map.of());
        awaitInQueue("department", sheet);
        assertThat(possible(sheet, "department")).containsExactly("pass", "return", "reject");
        assertThat(possible(sheet, "drafter")).containsExactly("withdraw");
        sheet.passed("department");
        assertThat(possible(sheet, "department")).containsExactly("take-back");
        sheet.passed("finance-office", "performance-office");
        assertThat(possible(sheet, "approver")).containsExactly("return", "reject", "approve");
        sheet.must("approver", "approve", Map.of("approvalNumber", "平财绩〔2026〕2 号", "opinion", "同意"));

        var approved = sheet.get("auditor").json();
        assertThat(approved.get("state").stringValue()).isEqualTo("APPROVED");
        assertThat(approved.get("inForce").get("approvalNumber").stringValue()).isEqualTo("平财绩〔2026〕2 号");
        assertThat(approved.get("chain").values().stream().map(stage -> stage.get("signedBy")))
                .noneMatch(JsonNode::isNull);
        assertThat(approved.get("contentDigest").stringValue()).isEqualTo(digest);

        reviseAndApproveAgain(sheet, content);
        checkHistory(sheet, digest);
    }

    private void reviseAndApproveAgain(County.Sheet sheet, ObjectNode content) {
        sheet.must("drafter", "revise", Map.of("reason", "预算调整"));
        var revised = content.deepCopy().put("annualAmount", "999999.50");
        sheet.must("drafter", "edit", Map.of("content", revised));
        var underWay = sheet.get("drafter").json();
        assertThat(underWay.get("revision").intValue()).isEqualTo(2);
        assertThat(underWay.get("inForce").get("revision").intValue()).isEqualTo(1);
        long inForce = underWay.get("inForce").get("version").longValue();
        assertThat(withoutParsedValues(
                        sheet.get("approver", "/versions/" + inForce).json().get("content")))
                .isEqualTo(content);
        sheet.must("drafter", "submit", Map.of());
        sheet.approved();
        assertThat(sheet.get("drafter").json().get("inForce").get("revision").intValue())
                .isEqualTo(2);
        var changes = sheet.get("auditor", "/compare?from=" + inForce + "&to=" + sheet.version())
                .json()
                .get("changes");
        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.get("path").stringValue()).isEqualTo("annualAmount");
            assertThat(change.get("label").stringValue()).isEqualTo("项目年度金额（元）");
            assertThat(change.get("to").stringValue()).isEqualTo("999999.50");
        });
    }

    private void checkHistory(County.Sheet sheet, String digest) {
        Eventually.eventually(
                () -> assertThat(sheet.get("auditor", "/history").json().get("entries"))
                        .hasSize((int) sheet.version()));
        var entries = sheet.get("auditor", "/history").json().get("entries");
        assertThat(entries.values().stream().map(entry -> entry.get("type").stringValue()))
                .containsExactly(
                        "SheetDrafted",
                        "SheetSubmitted",
                        "SheetPassed",
                        "SheetPassed",
                        "SheetPassed",
                        "SheetApproved",
                        "RevisionStarted",
                        "SheetEdited",
                        "SheetSubmitted",
                        "SheetPassed",
                        "SheetPassed",
                        "SheetPassed",
                        "SheetApproved");
        assertThat(entries.get(5).get("contentDigest").stringValue()).isEqualTo(digest);
        assertThat(entries.get(5).get("actor").get("id").stringValue()).isEqualTo("approver");
        assertThat(entries.get(5).get("actor").get("role").stringValue()).isEqualTo("APPROVER");
        assertThat(entries.values())
                .allSatisfy(
                        entry -> assertThat(entry.get("summary").stringValue()).isNotBlank());
        Eventually.eventually(() -> assertThat(county.as("auditor")
                        .get("/api/audit/events?size=200&sheet=" + sheet.id())
                        .json()
                        .get("events"))
                .hasSize((int) sheet.version()));
    }

    @Test
    void aReturnedSheetGoesToItsDrafterWithReasonsAndComesBack() {
        var sheet = county.submitted(county.seedContent(3)).passed("department");
        sheet.must("finance-office", "return", County.reasons("请细化量化"));
        assertThat(sheet.get("drafter").text("state")).isEqualTo("RETURNED");
        assertThat(possible(sheet, "drafter")).containsExactly("edit", "submit");
        awaitInQueue("drafter", sheet);
        sheet.must("drafter", "edit", Map.of("content", county.seedContent(3).put("annualGoal", "举办 1 次以上促消费活动。")));
        assertThat(sheet.must("drafter", "submit", Map.of()).text("stage")).isEqualTo("department");
        sheet.approved();
    }

    @Test
    void aNoticeIsReadOnceAndStaysRead() {
        var sheet = county.submitted(county.seedContent(1));
        var reviewer = county.as("department");
        Eventually.eventually(() -> assertThat(noticesOf(reviewer, sheet)).hasSize(1));
        var notice = noticesOf(reviewer, sheet).get(0);
        long id = notice.get("id").longValue();
        assertThat(notice.get("kind").stringValue()).isEqualTo("ARRIVED");
        assertThat(notice.get("readAt").isNull()).isTrue();

        assertThat(reviewer.post("/api/inbox/" + id + "/read", "").status()).isEqualTo(204);
        var readAt = noticesOf(reviewer, sheet).get(0).get("readAt").stringValue();
        assertThat(reviewer.post("/api/inbox/" + id + "/read", "").status()).isEqualTo(204);
        assertThat(noticesOf(reviewer, sheet).get(0).get("readAt").stringValue())
                .isEqualTo(readAt);

        assertThat(reviewer.post("/api/inbox/999999999999/read", "").text("code"))
                .isEqualTo("EVENT_NOT_FOUND");
        var nothingSaid = reviewer.post("/api/inbox/read-all", Map.of());
        assertThat(nothingSaid.status()).isEqualTo(400);
        assertThat(nothingSaid.json().get("violations").get(0).get("path").stringValue())
                .isEqualTo("events");
        assertThat(reviewer.post("/api/inbox/read-all", Map.of("events", List.of(id)))
                        .status())
                .isEqualTo(204);
        assertThat(reviewer.get("/api/inbox?unread=true&size=200")
                        .json()
                        .get("items")
                        .values())
                .noneMatch(unread -> unread.get("id").longValue() == id);
    }

    private static List<JsonNode> noticesOf(Api reader, County.Sheet sheet) {
        return reader.get("/api/inbox?size=200").json().get("items").values().stream()
                .filter(notice ->
                        notice.get("sheet").stringValue().equals(sheet.id().toString()))
                .toList();
    }

    @Test
    void aReturnMayGoToAnEarlierStage() {
        var sheet = county.submitted(county.seedContent(4)).passed("department", "finance-office");
        var answer = sheet.must(
                "performance-office",
                "return",
                Map.of("to", "finance-office", "reasons", List.of(Map.of("text", "请核对补贴标准"))));
        assertThat(answer.text("stage")).isEqualTo("finance-office");
        sheet.passed("finance-office", "performance-office");
        assertThat(sheet.must("approver", "approve", Map.of("approvalNumber", "3 号"))
                        .text("state"))
                .isEqualTo("APPROVED");
    }

    @Test
    void aSubmissionIsWithdrawnUntilTheNextStageHasActed() {
        var sheet = county.submitted(county.seedContent(5));
        assertThat(sheet.must("drafter", "withdraw", Map.of()).text("state")).isEqualTo("DRAFT");
        sheet.must("drafter", "submit", Map.of());
        sheet.passed("department");
        assertThat(sheet.command("drafter", "withdraw", Map.of()).text("code")).isEqualTo("ALREADY_HANDLED");
    }

    @Test
    void aSubmissionAndAWithdrawalNeedNoBody() {
        var sheet = county.draft(county.seedContent(5));
        var path = "/api/sheets/" + sheet.id();
        var none = HttpRequest.BodyPublishers.noBody();
        assertThat(county.as("drafter")
                        .ifMatch(1)
                        .send("POST", path + "/submit", none)
                        .text("state"))
                .isEqualTo("IN_REVIEW");
        assertThat(county.as("drafter")
                        .ifMatch(2)
                        .send("POST", path + "/withdraw", none)
                        .text("state"))
                .isEqualTo("DRAFT");
    }

    @Test
    void anAbandonedRevisionLeavesWhatIsInForce() {
        var content = county.seedContent(1);
        var sheet = county.submitted(content).approved();
        sheet.must("drafter", "revise", Map.of("reason", "拟追加经费"));
        sheet.must("drafter", "edit", Map.of("content", content.deepCopy().put("annualAmount", "1")));
        assertThat(sheet.must("drafter", "abandon-revision", Map.of("reason", "不再追加"))
                        .text("state"))
                .isEqualTo("APPROVED");
        var now = sheet.get("drafter").json();
        assertThat(now.get("revision").intValue()).isEqualTo(1);
        assertThat(withoutParsedValues(now.get("content"))).isEqualTo(content);
    }

    @Test
    void manySheetsAreApprovedAtOnceAndAStaleOneStopsNoOther() {
        var sheets = List.of(1, 2, 3).stream()
                .map(number -> county.submitted(county.seedContent(number))
                        .passed("department", "finance-office", "performance-office"))
                .toList();
        var request = Map.of(
                "approvalNumber",
                "平财绩〔2026〕7 号",
                "sheets",
                List.of(
                        Map.of("id", sheets.get(0).id(), "version", 5),
                        Map.of("id", sheets.get(1).id(), "version", 4),
                        Map.of("id", UUID.randomUUID(), "version", 5),
                        Map.of("id", sheets.get(2).id(), "version", 5)));
        var results =
                county.as("approver").post("/api/approvals", request).json().get("results");
        assertThat(results.values().stream().map(result -> result.path("code").stringValue("approved")))
                .containsExactly("approved", "STALE_VERSION", "SHEET_NOT_FOUND", "approved");
    }

    @Test
    void aSheetIsNotApprovedTwiceUnderTheSameNumber() {
        var content = county.seedContent(2);
        var sheet = county.submitted(content).approved();
        sheet.must("drafter", "revise", Map.of("reason", "预算调整"));
        sheet.must("drafter", "edit", Map.of("content", content.put("annualAmount", "5")));
        sheet.must("drafter", "submit", Map.of());
        sheet.passed("department", "finance-office", "performance-office");
        var answer = sheet.command("approver", "approve", Map.of("approvalNumber", "平财绩[2026]9号"));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("code")).isEqualTo("APPROVAL_NUMBER_TAKEN");
        sheet.must("approver", "approve", Map.of("approvalNumber", "平财绩〔2026〕10 号"));
    }

    @Test
    void theDemoShowsASheetInEveryPlace() {
        var items = county.as("auditor").get("/api/sheets?size=200").json().get("items");
        assertThat(items.values().stream().map(item -> item.get("state").stringValue()))
                .contains("APPROVED", "DRAFT", "RETURNED", "IN_REVIEW");
    }

    private List<String> possible(County.Sheet sheet, String user) {
        return sheet.get(user).json().get("possible").values().stream()
                .map(JsonNode::stringValue)
                .toList();
    }

    private void awaitInQueue(String user, County.Sheet sheet) {
        Eventually.eventually(() -> assertThat(
                        county.as(user).get("/api/queue?view=TODO&size=200").json().get("items").values().stream()
                                .map(item -> item.get("id").stringValue()))
                .contains(sheet.id().toString()));
    }

    static JsonNode withoutParsedValues(JsonNode content) {
        var copy = content.deepCopy();
        copy.get("indicators").forEach(row -> ((ObjectNode) row).remove("parsedValue"));
        return copy;
    }
}
