package io.mubiao.command.sheet;

import static io.mubiao.command.sheet.Sheets.AGREED;
import static io.mubiao.command.sheet.Sheets.APPROVER;
import static io.mubiao.command.sheet.Sheets.BETTER;
import static io.mubiao.command.sheet.Sheets.BUREAU;
import static io.mubiao.command.sheet.Sheets.COLLEAGUE;
import static io.mubiao.command.sheet.Sheets.CONTENT;
import static io.mubiao.command.sheet.Sheets.DEPARTMENT;
import static io.mubiao.command.sheet.Sheets.DIGEST;
import static io.mubiao.command.sheet.Sheets.DRAFTER;
import static io.mubiao.command.sheet.Sheets.FINANCE;
import static io.mubiao.command.sheet.Sheets.FINANCE_OFFICE;
import static io.mubiao.command.sheet.Sheets.ID;
import static io.mubiao.command.sheet.Sheets.OFFICE;
import static io.mubiao.command.sheet.Sheets.PERFORMANCE;
import static io.mubiao.command.sheet.Sheets.REGION;
import static io.mubiao.command.sheet.Sheets.ROUTING;
import static io.mubiao.command.sheet.Sheets.UNITS;
import static io.mubiao.command.sheet.Sheets.actor;
import static io.mubiao.command.sheet.Sheets.anApprovedSheet;
import static io.mubiao.command.sheet.Sheets.by;
import static io.mubiao.command.sheet.Sheets.drafted;
import static io.mubiao.command.sheet.Sheets.passed;
import static io.mubiao.command.sheet.Sheets.rejected;
import static io.mubiao.command.sheet.Sheets.revisionStarted;
import static io.mubiao.command.sheet.Sheets.submitted;

import io.mubiao.command.sheet.SheetCommand.HandOverStage;
import io.mubiao.command.sheet.SheetCommand.PassSheet;
import io.mubiao.command.sheet.SheetCommand.ReopenSheet;
import io.mubiao.command.sheet.SheetCommand.SubmitSheet;
import io.mubiao.command.sheet.SheetCommand.TakeBackPass;
import io.mubiao.command.sheet.SheetCommand.WithdrawSheet;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.Unit;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.org.UnitKind;
import io.mubiao.shared.org.Units;
import io.mubiao.shared.problem.ErrorCode;
import io.mubiao.shared.sheet.Cells;
import io.mubiao.shared.sheet.ContentDigest;
import io.mubiao.shared.sheet.Opinion;
import io.mubiao.shared.sheet.Opinion.Grade;
import io.mubiao.shared.sheet.SheetEvent;
import io.mubiao.shared.sheet.SheetEvent.AmendmentConfirmed;
import io.mubiao.shared.sheet.SheetEvent.PassTakenBack;
import io.mubiao.shared.sheet.SheetEvent.SheetAmended;
import io.mubiao.shared.sheet.SheetEvent.SheetPassed;
import io.mubiao.shared.sheet.SheetEvent.SheetReopened;
import io.mubiao.shared.sheet.SheetEvent.StageHandedOver;
import io.mubiao.shared.sheet.SheetPhase;
import io.mubiao.shared.workflow.ReviewChain;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventhandling.EventMessage;
import org.junit.jupiter.api.Test;

/** What went wrong is put right by a command with a name and a reason: taken back, reopened, handed over. */
class UndoingTest {

    private static final UnitId NEW_OFFICE = new UnitId("105004");
    private static final Actor ADMIN = actor("admin", FINANCE, Role.ADMIN);

    private final SheetFixture sheet = new SheetFixture(ROUTING);

    @Test
    void aMistakenPassIsTakenBackWhileTheNextStageHasDoneNothing() {
        sheet.given(atFinanceOffice())
                .when(new TakeBackPass(ID, 3, DEPARTMENT, "误点通过"))
                .expectEvents(new PassTakenBack(ID, 1, 1, "department", "误点通过", List.of(), DIGEST))
                .expectResultMessagePayload(new SheetVersion(ID, 4, 1, SheetPhase.IN_REVIEW, "department"));
    }

    @Test
    void afterTakingBackOneDecidesAgainAndTheUnitMayWithdraw() {
        var history = and(atFinanceOffice(), by(DEPARTMENT, takenBack()));
        sheet.given(history)
                .when(new PassSheet(ID, 4, DEPARTMENT, AGREED, null))
                .expectEvents(passed(1, 1, "department"));
        sheet.given(history).when(new WithdrawSheet(ID, 4, DRAFTER, null)).expectSuccessfulHandlerExecution();
    }

    @Test
    void whatTheNextStageHasHandledIsNotTakenBack() {
        var history = and(atFinanceOffice(), by(FINANCE_OFFICE, passed(1, 1, "finance-office")));
        SheetFixture.refuses(
                sheet.given(history).when(new TakeBackPass(ID, 4, DEPARTMENT, "?")), ErrorCode.ALREADY_HANDLED);
        SheetFixture.refuses(
                sheet.given(anApprovedSheet()).when(new TakeBackPass(ID, 6, APPROVER, "?")), ErrorCode.ALREADY_HANDLED);
        SheetFixture.refuses(
                sheet.given(and(atFinanceOffice(), by(DEPARTMENT, takenBack())))
                        .when(new TakeBackPass(ID, 4, DEPARTMENT, "?")),
                ErrorCode.NOTHING_TO_TAKE_BACK);
    }

    @Test
    void nobodyTakesBackAnothersPass() {
        var colleague = actor("department-2", BUREAU, Role.DEPARTMENT_REVIEWER);
        for (var other : List.of(colleague, FINANCE_OFFICE, DRAFTER)) {
            SheetFixture.refuses(
                    sheet.given(atFinanceOffice()).when(new TakeBackPass(ID, 3, other, "?")),
                    ErrorCode.NOTHING_TO_TAKE_BACK);
        }
    }

    @Test
    void whoNoLongerWorksAtTheStageTakesNothingBack() {
        var moved = actor("department", OFFICE, Role.FINANCE_OFFICE_REVIEWER);
        SheetFixture.refuses(
                sheet.given(atFinanceOffice()).when(new TakeBackPass(ID, 3, moved, "?")), ErrorCode.FORBIDDEN);
    }

    @Test
    void anAmendmentIsTakenBackWithItsPass() {
        var good = new Opinion("修改完善后通过", Grade.GOOD, Map.of());
        var digest = ContentDigest.of(BETTER);
        var history =
                new ArrayList<EventMessage<SheetEvent>>(List.of(by(DRAFTER, drafted()), by(DRAFTER, submitted(1, 1))));
        history.add(by(
                DEPARTMENT,
                new SheetAmended(
                        ID,
                        1,
                        1,
                        "department",
                        Cells.changes(CONTENT, BETTER),
                        "商定",
                        List.of(),
                        SheetAmended.Confirmation.UNIT,
                        digest)));
        history.add(by(DEPARTMENT, new SheetPassed(ID, 1, 1, "department", good, digest)));
        var undone = new PassTakenBack(ID, 1, 1, "department", null, Cells.changes(BETTER, CONTENT), DIGEST);
        sheet.given(history).when(new TakeBackPass(ID, 4, DEPARTMENT, null)).expectEvents(undone);
        sheet.given(and(history, by(DEPARTMENT, undone)))
                .when(new PassSheet(ID, 5, DEPARTMENT, AGREED, null))
                .expectEvents(passed(1, 1, "department"));
        SheetFixture.refuses(
                sheet.given(and(history, by(COLLEAGUE, new AmendmentConfirmed(ID, 1, 1, "department", null, digest))))
                        .when(new TakeBackPass(ID, 5, DEPARTMENT, null)),
                ErrorCode.ALREADY_HANDLED);
    }

    @Test
    void aRejectedFirstRevisionIsReopenedByThePerformanceOffice() {
        var history = rejectedByTheDepartment();
        sheet.given(history)
                .when(new ReopenSheet(ID, 3, PERFORMANCE, "项目重新列入计划"))
                .expectEvents(reopened())
                .expectResultMessagePayload(new SheetVersion(ID, 4, 1, SheetPhase.RETURNED, null));
        sheet.given(and(history, by(PERFORMANCE, reopened())))
                .when(new SubmitSheet(ID, 4, DRAFTER, List.of()))
                .expectEvents(submitted(1, 2));
    }

    @Test
    void nothingElseIsReopenedAndNobodyElseReopens() {
        SheetFixture.refuses(
                sheet.given(rejectedByTheDepartment()).when(new ReopenSheet(ID, 3, DEPARTMENT, "?")),
                ErrorCode.FORBIDDEN);
        SheetFixture.refuses(
                sheet.given(rejectedByTheDepartment()).when(new ReopenSheet(ID, 3, DRAFTER, "?")), ErrorCode.FORBIDDEN);
        SheetFixture.refuses(
                sheet.given(anApprovedSheet()).when(new ReopenSheet(ID, 6, PERFORMANCE, "?")),
                ErrorCode.NOTHING_TO_REOPEN);
        var secondRevision = new ArrayList<EventMessage<SheetEvent>>(anApprovedSheet());
        secondRevision.add(by(DRAFTER, revisionStarted(2)));
        secondRevision.add(by(DRAFTER, submitted(2, 1)));
        secondRevision.add(by(DEPARTMENT, rejected(2, 1, "department")));
        SheetFixture.refuses(
                sheet.given(secondRevision).when(new ReopenSheet(ID, 9, PERFORMANCE, "?")),
                ErrorCode.NOTHING_TO_REOPEN);
    }

    @Test
    void aStageIsHandedOverToTheOfficeThatTheRegisterNamesNow() {
        var reassigned = new SheetFixture(new Routing(region -> ReviewChain.standard(), registerWith(NEW_OFFICE)));
        var handedOver = new StageHandedOver(ID, 1, 1, "finance-office", OFFICE, NEW_OFFICE, "经济建设室撤并", DIGEST);
        reassigned
                .given(atFinanceOffice())
                .when(new HandOverStage(ID, 3, ADMIN, "经济建设室撤并"))
                .expectEvents(handedOver)
                .expectResultMessagePayload(new SheetVersion(ID, 4, 1, SheetPhase.IN_REVIEW, "finance-office"));
        var newcomer = actor("newcomer", NEW_OFFICE, Role.FINANCE_OFFICE_REVIEWER);
        reassigned
                .given(and(atFinanceOffice(), by(ADMIN, handedOver)))
                .when(new PassSheet(ID, 4, newcomer, AGREED, null))
                .expectEvents(passed(1, 1, "finance-office"));
        SheetFixture.refuses(
                reassigned
                        .given(and(atFinanceOffice(), by(ADMIN, handedOver)))
                        .when(new PassSheet(ID, 4, FINANCE_OFFICE, AGREED, null)),
                ErrorCode.NOT_YOUR_TURN);
    }

    @Test
    void aStageIsNotHandedOverWhereTheRegisterNamesTheSameUnitOrNone() {
        SheetFixture.refuses(
                sheet.given(atFinanceOffice()).when(new HandOverStage(ID, 3, ADMIN, "?")),
                ErrorCode.NOTHING_TO_HAND_OVER);
        var atPerformanceOffice = and(atFinanceOffice(), by(FINANCE_OFFICE, passed(1, 1, "finance-office")));
        SheetFixture.refuses(
                sheet.given(atPerformanceOffice).when(new HandOverStage(ID, 4, ADMIN, "?")),
                ErrorCode.NOTHING_TO_HAND_OVER);
        SheetFixture.refuses(
                sheet.given(by(DRAFTER, drafted())).when(new HandOverStage(ID, 1, ADMIN, "?")),
                ErrorCode.NOTHING_TO_HAND_OVER);
    }

    @Test
    void onlyAnAdministratorOfTheRegionHandsOver() {
        for (var other : List.of(DRAFTER, DEPARTMENT, FINANCE_OFFICE)) {
            SheetFixture.refuses(
                    sheet.given(atFinanceOffice()).when(new HandOverStage(ID, 3, other, "?")),
                    ErrorCode.SHEET_NOT_FOUND);
        }
        var elsewhere = new Actor(ADMIN.id(), ADMIN.name(), ADMIN.unit(), "640222000", Set.of(Role.ADMIN));
        SheetFixture.refuses(
                sheet.given(atFinanceOffice()).when(new HandOverStage(ID, 3, elsewhere, "?")),
                ErrorCode.SHEET_NOT_FOUND);
    }

    private static List<EventMessage<SheetEvent>> atFinanceOffice() {
        return List.of(
                by(DRAFTER, drafted()), by(DRAFTER, submitted(1, 1)), by(DEPARTMENT, passed(1, 1, "department")));
    }

    private static List<EventMessage<SheetEvent>> rejectedByTheDepartment() {
        return List.of(
                by(DRAFTER, drafted()), by(DRAFTER, submitted(1, 1)), by(DEPARTMENT, rejected(1, 1, "department")));
    }

    private static SheetEvent takenBack() {
        return new PassTakenBack(ID, 1, 1, "department", null, List.of(), DIGEST);
    }

    private static SheetEvent reopened() {
        return new SheetReopened(ID, 1, "项目重新列入计划", DIGEST);
    }

    private static Units registerWith(UnitId office) {
        return new Units(id -> id.equals(BUREAU)
                ? new Unit(BUREAU, "平罗县商务和投资促进局", UnitKind.BUREAU, REGION, null, office)
                : UNITS.find(id));
    }

    private static List<EventMessage<SheetEvent>> and(
            List<EventMessage<SheetEvent>> history, EventMessage<SheetEvent> next) {
        var longer = new ArrayList<>(history);
        longer.add(next);
        return longer;
    }
}
