package io.mubiao.command.sheet;

import static io.mubiao.command.sheet.Sheets.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.mubiao.command.sheet.SheetCommand.AbandonRevision;
import io.mubiao.command.sheet.SheetCommand.ReviseSheet;
import io.mubiao.command.sheet.SheetCommand.SubmitSheet;
import io.mubiao.shared.problem.ErrorCode;
import io.mubiao.shared.sheet.Cells;
import io.mubiao.shared.sheet.SheetEvent;
import io.mubiao.shared.sheet.SheetEvent.RevisionAbandoned;
import io.mubiao.shared.sheet.SheetPhase;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.junit.jupiter.api.Test;

class RevisingTest {

    private final SheetFixture sheet = new SheetFixture(ROUTING);

    @Test
    void anApprovedSheetIsRevisedWithAReason() {
        sheet.given(anApprovedSheet())
                .when(new ReviseSheet(ID, 6, DRAFTER, "预算调整"))
                .expectEvents(revisionStarted(2))
                .expectResultMessagePayload(new SheetVersion(ID, 7, 2, SheetPhase.DRAFT, null));
    }

    @Test
    void aSheetWithoutApprovalIsNotRevised() {
        SheetFixture.refuses(
                sheet.given(by(DRAFTER, drafted())).when(new ReviseSheet(ID, 1, DRAFTER, "?")),
                ErrorCode.NOTHING_TO_REVISE);
    }

    @Test
    void oneRevisionAtATime() {
        SheetFixture.refuses(
                sheet.given(revising()).when(new ReviseSheet(ID, 7, DRAFTER, "再调")), ErrorCode.REVISION_UNDER_WAY);
    }

    @Test
    void theRevisionInForceStaysWhileTheNextIsWritten() {
        var history = revising();
        history.add(by(DRAFTER, edited()));
        sheet.given(history)
                .when(new SubmitSheet(ID, 8, DRAFTER, List.of()))
                .expectSuccessfulHandlerExecution()
                .expectState(aggregate -> assertThat(aggregate)
                        .extracting("state.inForce.revision", "state.inForce.content", "state.content")
                        .containsExactly(1, CONTENT, BETTER));
    }

    @Test
    void anAdjustmentThatChangesNothingIsNotSubmitted() {
        SheetFixture.refuses(
                sheet.given(revising()).when(new SubmitSheet(ID, 7, DRAFTER, List.of())), ErrorCode.NOTHING_CHANGED);
    }

    @Test
    void anAbandonedRevisionGoesBackToWhatIsInForce() {
        var history = revising();
        history.add(by(DRAFTER, edited()));
        sheet.given(history)
                .when(new AbandonRevision(ID, 8, DRAFTER, "不再调整"))
                .expectEvents(new RevisionAbandoned(ID, 2, "不再调整", Cells.changes(BETTER, CONTENT), DIGEST))
                .expectResultMessagePayload(new SheetVersion(ID, 9, 1, SheetPhase.APPROVED, null))
                .expectState(aggregate -> assertThat(aggregate)
                        .extracting("state.content", "state.chain")
                        .containsExactly(CONTENT, CHAIN));
    }

    @Test
    void withoutARevisionThereIsNothingToAbandon() {
        SheetFixture.refuses(
                sheet.given(anApprovedSheet()).when(new AbandonRevision(ID, 6, DRAFTER, "?")),
                ErrorCode.NOTHING_TO_ABANDON);
        SheetFixture.refuses(
                sheet.given(by(DRAFTER, drafted())).when(new AbandonRevision(ID, 1, DRAFTER, "?")),
                ErrorCode.NOTHING_TO_ABANDON);
    }

    @Test
    void aRevisionInReviewIsWithdrawnBeforeItIsAbandoned() {
        var history = revising();
        history.add(by(DRAFTER, submitted(2, 1)));
        SheetFixture.refuses(
                sheet.given(history).when(new AbandonRevision(ID, 8, DRAFTER, "?")), ErrorCode.SHEET_NOT_EDITABLE);
    }

    @Test
    void aRejectedRevisionLeavesTheOneInForceAndMayBeTriedAgain() {
        var history = revising();
        history.add(by(DRAFTER, edited()));
        history.add(by(DRAFTER, submitted(2, 1)));
        history.add(by(DEPARTMENT, rejected(2, 1, "department")));
        sheet.given(history)
                .when(new ReviseSheet(ID, 10, DRAFTER, "重新调整"))
                .expectEvents(new SheetEvent.RevisionStarted(ID, 2, "重新调整", Cells.changes(BETTER, CONTENT), DIGEST));
        sheet.given(history)
                .when(new AbandonRevision(ID, 10, DRAFTER, "维持原批复"))
                .expectEvents(new RevisionAbandoned(ID, 2, "维持原批复", Cells.changes(BETTER, CONTENT), DIGEST));
    }

    private List<EventMessage<SheetEvent>> revising() {
        var history = new ArrayList<EventMessage<SheetEvent>>(anApprovedSheet());
        history.add(by(DRAFTER, revisionStarted(2)));
        return history;
    }
}
