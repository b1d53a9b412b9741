package io.mubiao.benchmarks.stock;

import io.mubiao.shared.check.CheckContext;
import io.mubiao.shared.check.Checks;
import io.mubiao.shared.check.Profile;
import io.mubiao.shared.check.Register;
import io.mubiao.shared.check.RuleSet;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.Trace;
import io.mubiao.shared.org.UnitEvent.FinanceOfficeAssigned;
import io.mubiao.shared.org.UnitEvent.UnitCreated;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.org.UnitKind;
import io.mubiao.shared.org.UserId;
import io.mubiao.shared.platform.EventTypes;
import io.mubiao.shared.sheet.Cells;
import io.mubiao.shared.sheet.ContentDigest;
import io.mubiao.shared.sheet.FundingPart;
import io.mubiao.shared.sheet.Indicator;
import io.mubiao.shared.sheet.Opinion;
import io.mubiao.shared.sheet.SheetContent;
import io.mubiao.shared.sheet.SheetEvent.SheetApproved;
import io.mubiao.shared.sheet.SheetEvent.SheetDrafted;
import io.mubiao.shared.sheet.SheetEvent.SheetEdited;
import io.mubiao.shared.sheet.SheetEvent.SheetPassed;
import io.mubiao.shared.sheet.SheetEvent.SheetSubmitted;
import io.mubiao.shared.sheet.SheetId;
import io.mubiao.shared.workflow.Stage;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A sheet with its unit and bureau, stored as the program stores them. */
final class Original {

    static final String REGION = "640221000";
    static final SheetContent CONTENT = content("200000");

    private static final UnitId UNIT = new UnitId("101001");
    private static final UnitId BUREAU = new UnitId("101");
    private static final UnitId OFFICE = new UnitId("105003");
    private static final SheetId SHEET = new SheetId(UUID.fromString("0b6c1a52-6a0a-4c5e-9f43-0d4b6b1f0001"));

    private final JdbcClient jdbc;
    private int seconds;

    Original(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void store() {
        var system = person("system", "105", Role.ADMIN);
        add("unit/105003", 0, new UnitCreated(OFFICE, "经济建设室", UnitKind.FINANCE_OFFICE, REGION, null), system);
        add("unit/101", 0, new UnitCreated(BUREAU, "平罗县商务和投资促进局", UnitKind.BUREAU, REGION, null), system);
        add("unit/101", 1, new FinanceOfficeAssigned(BUREAU, OFFICE), system);
        add("unit/101001", 0, new UnitCreated(UNIT, "平罗县商务和投资促进局本级", UnitKind.UNIT, REGION, BUREAU), system);

        var stream = SHEET.toString();
        var first = content("180000");
        var digest = ContentDigest.of(CONTENT);
        var drafter = person("drafter", "101001", Role.DRAFTER);
        var chain = List.of(
                new Stage("department", "主管部门审核", Role.DEPARTMENT_REVIEWER, BUREAU),
                new Stage("approval", "终审批复", Role.APPROVER, null));
        var raised = Cells.changes(first, CONTENT);
        add(stream, 0, new SheetDrafted(SHEET, UNIT, REGION, first, ContentDigest.of(first)), drafter);
        add(stream, 1, new SheetEdited(SHEET, raised, List.of(), digest), drafter);
        var register = new Register("平罗县商务和投资促进局", Set.of("平罗县商务和投资促进局本级"), Set.of("经济建设室"));
        var findings = Checks.by(RuleSet.of(REGION, 2026))
                .check(CONTENT, CheckContext.of(Profile.SUBMIT).registered(register));
        add(stream, 2, new SheetSubmitted(SHEET, 1, 1, chain, List.of(), findings, digest), drafter);
        var pass = new SheetPassed(SHEET, 1, 1, "department", Opinion.of("同意\n请抓紧“执行”\\"), digest);
        add(stream, 3, pass, person("department", "101", Role.DEPARTMENT_REVIEWER));
        var approval = new SheetApproved(SHEET, 1, 1, "approval", "平财绩〔2026〕9 号", null, digest);
        add(stream, 4, approval, person("approver", "105", Role.APPROVER));
    }

    private static Actor person(String id, String unit, Role role) {
        return new Actor(new UserId(id), "马晓燕", new UnitId(unit), REGION, Set.of(role));
    }

    private static SheetContent content(String amount) {
        return new SheetContent(
                "88",
                2026,
                2,
                "2026 年平罗招商工作经费",
                null,
                "平罗县商务和促进投资局",
                "平罗县商务和促进投资局本级",
                "一年期项目",
                "1 年",
                "经济建设室",
                amount,
                List.of(new FundingPart("财政拨款", amount + ".00")),
                "2026 年完成全县对外经济技术交流合作目标任务。",
                null,
                List.of(
                        new Indicator("i01", "产出指标", "数量指标", "接待来平投资考察客商", "≥15 次", null, null),
                        new Indicator("i02", "产出指标", "成本指标", "招商活动成本", amount.substring(0, 2) + " 万元", null, null)));
    }

    private void add(String stream, int sequence, Object event, Actor actor) {
        var stored = EventTypes.ALL.stream()
                .filter(type -> type.type().equals(event.getClass()))
                .findFirst()
                .orElseThrow();
        var metadata = Trace.metaData(actor, actor.roles().iterator().next());
        metadata.put(Trace.REQUEST_ID, UUID.randomUUID().toString());
        jdbc.sql("""
                        insert into event_store.domain_event
                            (event_id, aggregate_id, sequence_number, aggregate_type, occurred_at, payload_type,
                             payload_revision, payload, metadata)
                        values (?, ?, ?, ?, ?::timestamptz, ?, ?, ?, ?)
                        """)
                .params(
                        UUID.randomUUID().toString(),
                        stream,
                        sequence,
                        stream.startsWith("unit/") ? "Unit" : "TargetSheet",
                        Instant.parse("2026-11-23T12:00:00Z")
                                .plusSeconds(seconds++)
                                .toString(),
                        stored.name(),
                        stored.revision(),
                        StoredEvent.JSON.writeValueAsString(event),
                        StoredEvent.JSON.writeValueAsString(metadata))
                .update();
    }
}
