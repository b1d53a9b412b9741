package io.mubiao.verifier.meaning;

import static io.mubiao.verifier.meaning.History.REGION;
import static io.mubiao.verifier.meaning.History.actor;

import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.sheet.ContentDigest;
import io.mubiao.shared.sheet.Opinion;
import io.mubiao.shared.sheet.SheetContent;
import io.mubiao.shared.sheet.SheetEvent.SheetApproved;
import io.mubiao.shared.sheet.SheetEvent.SheetDrafted;
import io.mubiao.shared.sheet.SheetEvent.SheetPassed;
import io.mubiao.shared.sheet.SheetEvent.SheetSubmitted;
import io.mubiao.shared.sheet.SheetId;
import io.mubiao.shared.workflow.Stage;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The people, the content and the events of a sheet that goes its way. */
final class Sheets {

    static final SheetId SHEET = new SheetId(UUID.fromString("0b6c1a52-6a0a-4c5e-9f43-0d4b6b1f0001"));

    static final Actor DRAFTER = actor("drafter", "101001", Role.DRAFTER);
    static final Actor DEPARTMENT = actor("department", "101", Role.DEPARTMENT_REVIEWER);
    static final Actor OFFICE = actor("office", "900", Role.FINANCE_OFFICE_REVIEWER);
    static final Actor PERFORMANCE = actor("performance", "901", Role.PERFORMANCE_REVIEWER);
    static final Actor APPROVER = actor("approver", "902", Role.APPROVER);

    static final SheetContent CONTENT = content("300000");
    static final String DIGEST = ContentDigest.of(CONTENT);

    static final List<Stage> CHAIN = List.of(
            new Stage("department", "主管部门审核", Role.DEPARTMENT_REVIEWER, new UnitId("101")),
            new Stage("finance-office", "业务股室审核", Role.FINANCE_OFFICE_REVIEWER, new UnitId("900")),
            new Stage("performance-office", "绩效股审核", Role.PERFORMANCE_REVIEWER, null),
            new Stage("approval", "终审批复", Role.APPROVER, null));

    private Sheets() {}

    static SheetContent content(String amount) {
        return new SheetContent(
                "88", 2026, 1, "志愿服务", null, null, null, null, null, null, amount, List.of(), "目标", null, List.of());
    }

    static SheetDrafted drafted() {
        return new SheetDrafted(SHEET, DRAFTER.unit(), REGION, CONTENT, DIGEST);
    }

    static SheetSubmitted submitted() {
        return new SheetSubmitted(SHEET, 1, 1, CHAIN, List.of(), List.of(), DIGEST);
    }

    static SheetPassed passed(String stage) {
        return new SheetPassed(SHEET, 1, 1, stage, new Opinion("同意", null, Map.of()), DIGEST);
    }

    static SheetApproved approved() {
        return new SheetApproved(SHEET, 1, 1, "approval", "1号", null, DIGEST);
    }
}
