package io.mubiao.command.sheet;

import static io.mubiao.command.sheet.Sheets.*;

import io.mubiao.command.sheet.SheetCommand.ApproveSheet;
import io.mubiao.command.sheet.SheetCommand.PassSheet;
import io.mubiao.command.sheet.SheetCommand.ReturnSheet;
import io.mubiao.shared.problem.ErrorCode;
import io.mubiao.shared.sheet.Assessment;
import io.mubiao.shared.sheet.SheetEvent;
import io.mubiao.shared.sheet.SheetPhase;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.junit.jupiter.api.Test;

class ApprovingTest {

    private final SheetFixture sheet = new SheetFixture(ROUTING);

    private final List<EventMessage<SheetEvent>> atApproval =
            List.copyOf(anApprovedSheet().subList(0, 5));

    @Test
    void theApproverApprovesAtTheLastStage() {
        sheet.given(atApproval)
                .when(new ApproveSheet(ID, 5, APPROVER, "平财发〔2026〕1号", null))
                .expectEvents(approved(1, 1))
                .expectResultMessagePayload(new Standing(ID, 6, 1, SheetPhase.APPROVED, null));
    }

    @Test
    void theLastStageIsNotPassed() {
        SheetFixture.refuses(
                sheet.given(atApproval).when(new PassSheet(ID, 5, APPROVER, AGREED, null)), ErrorCode.APPROVAL_NEEDED);
    }

    @Test
    void noEarlierStageApproves() {
        SheetFixture.refuses(
                sheet.given(by(DRAFTER, drafted()), by(DRAFTER, submitted(1, 1)))
                        .when(new ApproveSheet(ID, 2, DEPARTMENT, "1号", null)),
                ErrorCode.NOT_YOUR_TURN);
    }

    @Test
    void anApprovedSheetIsNotApprovedAgain() {
        SheetFixture.refuses(
                sheet.given(anApprovedSheet()).when(new ApproveSheet(ID, 6, APPROVER, "2号", null)),
                ErrorCode.NOT_YOUR_TURN);
    }

    @Test
    void anApprovedSheetIsNotReturned() {
        SheetFixture.refuses(
                sheet.given(anApprovedSheet()).when(new ReturnSheet(ID, 6, APPROVER, null, REASONS, Assessment.none())),
                ErrorCode.NOT_YOUR_TURN);
    }
}
