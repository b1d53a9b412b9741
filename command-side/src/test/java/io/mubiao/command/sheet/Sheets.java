package io.mubiao.command.sheet;

import io.mubiao.shared.check.CheckContext;
import io.mubiao.shared.check.Checks;
import io.mubiao.shared.check.Profile;
import io.mubiao.shared.check.Register;
import io.mubiao.shared.check.RuleSet;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.Trace;
import io.mubiao.shared.org.Unit;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.org.UnitKind;
import io.mubiao.shared.org.Units;
import io.mubiao.shared.org.UserId;
import io.mubiao.shared.sheet.Assessment;
import io.mubiao.shared.sheet.Cells;
import io.mubiao.shared.sheet.Change;
import io.mubiao.shared.sheet.ContentDigest;
import io.mubiao.shared.sheet.Finding;
import io.mubiao.shared.sheet.Indicator;
import io.mubiao.shared.sheet.Opinion;
import io.mubiao.shared.sheet.Reason;
import io.mubiao.shared.sheet.SheetContent;
import io.mubiao.shared.sheet.SheetEvent;
import io.mubiao.shared.sheet.SheetEvent.RevisionStarted;
import io.mubiao.shared.sheet.SheetEvent.SheetApproved;
import io.mubiao.shared.sheet.SheetEvent.SheetDrafted;
import io.mubiao.shared.sheet.SheetEvent.SheetEdited;
import io.mubiao.shared.sheet.SheetEvent.SheetPassed;
import io.mubiao.shared.sheet.SheetEvent.SheetRejected;
import io.mubiao.shared.sheet.SheetEvent.SheetReturned;
import io.mubiao.shared.sheet.SheetEvent.SheetSubmitted;
import io.mubiao.shared.sheet.SheetId;
import io.mubiao.shared.workflow.ReviewChain;
import io.mubiao.shared.workflow.Stage;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.MetaData;

/** People, units, contents and events that the tests of the sheet speak of. */
final class Sheets {

    static final String REGION = "640221000";
    static final SheetId ID = new SheetId(UUID.fromString("0b6c1a52-6a0a-4c5e-9f43-0d4b6b1f0001"));

    static final UnitId BUREAU = new UnitId("101");
    static final UnitId UNIT = new UnitId("101001");
    static final UnitId OFFICE = new UnitId("105003");
    static final UnitId FINANCE = new UnitId("105");

    static final Actor DRAFTER = actor("drafter", UNIT, Role.DRAFTER);
    static final Actor COLLEAGUE = actor("colleague", UNIT, Role.DRAFTER);
    static final Actor STRANGER = actor("stranger", new UnitId("102001"), Role.DRAFTER);
    static final Actor DEPARTMENT = actor("department", BUREAU, Role.DEPARTMENT_REVIEWER);
    static final Actor OTHER_DEPARTMENT = actor("other", new UnitId("102"), Role.DEPARTMENT_REVIEWER);
    static final Actor FINANCE_OFFICE = actor("finance-office", OFFICE, Role.FINANCE_OFFICE_REVIEWER);
    static final Actor PERFORMANCE = actor("performance-office", FINANCE, Role.PERFORMANCE_REVIEWER);
    static final Actor APPROVER = actor("approver", FINANCE, Role.APPROVER);
    static final Actor AUDITOR = actor("auditor", new UnitId("106"), Role.AUDITOR);

    static final List<Stage> CHAIN = List.of(
            new Stage("department", "主管部门审核", Role.DEPARTMENT_REVIEWER, BUREAU),
            new Stage("finance-office", "业务股室审核", Role.FINANCE_OFFICE_REVIEWER, OFFICE),
            new Stage("performance-office", "绩效股审核", Role.PERFORMANCE_REVIEWER, null),
            new Stage("approval", "终审批复", Role.APPROVER, null));

    static final Units UNITS = new Units(Map.of(
            UNIT, new Unit(UNIT, "平罗县商务和投资促进局本级", UnitKind.UNIT, REGION, BUREAU, null),
            BUREAU, new Unit(BUREAU, "平罗县商务和投资促进局", UnitKind.BUREAU, REGION, null, OFFICE))::get);

    static final Routing ROUTING = new Routing(region -> ReviewChain.standard(), UNITS);

    static final SheetContent CONTENT = content("保障招商引资工作。");
    static final SheetContent BETTER = content("接待投资考察客商 15 次，保障招商引资工作。");
    static final String DIGEST = ContentDigest.of(CONTENT);
    static final List<Finding> FINDINGS = Checks.by(RuleSet.of(REGION, 2026))
            .check(CONTENT, CheckContext.of(Profile.SUBMIT).registered(Register.around(UNIT, UNITS)));
    static final List<Reason> REASONS = List.of(new Reason("i1", "value", "请写明计量单位"));
    static final Opinion AGREED = Opinion.of("同意");

    private Sheets() {}

    static Actor actor(String name, UnitId unit, Role... roles) {
        return new Actor(new UserId(name), "某" + name, unit, REGION, EnumSet.copyOf(Set.of(roles)));
    }

    static SheetContent content(String goal) {
        return new SheetContent(
                "88",
                2026,
                2,
                "2026 年平罗招商工作经费",
                null,
                "平罗县商务和促进投资局",
                "平罗县商务和促进投资局本级",
                "一年期项目",
                "99 年",
                "经济建设室",
                "300000",
                List.of(),
                goal,
                null,
                List.of(
                        row("i1", "产出指标", "数量指标", "接待来平投资考察客商", "15 次"),
                        row("i2", "产出指标", "质量指标", "推进当年投资项目实施", "≥30%"),
                        row("i3", "效益指标", "社会效益", "促进经济结构调整", "有效提高"),
                        row("i4", "效益指标", "生态效益", "", "")));
    }

    static Indicator row(String id, String level1, String level2, String name, String value) {
        return new Indicator(id, level1, level2, name, value, null, null);
    }

    static GenericEventMessage<SheetEvent> by(Actor actor, SheetEvent event) {
        var role = actor.roles().iterator().next();
        return new GenericEventMessage<>(event, MetaData.from(Trace.metaData(actor, role)));
    }

    static SheetEvent drafted() {
        return new SheetDrafted(ID, UNIT, REGION, CONTENT, DIGEST);
    }

    static SheetEvent edited() {
        return new SheetEdited(ID, Cells.changes(CONTENT, BETTER), List.of(), ContentDigest.of(BETTER));
    }

    static SheetEvent submitted(int revision, int round) {
        return new SheetSubmitted(ID, revision, round, CHAIN, List.of(), FINDINGS, DIGEST);
    }

    static SheetEvent passed(int revision, int round, String stage) {
        return new SheetPassed(ID, revision, round, stage, AGREED, DIGEST);
    }

    static SheetEvent returned(int round, String stage, String to) {
        return new SheetReturned(ID, 1, round, stage, to, REASONS, Assessment.none(), DIGEST);
    }

    static SheetEvent rejected(int revision, int round, String stage) {
        return new SheetRejected(ID, revision, round, stage, REASONS, Assessment.none(), DIGEST);
    }

    static SheetEvent approved(int revision, int round) {
        return new SheetApproved(ID, revision, round, "approval", "平财发〔2026〕1号", null, DIGEST);
    }

    static SheetEvent revisionStarted(int revision) {
        return new RevisionStarted(ID, revision, "预算调整", List.<Change>of(), DIGEST);
    }

    /** Everything up to the approval of the first revision: six events. */
    static List<GenericEventMessage<SheetEvent>> anApprovedSheet() {
        return List.of(
                by(DRAFTER, drafted()),
                by(DRAFTER, submitted(1, 1)),
                by(DEPARTMENT, passed(1, 1, "department")),
                by(FINANCE_OFFICE, passed(1, 1, "finance-office")),
                by(PERFORMANCE, passed(1, 1, "performance-office")),
                by(APPROVER, approved(1, 1)));
    }
}
