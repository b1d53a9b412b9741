package io.mubiao.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** Whatever is sent, the answer is a problem in Chinese with a stable code, and nothing has happened. */
class BadInputIT {

    private final County county = County.shared();
    private County.Sheet sheet;

    @BeforeEach
    void aSheetWaitsInTheFirstStage() {
        sheet = county.submitted(county.seedContent(2));
    }

    @AfterEach
    void nothingHappened() {
        assertThat(sheet.get("auditor").number("version")).isEqualTo(sheet.version());
    }

    @Test
    void withoutATokenNobodyIsServed() {
        refuses(county.nobody().get("/api/queue"), 401, "UNAUTHENTICATED");
        refuses(county.nobody().post("/api/sheets", "{}"), 401, "UNAUTHENTICATED");
    }

    @Test
    void aTokenThatWasTamperedWithIsNotBelieved() {
        var token = token();
        var parts = token.split("\\.");
        var claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                .replace("DRAFTER", "APPROVER");
        var forged = parts[0] + "." + encode(claims) + "." + parts[2];
        refuses(bearer(forged).get("/api/me"), 401, "UNAUTHENTICATED");
        var unsigned = encode("{\"alg\":\"none\"}") + "." + encode(claims) + ".";
        refuses(bearer(unsigned).get("/api/me"), 401, "UNAUTHENTICATED");
        refuses(bearer("nonsense").get("/api/me"), 401, "UNAUTHENTICATED");
    }

    @Test
    void aDrafterOfAnotherUnitFindsNothing() {
        refuses(sheet.get("drafter2"), 404, "SHEET_NOT_FOUND");
        refuses(sheet.get("drafter2", "/history"), 404, "SHEET_NOT_FOUND");
        refuses(sheet.get("drafter2", "/why"), 404, "SHEET_NOT_FOUND");
        refuses(sheet.command("drafter2", "withdraw", Map.of()), 404, "SHEET_NOT_FOUND");
        var unknown = new County.Sheet(county, UUID.randomUUID());
        assertThat(sheet.get("drafter2").text("detail"))
                .isEqualTo(unknown.get("drafter2").text("detail"));
    }

    @Test
    void aStageThatIsNotReachedFindsNothing() {
        refuses(sheet.get("finance-office"), 404, "SHEET_NOT_FOUND");
        refuses(sheet.command("approver", "approve", Map.of("approvalNumber", "1")), 404, "SHEET_NOT_FOUND");
    }

    @Test
    void aReviewerActsOnce() {
        sheet.passed("department");
        refuses(sheet.command("department", "pass", Map.of("opinion", "再次同意")), 409, "NOT_YOUR_TURN");
        refuses(sheet.command("department", "return", County.reasons("反悔")), 409, "NOT_YOUR_TURN");
    }

    @Test
    void aDecisionBindsToTheVersionThatWasSeen() {
        var pass = Map.of("opinion", "同意");
        var path = "/api/sheets/" + sheet.id() + "/pass";
        refuses(county.as("department").post(path, pass), 428, "VERSION_REQUIRED");
        refuses(county.as("department").ifMatch(1).post(path, pass), 412, "STALE_VERSION");
        refuses(county.as("department").ifMatch(99).post(path, pass), 412, "STALE_VERSION");
        refuses(county.as("department").with("If-Match", "*").post(path, pass), 400, "MALFORMED");
        refuses(county.as("department").with("If-Match", "2").post(path, pass), 400, "MALFORMED");
    }

    @Test
    void anApproverWithoutNumberOrAReturnWithoutReasonIsRefused() {
        refuses(sheet.command("department", "return", Map.of()), 422, "REASON_REQUIRED");
        refuses(sheet.command("department", "return", Map.of("reasons", List.of())), 422, "REASON_REQUIRED");
        refuses(sheet.command("department", "reject", Map.of()), 422, "REASON_REQUIRED");
        var noOpinion = sheet.command("department", "pass", Map.of());
        refuses(noOpinion, 400, "MALFORMED");
        assertThat(noOpinion.json().at("/violations/0/path").stringValue()).isEqualTo("opinion");
        refuses(
                sheet.command(
                        "department", "return", Map.of("to", "approval", "reasons", List.of(Map.of("text", "?")))),
                400,
                "MALFORMED");
    }

    @Test
    void theSameCreationTwiceIsOneSheetAndAnotherBodyIsRefused() {
        var request = Map.of("id", UUID.randomUUID(), "content", county.seedContent(1));
        var first = county.as("drafter").post("/api/sheets", request);
        var second = county.as("drafter").post("/api/sheets", request);
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.header("Location")).endsWith("/api/sheets/" + request.get("id"));
        assertThat(first.header("ETag")).isEqualTo("\"1\"");
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        var other = Map.of("id", request.get("id"), "content", county.seedContent(2));
        refuses(county.as("drafter").post("/api/sheets", other), 409, "ID_TAKEN");
        refuses(county.as("drafter2").post("/api/sheets", request), 409, "ID_TAKEN");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badContents")
    void aContentThatCannotBeStoredIsRefusedByName(String what, Consumer<ObjectNode> damage, String path) {
        var content = county.seedContent(1);
        damage.accept(content);
        var answer = county.as("drafter").post("/api/sheets", Map.of("content", content));
        refuses(answer, 400, "MALFORMED");
        assertThat(answer.json().get("violations").values().stream()
                        .map(violation -> violation.get("path").stringValue()))
                .contains(path);
        refuses(
                county.as("drafter")
                        .ifMatch(sheet.version())
                        .post("/api/sheets/" + sheet.id() + "/edit", Map.of("content", content)),
                400,
                "MALFORMED");
    }

    static List<Arguments> badContents() {
        return List.of(
                bad(
                        "5,000 indicators",
                        content -> {
                            var row = content.get("indicators").get(0);
                            for (int i = 0; i < 5000; i++) {
                                content.withArray("indicators").add(((ObjectNode) row.deepCopy()).put("id", "n" + i));
                            }
                        },
                        "content.indicators"),
                bad("a goal of 100 kB", content -> content.put("annualGoal", "目".repeat(34_000)), "content.annualGoal"),
                bad("a negative amount", content -> content.put("annualAmount", "-1"), "content.annualAmount"),
                bad("an absurd amount", content -> content.put("annualAmount", "9".repeat(40)), "content.annualAmount"),
                bad("three decimals", content -> content.put("annualAmount", "1.005"), "content.annualAmount"),
                bad("an amount as a number", content -> content.put("annualAmount", 20000), "content.annualAmount"),
                bad("a control character", content -> content.put("projectName", "项目\u0007"), "content.projectName"),
                bad("NUL", content -> content.put("projectName", "项目\u0000"), "content.projectName"),
                bad("emoji", content -> content.put("annualGoal", "目标😀"), "content.annualGoal"),
                bad("right-to-left mark", content -> content.put("department", "局\u202e级本"), "content.department"),
                bad("a bad cell", content -> row(content, 3).put("value", "2 \u0001万元"), "content.indicators[3].value"),
                bad("a row without id", content -> row(content, 2).putNull("id"), "content.indicators[2].id"),
                bad(
                        "two rows of one id",
                        content -> row(content, 1)
                                .put("id", row(content, 0).get("id").stringValue()),
                        "content.indicators[1].id"),
                bad("an unknown edition", content -> content.put("edition", "77"), "content.edition"),
                bad("no year", content -> content.remove("fiscalYear"), "content.fiscalYear"),
                bad("a year as text", content -> content.put("fiscalYear", "2026"), "content.fiscalYear"),
                bad("rows that are none", content -> content.put("indicators", "none"), "content.indicators"),
                bad("an unknown field", content -> content.put("approved", true), "content.approved"),
                bad(
                        "an unknown column",
                        content -> row(content, 0).put("parsedValue", "4"),
                        "content.indicators[0].parsedValue"));
    }

    private static Arguments bad(String what, Consumer<ObjectNode> damage, String path) {
        return Arguments.of(what, damage, path);
    }

    private static ObjectNode row(ObjectNode content, int index) {
        return (ObjectNode) content.get("indicators").get(index);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "\"text\"",
                "{\"content\":null}",
                "{\"content\":{}}",
                "{\"id\":\"x\",\"content\":{}}",
                "{\"a\":1}",
                "{\"content\":{\"edition\":\"88\",\"edition\":\"101\"}}"
            })
    void whatIsNoRequestIsRefused(String body) {
        refuses(county.as("drafter").post("/api/sheets", body), 400, "MALFORMED");
    }

    @Test
    void anUnknownAddressMethodOrMediaTypeIsRefused() {
        refuses(county.as("drafter").get("/api/nothing"), 404, "NOT_FOUND");
        refuses(county.as("drafter").ifMatch(2).post("/api/sheets/" + sheet.id() + "/destroy", "{}"), 404, "NOT_FOUND");
        refuses(
                county.as("drafter")
                        .send("DELETE", "/api/sheets/" + sheet.id(), java.net.http.HttpRequest.BodyPublishers.noBody()),
                405,
                "METHOD_NOT_ALLOWED");
        refuses(
                county.as("drafter").postText("/api/sheets", "x".getBytes(StandardCharsets.UTF_8)),
                415,
                "UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void anUnknownSheetIsNotFound() {
        var unknown = new County.Sheet(county, UUID.randomUUID());
        refuses(unknown.get("auditor"), 404, "SHEET_NOT_FOUND");
        refuses(unknown.command("drafter", "submit", Map.of()), 404, "SHEET_NOT_FOUND");
        refuses(unknown.get("auditor", "/history"), 404, "SHEET_NOT_FOUND");
        refuses(county.as("auditor").get("/api/sheets/not-a-uuid"), 400, "MALFORMED");
        refuses(county.as("drafter").ifMatch(1).post("/api/sheets/not-a-uuid/submit", "{}"), 400, "MALFORMED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/queue?cursor=nonsense",
                "/api/sheets?cursor=AAAA",
                "/api/queue?view=SOMETHING",
                "/api/queue?size=0",
                "/api/sheets?size=100000",
                "/api/sheets?year=soon"
            })
    void aQueryThatMakesNoSenseIsRefused(String query) {
        refuses(county.as("auditor").get(query), 400, "MALFORMED");
    }

    @Test
    void aVersionThatNeverWasIsNotFound() {
        refuses(sheet.get("auditor", "/versions/99"), 404, "VERSION_NOT_FOUND");
        refuses(sheet.get("auditor", "/versions/0"), 404, "VERSION_NOT_FOUND");
        refuses(sheet.get("auditor", "?asOf=1999-12-31T00:00:00Z"), 404, "VERSION_NOT_FOUND");
        refuses(sheet.get("auditor", "?asOf=yesterday"), 400, "MALFORMED");
        refuses(sheet.get("auditor", "/compare?from=1&to=99"), 404, "VERSION_NOT_FOUND");
    }

    @Test
    void theAuditIsTheAuditorsAlone() {
        refuses(county.as("drafter").get("/api/audit/events"), 403, "FORBIDDEN");
        refuses(county.as("admin").get("/api/audit/events"), 403, "FORBIDDEN");
        refuses(sheet.get("admin"), 404, "SHEET_NOT_FOUND");
    }

    @Test
    void anAuditorChangesNothing() {
        refuses(sheet.command("auditor", "pass", Map.of("opinion", "同意")), 403, "FORBIDDEN");
        refuses(county.as("auditor").post("/api/sheets", Map.of("content", county.seedContent(1))), 403, "FORBIDDEN");
    }

    @Test
    void aDocumentThatIsNoneIsRefused() {
        refuses(intake(new byte[0]), 422, "UNREADABLE_DOCUMENT");
        refuses(
                intake(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13}),
                422,
                "UNREADABLE_DOCUMENT");
        refuses(intake("今天天气很好。".getBytes(StandardCharsets.UTF_8)), 422, "UNREADABLE_DOCUMENT");
        refuses(intake(new byte[20 * 1024 * 1024]), 413, "TOO_LARGE");
    }

    @Test
    void aDamagedDocumentGivesWhatItHas() {
        var seed = new String(County.seed(), StandardCharsets.UTF_8);
        var strange = intake((seed + "\n\n联系电话：0952-0000000\n").getBytes(StandardCharsets.UTF_8));
        assertThat(strange.json().get("sheets")).hasSize(5);
        assertThat(strange.json().get("unread").get(0).get("text").stringValue())
                .contains("联系电话");
        var cut = intake(seed.substring(0, seed.indexOf("效益指标")).getBytes(StandardCharsets.UTF_8));
        assertThat(codes(cut)).contains("SHEET_CUT_OFF");
        var unlabelled = intake(seed.replaceFirst("项目期限", "").getBytes(StandardCharsets.UTF_8));
        assertThat(codes(unlabelled)).contains("MISSING_LABEL");
        var gb18030 = intake(seed.getBytes(Charset.forName("GB18030")));
        assertThat(gb18030.json().get("sheets"))
                .isEqualTo(intake(County.seed()).json().get("sheets"));
    }

    @Test
    void aFileIsUploadedAsAForm() {
        var form = new ArrayList<byte[]>();
        form.add("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n"
                .getBytes(StandardCharsets.UTF_8));
        form.add(County.seed());
        form.add("\r\n--x--\r\n".getBytes(StandardCharsets.UTF_8));
        var answer = county.as("drafter")
                .with("Content-Type", "multipart/form-data; boundary=x")
                .send("POST", "/api/intake", java.net.http.HttpRequest.BodyPublishers.ofByteArrays(form));
        assertThat(answer.json().get("sheets")).hasSize(5);
    }

    private static List<String> codes(Api.Answer intake) {
        return intake.json().get("sheets").values().stream()
                .flatMap(read -> read.get("remarks").values().stream())
                .map(remark -> remark.get("code").stringValue())
                .toList();
    }

    private Api.Answer intake(byte[] document) {
        return county.as("drafter").postText("/api/intake", document);
    }

    private String token() {
        return county.nobody()
                .with(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString(
                                                ("drafter:" + County.PASSWORD).getBytes(StandardCharsets.UTF_8)))
                .with("Content-Type", "application/x-www-form-urlencoded")
                .send(
                        "POST",
                        "/oauth2/token",
                        java.net.http.HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                .text("access_token");
    }

    private Api bearer(String token) {
        return county.nobody().with("Authorization", "Bearer " + token);
    }

    private static String encode(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void refuses(Api.Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.text("code")).isEqualTo(code);
        assertThat(answer.text("detail")).matches("(?s).*\\p{IsHan}.*");
        assertThat(answer.number("status")).isEqualTo(status);
    }
}
