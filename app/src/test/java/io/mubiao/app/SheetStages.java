package io.mubiao.app;

import io.mubiao.shared.org.Trace;
import io.mubiao.shared.platform.EventTypes;
import io.mubiao.shared.sheet.SheetAction;
import io.mubiao.shared.sheet.SheetEvent;
import io.mubiao.shared.sheet.SheetState;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Sheets in every state of their life, each led there over HTTP by the people of the demo. */
final class SheetStages {

    private static final Map<String, String> PASSED = Map.of("opinion", "同意");

    private final County county;
    private final ObjectNode content;
    private final Map<String, Stage> stages = new LinkedHashMap<>();

    SheetStages(County county) {
        this.county = county;
        this.content = county.seedContent(4);
        Consumer<County.Sheet> submitted = sheet -> sheet.must("drafter", "submit", Map.of());
        Consumer<County.Sheet> approved = submitted.andThen(this::approve);
        Consumer<County.Sheet> rejected =
                submitted.andThen(sheet -> sheet.must("department", "reject", County.reasons("不可行")));
        Consumer<County.Sheet> revising = approved.andThen(sheet -> {
            sheet.must("drafter", "revise", Map.of("reason", "预算调整"));
            sheet.must("drafter", "edit", Map.of("content", withGoal("接待投资考察客商 16 次。")));
        });
        add("drafted", sheet -> {});
        add("discarded", sheet -> sheet.must("drafter", "discard", Map.of("reason", "重复")));
        add("at the department", submitted);
        add("at the finance office", submitted.andThen(sheet -> sheet.passed("department")));
        add("at the performance office", submitted.andThen(sheet -> sheet.passed("department", "finance-office")));
        add(
                "at the approval",
                submitted.andThen(sheet -> sheet.passed("department", "finance-office", "performance-office")));
        add("withdrawn", submitted.andThen(sheet -> sheet.must("drafter", "withdraw", Map.of())));
        add(
                "returned",
                submitted.andThen(
                        sheet -> sheet.passed("department").must("finance-office", "return", County.reasons("请细化"))));
        add("amended", submitted.andThen(sheet -> sheet.must("department", "pass", amending("接待投资考察客商 15 次。"))));
        add(
                "taken back",
                submitted.andThen(sheet -> sheet.passed("department").must("department", "take-back", Map.of())));
        add("rejected", rejected);
        add(
                "reopened",
                rejected.andThen(sheet -> sheet.must("performance-office", "reopen", Map.of("reason", "重新列入计划"))));
        add("approved", approved);
        add("being revised", revising);
        add("revision at the department", revising.andThen(submitted));
    }

    /** A sheet that stays where it is, and how to make another. */
    final class Stage {

        private final String name;
        private final Consumer<County.Sheet> way;
        private final County.Sheet sheet;

        private Stage(String name, Consumer<County.Sheet> way) {
            this.name = name;
            this.way = way;
            this.sheet = another();
        }

        County.Sheet sheet() {
            return sheet;
        }

        County.Sheet another() {
            var another = county.draft(content.deepCopy());
            way.accept(another);
            return another;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    List<Stage> all() {
        return List.copyOf(stages.values());
    }

    /** The sheet as its events, which the auditor reads, fold it. */
    SheetState stateOf(County.Sheet sheet) {
        var state = new SheetState();
        county.as("auditor")
                .get("/api/audit/events?size=200&sheet=" + sheet.id())
                .json()
                .path("events")
                .forEach(event -> state.on(payload(event), trace(event)));
        if (state.version() != sheet.version()) {
            Eventually.eventually(() -> {
                if (county.as("auditor")
                                .get("/api/audit/events?size=200&sheet=" + sheet.id())
                                .json()
                                .path("events")
                                .size()
                        != sheet.version()) {
                    throw new AssertionError("events of " + sheet.id() + " are still missing");
                }
            });
            return stateOf(sheet);
        }
        return state;
    }

    private static SheetEvent payload(JsonNode event) {
        var name = event.path("type").stringValue();
        var type = EventTypes.ALL.stream()
                .filter(stored -> stored.name().equals(name))
                .findFirst()
                .orElseThrow();
        return (SheetEvent) Api.JSON.treeToValue(event.path("payload"), type.type());
    }

    @SuppressWarnings("unchecked")
    private static Trace trace(JsonNode event) {
        return Trace.of(
                Api.JSON.treeToValue(event.path("metadata"), Map.class),
                Instant.parse(event.path("at").stringValue()));
    }

    /** What makes the verb work, for whom it is allowed. */
    static Map<String, ?> bodyOf(SheetAction action, SheetState state) {
        return switch (action) {
            case EDIT -> Map.of("content", Api.JSON.valueToTree(state.content()));
            case SUBMIT, WITHDRAW, CONFIRM_AMENDMENT, TAKE_BACK -> Map.of();
            case PASS -> PASSED;
            case RETURN, REJECT -> County.reasons("请细化");
            case APPROVE -> Map.of("approvalNumber", "平财绩〔2026〕" + UUID.randomUUID());
            case REOPEN, REVISE, ABANDON_REVISION, DISCARD, HAND_OVER -> Map.of("reason", "按程序办理");
        };
    }

    private void add(String name, Consumer<County.Sheet> way) {
        stages.put(name, new Stage(name, way));
    }

    private void approve(County.Sheet sheet) {
        sheet.passed("department", "finance-office", "performance-office");
        sheet.must("approver", "approve", Map.of("approvalNumber", "平财绩〔2026〕" + UUID.randomUUID()));
    }

    private Map<String, ?> amending(String goal) {
        return Map.of(
                "opinion",
                "修改完善后通过",
                "grade",
                "GOOD",
                "amendment",
                Map.of("content", withGoal(goal), "agreement", "与单位经办人商定"));
    }

    private ObjectNode withGoal(String goal) {
        return content.deepCopy().put("annualGoal", goal);
    }
}
