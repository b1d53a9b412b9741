package io.mubiao.app;

import static io.mubiao.app.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The indicator library of a county: what comes along, what units propose, what the performance office decides. */
class LibraryIT {

    private final County county = County.shared();

    @Test
    void commonIndicatorsComeAlongAndAreFoundByPinyin() {
        eventually(() -> assertThat(items("drafter", "?q=fwmj&edition=88"))
                .extracting(item -> item.at("/definition/name").stringValue())
                .contains("房屋修缮面积"));
        var history = county.as("auditor")
                .get("/api/indicators/"
                        + items("drafter", "?q=fangwu").get(0).get("id").stringValue())
                .json()
                .get("history");
        assertThat(history.get(0).get("summary").stringValue()).startsWith("随产品提供");
        assertThat(items("drafter", "?size=200")).hasSizeGreaterThanOrEqualTo(60);
    }

    @Test
    void aUnitProposesAndThePerformanceOfficeAccepts() {
        var name = "招商推介会场次" + System.nanoTime();
        var id = propose(name);
        assertThat(items("drafter", shown(id, 1))).extracting(LibraryIT::id).contains(id.toString());
        assertThat(items("drafter2", shown(id, 1))).extracting(LibraryIT::id).doesNotContain(id.toString());
        assertThat(items("performance-office", shown(id, 1) + "&state=PROPOSED"))
                .extracting(LibraryIT::id)
                .contains(id.toString());

        var accepted = county.as("performance-office")
                .ifMatch(1)
                .post(path(id, "accept"), Map.of("scope", "INDUSTRY", "industry", "商务"));

        assertThat(accepted.status()).isEqualTo(200);
        assertThat(accepted.header("ETag")).isEqualTo("\"2\"");
        assertThat(accepted.text("state")).isEqualTo("ACCEPTED");
        assertThat(items("drafter2", shown(id, 2) + "&q=" + encoded(name))).singleElement();
    }

    @Test
    void aRepeatedProposalHasTheSameResultAndAnotherBodyIsRefused() {
        var id = UUID.randomUUID();
        var body = Map.of("id", id, "definition", definition("志愿者招募人数", "≥20人"));

        var first = county.as("drafter").post("/api/indicators", body);
        var again = county.as("drafter").post("/api/indicators", body);
        var other = county.as("drafter")
                .post("/api/indicators", Map.of("id", id, "definition", definition("志愿者招募人数", "≥30人")));

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.header("Location")).isEqualTo("/api/indicators/" + id);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.text("code")).isEqualTo("ID_TAKEN");
    }

    @Test
    void aDecisionCarriesTheVersionThatWasSeen() {
        var id = propose("应急演练场次" + System.nanoTime());
        var office = county.as("performance-office");

        assertThat(office.post(path(id, "decline"), Map.of("reason", "重复")).status())
                .isEqualTo(428);
        assertThat(office.ifMatch(9)
                        .post(path(id, "decline"), Map.of("reason", "重复"))
                        .status())
                .isEqualTo(412);
        var unexplained = office.ifMatch(1).post(path(id, "decline"), Map.of());
        assertThat(unexplained.status()).isEqualTo(422);
        assertThat(unexplained.text("code")).isEqualTo("REASON_REQUIRED");
        assertThat(office.ifMatch(1)
                        .post(path(UUID.randomUUID(), "retire"), Map.of())
                        .text("code"))
                .isEqualTo("INDICATOR_NOT_FOUND");
        assertThat(county.as("drafter2")
                        .ifMatch(1)
                        .post(path(id, "accept"), Map.of())
                        .text("code"))
                .isEqualTo("INDICATOR_NOT_FOUND");
        assertThat(office.ifMatch(1)
                        .post(path(id, "decline"), Map.of("reason", "重复"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void ofTwoSimultaneousDecisionsOneIsStored() {
        var id = propose("科普讲座场次" + System.nanoTime());
        var office = county.as("performance-office");

        var answers = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(() ->
                        office.ifMatch(1).post(path(id, i % 2 == 0 ? "accept" : "decline"), bodyOf(i))))
                .toList()
                .stream()
                .map(answer -> answer.join().status())
                .toList();

        assertThat(answers).containsOnlyOnce(200).containsOnly(200, 412);
        assertThat(county.as("auditor").get("/api/indicators/" + id).json().get("history"))
                .hasSize(2);
    }

    @Test
    void thePerformanceOfficeAddsRevisesAndRetires() {
        var office = county.as("performance-office");
        var name = "档案数字化数量" + System.nanoTime();
        var added = office.post("/api/indicators", Map.of("definition", definition(name, "≥100份")));
        assertThat(added.status()).isEqualTo(201);
        assertThat(added.text("state")).isEqualTo("ACCEPTED");
        var id = UUID.fromString(added.text("id"));

        var revised = office.ifMatch(1)
                .post(path(id, "revise"), Map.of("definition", definition(name, "≥200份"), "reason", "标准提高"));
        assertThat(revised.number("version")).isEqualTo(2);
        var details = county.as("drafter").get("/api/indicators/" + id).json();
        assertThat(details.at("/definition/typicalValues/0").stringValue()).isEqualTo("≥200份");
        assertThat(details.at("/history/1/changes/0/from").stringValue()).isEqualTo("≥100份");

        assertThat(office.ifMatch(2).post(path(id, "retire"), Map.of()).text("state"))
                .isEqualTo("RETIRED");
        assertThat(county.as("drafter").get("/api/indicators/" + id).status()).isEqualTo(404);
    }

    @Test
    void whatCannotBeStoredIsRefusedFieldByField() {
        var answer = county.as("drafter")
                .post(
                        "/api/indicators",
                        Map.of("definition", Map.of("name", " ", "places", List.of(Map.of("edition", "99")))));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("violations").values().stream()
                        .map(violation -> violation.get("path").stringValue()))
                .containsExactly(
                        "definition.name",
                        "definition.places[0].edition",
                        "definition.places[0].level1",
                        "definition.places[0].level2");
        for (var body :
                new String[] {"{}", "{\"definition\":null}", "[]", "{\"definition\":{\"typicalValues\":[null]}}"}) {
            assertThat(county.as("drafter").post("/api/indicators", body).status())
                    .as(body)
                    .isEqualTo(400);
        }
    }

    @Test
    void othersNeitherProposeNorAdd() {
        for (var user : List.of("department", "finance-office", "approver", "auditor", "admin")) {
            var answer = county.as(user).post("/api/indicators", Map.of("definition", definition("数量", "≥1份")));
            assertThat(answer.status()).as(user).isEqualTo(403);
        }
        assertThat(county.as("admin").get("/api/indicators").status()).isEqualTo(403);
    }

    @Test
    void sheetsInForceAreCounted() {
        var content = county.seedContent(1);
        var name = ((JsonNode) content).at("/indicators/0/name").stringValue();
        var id = propose(name);
        county.submitted(content).approved();

        eventually(() -> {
            var details = county.as("drafter").get("/api/indicators/" + id).json();
            assertThat(details.get("uses").longValue()).isPositive();
            assertThat(details.at("/valuesSeen/0/value").stringValue()).isEqualTo("4次");
        });
    }

    private UUID propose(String name) {
        var answer = county.as("drafter").post("/api/indicators", Map.of("definition", definition(name, "≥4场")));
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.text("state")).isEqualTo("PROPOSED");
        return UUID.fromString(answer.text("id"));
    }

    private static Map<String, ?> bodyOf(int attempt) {
        return attempt % 2 == 0 ? Map.of() : Map.of("reason", "重复");
    }

    private static Map<String, ?> definition(String name, String value) {
        return Map.of(
                "places",
                List.of(Map.of("edition", "88", "level1", "产出指标", "level2", "数量指标")),
                "name",
                name,
                "unit",
                value.substring(value.length() - 1),
                "comparator",
                "GE",
                "typicalValues",
                List.of(value),
                "valueBasis",
                "PLAN");
    }

    private static String shown(UUID id, int version) {
        return "?size=200&indicator=" + id + "&atLeast=" + version;
    }

    private static String path(UUID id, String verb) {
        return "/api/indicators/" + id + "/" + verb;
    }

    private static String id(JsonNode item) {
        return item.get("id").stringValue();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private List<JsonNode> items(String user, String parameters) {
        return List.copyOf(county.as(user)
                .get("/api/indicators" + parameters)
                .json()
                .get("items")
                .values());
    }
}
