package io.mubiao.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes the five sheets of the seed document through the public REST API, each to another place of its life. What an
 * earlier start did is found and not repeated. The process is not ready before the demo is.
 */
@Component
@ConditionalOnProperty("mubiao.demo")
@Order(Ordered.LOWEST_PRECEDENCE)
class DemoSheets implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(DemoSheets.class);
    private static final String DOCUMENT = "/seed/000_2489cdd21d522f31.txt";
    private static final String NUMBER = "平财绩〔2026〕1 号";

    private final JsonMapper json;
    private final ServletWebServerApplicationContext server;
    private final String password;

    DemoSheets(
            JsonMapper json,
            ServletWebServerApplicationContext server,
            @Value("${mubiao.demo-password}") String password) {
        this.json = json;
        this.server = server;
        this.password = password;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        // not before now: asked for its port too early, the server opens a second one
        var url = "http://localhost:"
                + Objects.requireNonNull(server.getWebServer()).getPort();
        var client = new DemoClient(url, password);
        var contents = contents(client);
        var ids = new ArrayList<UUID>();
        int steps = 0;
        for (int i = 0; i < contents.size(); i++) {
            var content = (ObjectNode) contents.get(i).get("content");
            var id = UUID.nameUUIDFromBytes(("demo " + (i + 1)).getBytes(StandardCharsets.UTF_8));
            ids.add(id);
            steps += play(client, id, script(i, id, content));
        }
        client.awaitListed("auditor", ids);
        log.info("demo: {} steps done, the rest was there", steps);
        DemoReport.print(url, password, contents, ids);
    }

    private static JsonNode contents(DemoClient client) {
        try (InputStream document = Objects.requireNonNull(DemoSheets.class.getResourceAsStream(DOCUMENT))) {
            return client.intake("drafter", document.readAllBytes()).get("sheets");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A step is one event, so the version tells how many were played before. */
    private static int play(DemoClient client, UUID id, List<Step> script) {
        long done = client.version("auditor", id);
        for (int i = (int) done; i < script.size(); i++) {
            var step = script.get(i);
            client.command(step.user(), step.path(), i, step.body());
        }
        return Math.max(0, script.size() - (int) done);
    }

    private List<Step> script(int sheet, UUID id, ObjectNode content) {
        var script = new ArrayList<Step>();
        script.add(new Step("drafter", "/api/sheets", Map.of("id", id, "content", content)));
        script.add(step(id, "drafter", "submit", Map.of()));
        switch (sheet) {
            case 0 -> approve(script, id);
            case 1 -> {
                approve(script, id);
                script.add(step(id, "drafter", "revise", Map.of("reason", "招商任务年中调整，接待批次增加")));
                script.add(step(id, "drafter", "edit", Map.of("content", withValue(content, "15 次", "≥20 次"))));
            }
            case 2 -> {
                pass(script, id, "department", "材料齐全，同意上报");
                script.add(step(id, "finance-office", "return", Map.of("to", "drafter", "reasons", reasons(content))));
            }
            case 3 -> pass(script, id, "department", "同意");
            default -> {}
        }
        return script;
    }

    private static void approve(List<Step> script, UUID id) {
        pass(script, id, "department", "符合本部门工作计划，同意");
        pass(script, id, "finance-office", "与年度预算匹配，同意");
        pass(script, id, "performance-office", "指标基本完整，同意");
        script.add(step(id, "approver", "approve", Map.of("approvalNumber", NUMBER, "opinion", "同意批复")));
    }

    private static void pass(List<Step> script, UUID id, String user, String opinion) {
        script.add(step(id, user, "pass", Map.of("opinion", opinion)));
    }

    private static List<Map<String, String>> reasons(JsonNode content) {
        return List.of(
                Map.of("field", "annualGoal", "text", "年度目标没有可衡量的数字，请细化量化"),
                Map.of(
                        "indicatorId", row(content, "有效提高").get("id").stringValue(),
                        "field", "value",
                        "text", "“同比增长”是比率，请填写具体百分比"));
    }

    private ObjectNode withValue(ObjectNode content, String from, String to) {
        var copy = json.convertValue(content, ObjectNode.class);
        ((ObjectNode) row(copy, from)).put("value", to);
        return copy;
    }

    private static JsonNode row(JsonNode content, String value) {
        return content.get("indicators").values().stream()
                .filter(row -> row.get("value").stringValue("").equals(value))
                .findFirst()
                .orElseThrow();
    }

    private static Step step(UUID id, String user, String verb, Map<String, ?> body) {
        return new Step(user, "/api/sheets/" + id + "/" + verb, body);
    }

    private record Step(String user, String path, Map<String, ?> body) {}
}
