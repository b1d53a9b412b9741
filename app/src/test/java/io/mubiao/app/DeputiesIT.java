package io.mubiao.app;

import static io.mubiao.app.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Two colleagues of the county's bureau of finance stand in for each other (委托代理). */
class DeputiesIT {

    private static final County COUNTY = County.shared();
    private static final String PRINCIPAL = "performance-office";
    private static final String DEPUTY = "approver";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final Map<String, String> PASS = Map.of("opinion", "同意");

    @AfterEach
    void nobodyStandsIn() {
        for (var user : List.of(PRINCIPAL, DEPUTY)) {
            for (var item : list(COUNTY.as(user), "?principal=" + user)) {
                if (item.path("possible").toString().contains("revoke")) {
                    done(COUNTY.as(user), item.path("id").stringValue(), "revoke", Map.of("reason", "已返岗"));
                }
            }
        }
    }

    @Test
    void aDeputySeesAndSignsWhatWaitsForAnother() {
        var sheet = atThePerformanceOffice();
        var asDeputy = COUNTY.as(DEPUTY).with("On-Behalf-Of", PRINCIPAL);
        assertThat(sheet.get(DEPUTY).status()).isEqualTo(404);
        assertThat(asDeputy.get("/api/queue").text("code")).isIn("NOT_A_DEPUTY", "DEPUTYSHIP_ENDED");
        var id = appointed(Map.of());
        assertThat(asDeputy.get("/api/queue").text("code")).isIn("NOT_A_DEPUTY", "DEPUTYSHIP_ENDED");
        assertThat(done(COUNTY.as(DEPUTY), id, "accept", Map.of()).text("status"))
                .isEqualTo("ACTIVE");

        eventually(
                () -> assertThat(asDeputy.get("/api/queue?view=TODO&size=200").body())
                        .contains(sheet.id().toString()));
        var me = asDeputy.get("/api/me").json();
        assertThat(me.path("roles").toString()).isEqualTo("[\"PERFORMANCE_REVIEWER\"]");
        assertThat(me.path("onBehalfOf").path("account").stringValue()).isEqualTo(PRINCIPAL);
        assertThat(asDeputy.get("/api/sheets/" + sheet.id()).body()).contains("\"pass\"");
        var why = COUNTY.as(PRINCIPAL)
                .get("/api/sheets/" + sheet.id() + "/why")
                .json()
                .path("turn")
                .path("people");
        assertThat(why.toString()).contains("\"onBehalfOf\":\"" + nameOf(PRINCIPAL) + "\"");

        var passed = asDeputy.ifMatch(sheet.version()).post("/api/sheets/" + sheet.id() + "/pass", PASS);

        assertThat(passed.status()).as(passed.toString()).isEqualTo(200);
        var words = nameOf(DEPUTY) + "（代" + nameOf(PRINCIPAL) + "）";
        assertThat(COUNTY.as("auditor")
                        .get("/api/sheets/" + sheet.id() + "/history")
                        .body())
                .contains(words);
        for (var signer : List.of(DEPUTY, PRINCIPAL)) {
            var refused = COUNTY.as(DEPUTY)
                    .ifMatch(passed.number("version"))
                    .post("/api/sheets/" + sheet.id() + "/approve", Map.of("approvalNumber", "平财绩〔2026〕" + signer));
            assertThat(refused.text("code")).isEqualTo("SEPARATION_OF_DUTIES");
        }
        eventually(
                () -> assertThat(COUNTY.as(PRINCIPAL).get("/api/inbox").body()).contains("ACTED_FOR_YOU"));
        assertThat(asDeputy.ifMatch(passed.number("version"))
                        .post("/api/sheets/" + sheet.id() + "/take-back", Map.of())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void whatWasNotDelegatedIsRefused() {
        var sheet = atThePerformanceOffice();
        var asDeputy = COUNTY.as(DEPUTY).with("On-Behalf-Of", PRINCIPAL);
        var id = appointed(Map.of("maximumAmount", 1));
        done(COUNTY.as(DEPUTY), id, "accept", Map.of());
        var address = "/api/sheets/" + sheet.id();

        assertThat(asDeputy.get("/api/queue?view=TODO&size=200").body())
                .doesNotContain(sheet.id().toString());
        assertThat(asDeputy.ifMatch(sheet.version())
                        .post(address + "/pass", PASS)
                        .text("code"))
                .isEqualTo("OUT_OF_DEPUTY_SCOPE");
        for (var verb : List.of("reopen", "revise", "hand-over")) {
            assertThat(asDeputy.ifMatch(sheet.version())
                            .post(address + "/" + verb, Map.of("reason", "试试"))
                            .text("code"))
                    .as(verb)
                    .isEqualTo("NOT_DELEGABLE");
        }
        assertThat(asDeputy.post(address + "/remind", Map.of()).text("code")).isEqualTo("NOT_DELEGABLE");
        assertThat(asDeputy.post("/api/deputies", terms(Map.of("deputy", "admin")))
                        .text("code"))
                .isEqualTo("NOT_DELEGABLE");
        done(COUNTY.as(PRINCIPAL), id, "revoke", Map.of("reason", "已返岗"));
        eventually(() -> assertThat(asDeputy.ifMatch(sheet.version())
                        .post(address + "/pass", PASS)
                        .text("code"))
                .isEqualTo("DEPUTYSHIP_ENDED"));
        assertThat(sheet.get("auditor").number("version")).isEqualTo(sheet.version());
    }

    @Test
    void whoApprovesFinallyIsReplacedOnlyWhenAThirdPersonAgrees() {
        var terms = new HashMap<String, Object>(terms(Map.of("deputy", PRINCIPAL)));
        terms.put("roles", List.of("APPROVER"));
        var offered = COUNTY.as(DEPUTY).post("/api/deputies", terms);
        assertThat(offered.status()).as(offered.toString()).isEqualTo(201);
        var id = offered.text("id");
        assertThat(done(COUNTY.as(PRINCIPAL), id, "accept", Map.of()).text("status"))
                .isEqualTo("UNCONFIRMED");
        assertThat(settle(COUNTY.as(DEPUTY), id, "confirm", Map.of()).text("code"))
                .isEqualTo("FORBIDDEN");
        assertThat(settle(COUNTY.as("drafter"), id, "confirm", Map.of()).text("code"))
                .isEqualTo("DEPUTYSHIP_NOT_FOUND");
        assertThat(done(COUNTY.as("admin"), id, "confirm", Map.of()).text("status"))
                .isEqualTo("ACTIVE");
        assertThat(settle(COUNTY.as("admin"), id, "confirm", Map.of()).text("code"))
                .isEqualTo("DEPUTYSHIP_SETTLED");
    }

    @Test
    void eachRefusalOfAnAppointmentNamesItsField() {
        refuses(Map.of("deputy", "drafter"), 422, "DEPUTY_UNSUITABLE", "deputy");
        refuses(Map.of("deputy", "admin"), 422, "DEPUTY_UNSUITABLE", "deputy");
        refuses(Map.of("deputy", PRINCIPAL), 422, "DEPUTY_UNSUITABLE", "deputy");
        refuses(Map.of("deputy", "nobody-of-this-name"), 422, "DEPUTY_UNSUITABLE", "deputy");
        refuses(Map.of("roles", List.of("APPROVER")), 403, "FORBIDDEN", "roles");
        refuses(Map.of("roles", List.of()), 400, "MALFORMED", "roles");
        refuses(Map.of("from", TODAY.minusDays(1).toString()), 422, "BACKDATED", "from");
        refuses(Map.of("until", TODAY.minusDays(1).toString()), 400, "MALFORMED", "until");
        refuses(Map.of("until", TODAY.plusDays(90).toString()), 400, "MALFORMED", "until");
        refuses(Map.of("until", "+999999999-12-31"), 400, "MALFORMED", "until");
        refuses(Map.of("stages", List.of("approval")), 400, "MALFORMED", "stages");
        refuses(Map.of("units", List.of("999999")), 400, "MALFORMED", "units");
        refuses(Map.of("maximumAmount", 0), 400, "MALFORMED", "maximumAmount");
        refuses(Map.of("reason", " "), 400, "MALFORMED", "reason");
    }

    @Test
    void ofManyOffersForTheSameTimeOneIsMade() {
        var answers = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> COUNTY.as(PRINCIPAL).post("/api/deputies", terms(Map.of()))))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .allSatisfy(answer -> assertThat(answer.text("code")).isEqualTo("OVERLAP"));
    }

    @Test
    void theSameKeyOffersOnce() {
        var key = UUID.randomUUID().toString();
        var again = COUNTY.as(PRINCIPAL).with("Idempotency-Key", key);
        var first = again.post("/api/deputies", terms(Map.of()));
        assertThat(again.post("/api/deputies", terms(Map.of())).text("id")).isEqualTo(first.text("id"));
        assertThat(again.post("/api/deputies", terms(Map.of("reason", "另一件事"))).text("code"))
                .isEqualTo("ID_TAKEN");
    }

    @Test
    void theDeputyMayDeclineAndAuditorsSeeIt() {
        var id = appointed(Map.of());
        done(COUNTY.as(DEPUTY), id, "decline", Map.of("reason", "同期出差"));
        assertThat(settle(COUNTY.as(DEPUTY), id, "accept", Map.of()).text("code"))
                .isEqualTo("DEPUTYSHIP_SETTLED");
        eventually(() -> assertThat(list(COUNTY.as("auditor"), "?principal=" + PRINCIPAL))
                .anySatisfy(item -> assertThat(item.toString()).contains(id, "DECLINED", "同期出差")));
        assertThat(list(COUNTY.as("drafter"), "")).isEmpty();
        var candidates = COUNTY.as(PRINCIPAL).get("/api/deputies/candidates?roles=PERFORMANCE_REVIEWER");
        assertThat(candidates.body()).contains("\"approver\"", "管理账号和审核流程的人不得审核目标表");
    }

    private static County.Sheet atThePerformanceOffice() {
        return COUNTY.submitted(COUNTY.seedContent(2)).passed("department", "finance-office");
    }

    private static Map<String, Object> terms(Map<String, ?> other) {
        var terms = new HashMap<String, Object>(Map.of(
                "deputy",
                DEPUTY,
                "roles",
                List.of("PERFORMANCE_REVIEWER"),
                "from",
                TODAY.toString(),
                "until",
                TODAY.plusDays(9).toString(),
                "reason",
                "外出学习"));
        terms.putAll(other);
        return terms;
    }

    private static String appointed(Map<String, ?> other) {
        var answer = COUNTY.as(PRINCIPAL).post("/api/deputies", terms(other));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.text("id");
    }

    private static Api.Answer settle(Api who, String id, String verb, Map<String, ?> body) {
        return who.post("/api/deputies/" + id + "/" + verb, body);
    }

    /** Every process knows it within a second. */
    private static Api.Answer done(Api who, String id, String verb, Map<String, ?> body) {
        var answer = settle(who, id, verb, body);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        var status = answer.text("status");
        eventually(() -> assertThat(list(COUNTY.as("auditor"), ""))
                .anySatisfy(item -> assertThat(item.path("id").stringValue()
                                + item.path("status").stringValue())
                        .isEqualTo(id + status)));
        return answer;
    }

    private static List<JsonNode> list(Api who, String query) {
        return StreamSupport.stream(
                        who.get("/api/deputies" + query).json().path("items").spliterator(), false)
                .toList();
    }

    private static String nameOf(String user) {
        return COUNTY.as(user).get("/api/me").text("name");
    }

    private static void refuses(Map<String, ?> other, int status, String code, String field) {
        var answer = COUNTY.as(PRINCIPAL).post("/api/deputies", terms(other));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.text("code")).isEqualTo(code);
        assertThat(answer.json().path("violations").path(0).path("path").stringValue(""))
                .startsWith(field);
    }
}
