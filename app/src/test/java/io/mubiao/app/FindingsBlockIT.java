package io.mubiao.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A county that has left the demo behind: findings hold its sheets back until they are dealt with. */
class FindingsBlockIT {

    @Test
    void aSheetIsCorrectedAndExplainedBeforeReviewersReadIt() {
        var data = County.temporaryDirectory();
        try (var demo = Program.start(data, Map.of("MUBIAO_DEMO_PASSWORD", County.PASSWORD), "--demo")) {
            assertThat(demo.stop()).isIn(0, 143);
        }
        try (var program = Program.start(data, Map.of())) {
            var county = new County(program.url());
            var content = county.seedContent(4);
            var sheet = county.draft(content);

            var blocked = sheet.command("drafter", "submit", Map.of());
            assertThat(blocked.status()).isEqualTo(422);
            assertThat(blocked.text("code")).isEqualTo("FINDINGS_BLOCK");
            assertThat(violations(blocked, "code")).containsExactlyInAnyOrder("B01", "B04", "F02");
            assertThat(violations(blocked, "path"))
                    .containsExactlyInAnyOrder("content.department", "content.projectTerm", "content.annualGoal");

            var goal = finding(county, content, "F02");
            content.put(
                    "department",
                    finding(county, content, "B01").get("replacement").stringValue());
            content.put("projectTerm", "1 年")
                    .put("annualGoal", goal.get("replacement").stringValue());
            sheet.must(
                    "drafter",
                    "edit",
                    Map.of("content", content, "corrections", List.of(Map.of("code", "F02", "field", "annualGoal"))));
            assertThat(sheet.get("drafter", "/history").body()).contains("采纳检查建议 F02");

            var unexplained = sheet.command("drafter", "submit", Map.of());
            assertThat(unexplained.text("code")).isEqualTo("EXPLANATION_REQUIRED");

            sheet.must("drafter", "submit", Map.of("explanations", explanations(county, content)));
            var seen = sheet.get("department").json();
            assertThat(seen.at("/findings/errors").intValue()).isZero();
            assertThat(seen.at("/findings/warnings").intValue()).isPositive();
            assertThat(sheet.get("department", "/findings")
                            .json()
                            .get("findings")
                            .values())
                    .filteredOn(finding -> finding.get("severity").stringValue().equals("WARNING"))
                    .filteredOn(finding -> !finding.get("code").stringValue().startsWith("G"))
                    .allMatch(finding ->
                            finding.get("explanation").stringValue("").startsWith("经核实"));
        }
    }

    private static List<Map<String, String>> explanations(County county, JsonNode content) {
        return findings(county, content)
                .filter(finding -> finding.get("severity").stringValue().equals("WARNING"))
                .map(finding -> finding.get("indicatorId").isNull()
                        ? Map.of("code", finding.get("code").stringValue(), "text", "经核实无误")
                        : Map.of(
                                "code", finding.get("code").stringValue(),
                                "indicatorId", finding.get("indicatorId").stringValue(),
                                "text", "经核实无误"))
                .distinct()
                .toList();
    }

    private static JsonNode finding(County county, JsonNode content, String code) {
        return findings(county, content)
                .filter(finding -> finding.get("code").stringValue().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<JsonNode> findings(County county, JsonNode content) {
        return county.as("drafter")
                .post("/api/checks", Map.of("content", content))
                .json()
                .get("findings")
                .valueStream();
    }

    private static List<String> violations(Api.Answer answer, String member) {
        return answer.json()
                .get("violations")
                .valueStream()
                .map(violation -> violation.get(member).stringValue())
                .toList();
    }
}
