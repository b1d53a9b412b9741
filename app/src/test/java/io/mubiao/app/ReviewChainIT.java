package io.mubiao.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An administrator changes how the county reviews; the county is this test's own, others keep the standard chain. */
class ReviewChainIT {

    private static Program program;
    private static County county;

    @BeforeAll
    static void start() {
        program = Program.start(County.temporaryDirectory(), Map.of("MUBIAO_DEMO_PASSWORD", County.PASSWORD), "--demo");
        county = new County(program.url());
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @Test
    void aNewChainHoldsForTheNextSubmissionsAndNotForThoseUnderReview() {
        var before = county.submitted(county.seedContent(2));
        var version = version();

        var adopted = put("admin", version, chain("performance-office", "5000000"));
        assertThat(adopted.status()).as(adopted.toString()).isEqualTo(200);
        assertThat(adopted.header("ETag")).isEqualTo("\"" + (version + 1) + "\"");
        assertThat(version()).isEqualTo(version + 1);

        var after = county.submitted(county.seedContent(2));
        assertThat(stages(before)).containsExactly("department", "finance-office", "performance-office", "approval");
        assertThat(stages(after)).containsExactly("department", "finance-office", "approval");
        after.passed("department", "finance-office");
        after.must("approver", "approve", Map.of("approvalNumber", "平财绩〔2026〕9 号"));
        assertThat(after.get("auditor").text("state")).isEqualTo("APPROVED");
        assertThat(county.as("auditor")
                        .get("/api/audit/events?type=ReviewChainAdopted")
                        .body())
                .contains("5000000");
    }

    @Test
    void whoRaisesTheAmountPassesTheStageThatItReaches() {
        put("admin", version(), chain("performance-office", "5000000"));
        var sheet = county.submitted(county.seedContent(2));
        sheet.must("department", "return", County.reasons("金额有误"));
        var content = county.seedContent(2).put("annualAmount", "6000000");
        sheet.must("drafter", "edit", Map.of("content", content));

        sheet.must("drafter", "submit", Map.of());

        assertThat(stages(sheet)).containsExactly("department", "finance-office", "performance-office", "approval");
    }

    @Test
    void aChainIsAdoptedAsItWasSeenOrNotAtAll() {
        var body = chain("performance-office", "1");
        assertThat(county.as("admin")
                        .with("Content-Type", "application/json")
                        .send("PUT", "/api/chains/standard", BodyPublishers.ofString(Api.JSON.writeValueAsString(body)))
                        .status())
                .isEqualTo(428);
        assertThat(put("admin", version() + 7, body).status()).isEqualTo(412);
    }

    @Test
    void onlyTheAdministratorOfTheRegionAdoptsChains() {
        var body = chain("performance-office", "2");
        for (var user : List.of("drafter", "approver", "auditor")) {
            assertThat(put(user, version(), body).status()).as(user).isEqualTo(403);
        }
        var elsewhere = county.as("admin")
                .ifMatch(0)
                .with("Content-Type", "application/json")
                .send("PUT", "/api/chains/110000000", BodyPublishers.ofString(Api.JSON.writeValueAsString(body)));
        assertThat(elsewhere.status()).isEqualTo(403);
        assertThat(county.as("drafter").get("/api/chains").status()).isEqualTo(403);
    }

    @Test
    void everyFaultOfAChainIsNamed() {
        var body = Map.of(
                "stages",
                List.of(
                        Map.of("name", "a", "label", "初审", "role", "DRAFTER"),
                        Map.of("name", "a", "label", "复审", "role", "APPROVER", "minimumAmount", "-1")));

        var refused = put("admin", version(), body);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("code")).isEqualTo("CHAIN_UNSUITABLE");
        assertThat(StreamSupport.stream(refused.json().path("violations").spliterator(), false)
                        .map(violation -> violation.path("path").stringValue(null)))
                .contains("stages[0].role", "stages[1].name", "stages[1].minimumAmount");
        var shapeless = put("admin", version(), Map.of("stages", List.of(Map.of("name", "a"))));
        assertThat(shapeless.status()).isEqualTo(400);
        assertThat(put("admin", version(), Map.of("stages", List.of())).status())
                .isEqualTo(422);
        assertThat(put("admin", version(), Map.of()).status()).isEqualTo(400);
    }

    private static long version() {
        return county.as("admin").get("/api/chains").number("version");
    }

    private static Api.Answer put(String user, long version, Object body) {
        return county.as(user)
                .ifMatch(version)
                .with("Content-Type", "application/json")
                .send("PUT", "/api/chains/standard", BodyPublishers.ofString(Api.JSON.writeValueAsString(body)));
    }

    /** The chain in force, with one threshold. */
    private static Map<String, Object> chain(String stage, String minimum) {
        var stages = new ArrayList<Map<String, Object>>();
        for (var known : county.as("admin").get("/api/chains").json().path("stages")) {
            var wanted = new HashMap<String, Object>();
            for (var field : List.of("name", "label", "role")) {
                wanted.put(field, known.path(field).stringValue(null));
            }
            if (wanted.get("name").equals(stage)) {
                wanted.put("minimumAmount", minimum);
            }
            stages.add(wanted);
        }
        return Map.of("stages", stages, "reason", "平财发〔2026〕3号");
    }

    private static List<String> stages(County.Sheet sheet) {
        return StreamSupport.stream(sheet.get("auditor").json().path("chain").spliterator(), false)
                .map(step -> step.path("stage").stringValue(null))
                .toList();
    }
}
