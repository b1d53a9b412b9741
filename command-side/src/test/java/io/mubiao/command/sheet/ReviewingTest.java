package io.mubiao.command.sheet;

import static io.mubiao.command.sheet.Sheets.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.mubiao.command.sheet.SheetCommand.EditSheet;
import io.mubiao.command.sheet.SheetCommand.PassSheet;
import io.mubiao.command.sheet.SheetCommand.RejectSheet;
import io.mubiao.command.sheet.SheetCommand.ReturnSheet;
import io.mubiao.command.sheet.SheetCommand.ReviseSheet;
import io.mubiao.command.sheet.SheetCommand.SubmitSheet;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.problem.ErrorCode;
import io.mubiao.shared.sheet.Assessment;
import io.mubiao.shared.sheet.Reason;
import io.mubiao.shared.sheet.SheetPhase;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.junit.jupiter.api.Test;

class ReviewingTest {

    private final SheetFixture sheet = new SheetFixture(ROUTING);

    @Test
    void theReviewerOfTheStagePassesItOn() {
        sheet.given(by(DRAFTER, drafted()), by(DRAFTER, submitted(1, 1)))
                .when(new PassSheet(ID, 2, DEPARTMENT, AGREED, null))
                .expectEvents(passed(1, 1, "department"))
                .expectResultMessagePayload(new SheetVersion(ID, 3, 1, SheetPhase.IN_REVIEW, "finance-office"));
    }

    @Test
    void aDecisionCarriesWhoUnderWhichRole() {
        sheet.given(by(DRAFTER, drafted()), by(DRAFTER, submitted(1, 1)))
                .when(new PassSheet(ID, 2, DEPARTMENT, AGREED, null))
                .expectEventsMatching(
                        SheetFixture.matching(events -> assertThat(((EventMessage<?>) events.get(0)).getMetaData())
                                .containsEntry("actor", "department")
                                .containsEntry("name", DEPARTMENT.name())
                                .containsEntry("role", "DEPARTMENT_REVIEWER")
                                .containsEntry("unit", "101")
                                .containsEntry("region", REGION)));
    }

    @Test
    void aReviewerOfAnotherStageWaits() {
        SheetFixture.refuses(
                sheet.given(
                                by(DRAFTER, drafted()),
                                by(DRAFTER, submitted(1, 1)),
                                by(DEPARTMENT, passed(1, 1, "department")))
                        .when(new PassSheet(ID, 3, DEPARTMENT, AGREED, null)),
                ErrorCode.NOT_YOUR_TURN);
    }

    @Test
    void nobodySignsTwiceInARound() {
        var both = actor("department", BUREAU, Role.DEPARTMENT_REVIEWER, Role.PERFORMANCE_REVIEWER);
        SheetFixture.refuses(
                sheet.given(
                                by(DRAFTER, drafted()),
                                by(DRAFTER, submitted(1, 1)),
                                by(DEPARTMENT, passed(1, 1, "department")),
                                by(FINANCE_OFFICE, passed(1, 1, "finance-office")))
                        .when(new PassSheet(ID, 4, both, AGREED, null)),
                ErrorCode.SEPARATION_OF_DUTIES);
    }

    @Test
    void whoHoldsIncompatibleRolesReviewsNothing() {
        var both = actor("both", BUREAU, Role.DEPARTMENT_REVIEWER, Role.ADMIN);
        SheetFixture.refuses(
                sheet.given(by(DRAFTER, drafted()), by(DRAFTER, submitted(1, 1)))
                        .when(new PassSheet(ID, 2, both, AGREED, null)),
                ErrorCode.ROLES_INCOMPATIBLE);
    }

    @Test
    void nobodyReviewsWhatTheyDraftedEditedOrSubmitted() {
        var drafterToo = actor("drafter", BUREAU, Role.DEPARTMENT_REVIEWER);
        var editorToo = actor("colleague", BUREAU, Role.DEPARTMENT_REVIEWER);
        var history = List.of(
                by(DRAFTER, drafted()),
                by(COLLEAGUE, edited()),
                by(actor("third", UNIT, Role.DRAFTER), submitted(1, 1)));
        var submitterToo = actor("third", BUREAU, Role.DEPARTMENT_REVIEWER);
        for (var actor : List.of(drafterToo, editorToo, submitterToo)) {
            SheetFixture.refuses(
                    sheet.given(history).when(new PassSheet(ID, 3, actor, AGREED, null)),
                    ErrorCode.SEPARATION_OF_DUTIES);
            SheetFixture.refuses(
                    sheet.given(history).when(new ReturnSheet(ID, 3, actor, null, REASONS, Assessment.none())),
                    ErrorCode.SEPARATION_OF_DUTIES);
            SheetFixture.refuses(
                    sheet.given(history).when(new RejectSheet(ID, 3, actor, REASONS, Assessment.none())),
                    ErrorCode.SEPARATION_OF_DUTIES);
        }
    }

    @Test
    void aReturnNamesAtLeastOneReason() {
        SheetFixture.refuses(
                sheet.given(by(DRAFTER, drafted()), by(DRAFTER, submitted(1, 1)))
                        .when(new ReturnSheet(ID, 2, DEPARTMENT, null, List.of(), Assessment.none())),
                ErrorCode.REASON_REQUIRED);
        SheetFixture.refuses(
                sheet.given(by(DRAFTER, drafted()), by(DRAFTER, submitted(1, 1)))
                        .when(new RejectSheet(ID, 2, DEPARTMENT, List.of(), Assessment.none())),
                ErrorCode.REASON_REQUIRED);
    }

    @Test
    void aReasonPointsAtARowThatExists() {
        var reasons = List.of(new Reason("i9", null, "?"));
        SheetFixture.refuses(
                sheet.given(by(DRAFTER, drafted()), by(DRAFTER, submitted(1, 1)))
                        .when(new ReturnSheet(ID, 2, DEPARTMENT, null, reasons, Assessment.none())),
                ErrorCode.MALFORMED);
    }

    @Test
    void aReturnGoesToTheDrafter() {
        sheet.given(by(DRAFTER, drafted()), by(DRAFTER, submitted(1, 1)))
                .when(new ReturnSheet(ID, 2, DEPARTMENT, null, REASONS, Assessment.none()))
                .expectEvents(returned(1, "department", null))
                .expectResultMessagePayload(new SheetVersion(ID, 3, 1, SheetPhase.RETURNED, null));
    }

    @Test
    void aReturnGoesToAnEarlierStageWhichSignsAgain() {
        var history = List.of(
                by(DRAFTER, drafted()),
                by(DRAFTER, submitted(1, 1)),
                by(DEPARTMENT, passed(1, 1, "department")),
                by(FINANCE_OFFICE, passed(1, 1, "finance-office")));
        sheet.given(history)
                .when(new ReturnSheet(ID, 4, PERFORMANCE, "department", REASONS, Assessment.none()))
                .expectEvents(returned(1, "performance-office", "department"))
                .expectResultMessagePayload(new SheetVersion(ID, 5, 1, SheetPhase.IN_REVIEW, "department"));
        var after = new ArrayList<>(history);
        after.add(by(PERFORMANCE, returned(1, "performance-office", "department")));
        sheet.given(after)
                .when(new PassSheet(ID, 5, DEPARTMENT, AGREED, null))
                .expectEvents(passed(1, 2, "department"));
    }

    @Test
    void aReturnDoesNotGoForward() {
        for (var to : List.of("finance-office", "department", "nowhere")) {
            SheetFixture.refuses(
                    sheet.given(by(DRAFTER, drafted()), by(DRAFTER, submitted(1, 1)))
                            .when(new ReturnSheet(ID, 2, DEPARTMENT, to, REASONS, Assessment.none())),
                    ErrorCode.MALFORMED);
        }
    }

    @Test
    void aReturnedSheetPassesTheWholeChainAgain() {
        sheet.given(
                        by(DRAFTER, drafted()),
                        by(DRAFTER, submitted(1, 1)),
                        by(DEPARTMENT, passed(1, 1, "department")),
                        by(FINANCE_OFFICE, returned(1, "finance-office", null)))
                .when(new SubmitSheet(ID, 4, DRAFTER, List.of()))
                .expectEvents(submitted(1, 2))
                .expectResultMessagePayload(new SheetVersion(ID, 5, 1, SheetPhase.IN_REVIEW, "department"));
    }

    @Test
    void aRejectionEndsTheRevision() {
        sheet.given(by(DRAFTER, drafted()), by(DRAFTER, submitted(1, 1)))
                .when(new RejectSheet(ID, 2, DEPARTMENT, REASONS, Assessment.none()))
                .expectEvents(rejected(1, 1, "department"));
        var history = List.of(
                by(DRAFTER, drafted()), by(DRAFTER, submitted(1, 1)), by(DEPARTMENT, rejected(1, 1, "department")));
        SheetFixture.refuses(
                sheet.given(history).when(new SubmitSheet(ID, 3, DRAFTER, List.of())), ErrorCode.SHEET_NOT_SUBMITTABLE);
        SheetFixture.refuses(
                sheet.given(history).when(new EditSheet(ID, 3, DRAFTER, BETTER, List.of())),
                ErrorCode.SHEET_NOT_EDITABLE);
        SheetFixture.refuses(
                sheet.given(history).when(new ReviseSheet(ID, 3, DRAFTER, "重报")), ErrorCode.NOTHING_TO_REVISE);
    }

    @Test
    void aStaleDecisionIsRefusedBeforeAnythingElse() {
        SheetFixture.refuses(
                sheet.given(by(DRAFTER, drafted()), by(DRAFTER, submitted(1, 1)))
                        .when(new PassSheet(ID, 1, DEPARTMENT, AGREED, null)),
                ErrorCode.STALE_VERSION);
        SheetFixture.refuses(
                sheet.given(by(DRAFTER, drafted()), by(DRAFTER, submitted(1, 1)))
                        .when(new PassSheet(ID, 3, DEPARTMENT, AGREED, null)),
                ErrorCode.STALE_VERSION);
    }
}
