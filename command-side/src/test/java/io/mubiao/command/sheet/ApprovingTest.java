package io.mubiao.command.sheet;

import static io.mubiao.command.sheet.Sheets.*;

import io.mubiao.command.sheet.SheetCommand.ApproveSheet;
import io.mubiao.command.sheet.SheetCommand.PassSheet;
import io.mubiao.command.sheet.SheetCommand.ReturnSheet;
import io.mubiao.shared.problem.ErrorCode;
import io.mubiao.shared.sheet.Assessment;
import io.mubiao.shared.sheet.SheetEvent;
import io.mubiao.shared.sheet.SheetId;
import io.mubiao.shared.sheet.SheetPhase;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.EventMessage;
import org.junit.jupiter.api.Test;

class ApprovingTest {

    private static final SheetId OTHER = new SheetId(UUID.fromString("0b6c1a52-6a0a-4c5e-9f43-0d4b6b1f0002"));

    private final SheetFixture sheet = new SheetFixture(ROUTING);

    private final List<EventMessage<SheetEvent>> atApproval =
            List.copyOf(anApprovedSheet().subList(0, 5));

    @Test
    void theApproverApprovesAtTheLastStage() {
        sheet.given(atApproval)
                .when(new ApproveSheet(ID, 5, APPROVER, "平财发〔2026〕1号", null))
                .expectEvents(approved(1, 1))
                .expectResultMessagePayload(new SheetVersion(ID, 6, 1, SheetPhase.APPROVED, null));
    }

    @Test
    void oneNumberStandsOnManySheetsOfItsApprover() {
        sheet.knowing("平财发〔2026〕1号", OTHER, APPROVER)
                .given(atApproval)
                .when(new ApproveSheet(ID, 5, APPROVER, "平财发〔2026〕1号", null))
                .expectEvents(approved(1, 1));
    }

    @Test
    void aNumberIsNotUsedByAnotherApproverOrForTheSameSheetAgain() {
        for (var printed : List.of("平财发〔2026〕1号", "平财发[2026] 1 号", "平财发（２０２６）1号")) {
            for (var known : List.of(
                    new SheetFixture(ROUTING).knowing(printed, OTHER, PERFORMANCE),
                    new SheetFixture(ROUTING).knowing(printed, ID, APPROVER))) {
                SheetFixture.refuses(
                        known.given(atApproval).when(new ApproveSheet(ID, 5, APPROVER, "平财发〔2026〕1号", null)),
                        ErrorCode.APPROVAL_NUMBER_TAKEN);
            }
        }
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
