package io.mubiao.command.sheet;

import static io.mubiao.command.sheet.Sheets.*;

import io.mubiao.command.sheet.SheetCommand.EditSheet;
import io.mubiao.command.sheet.SheetCommand.PassSheet;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.problem.ErrorCode;
import java.util.List;
import org.junit.jupiter.api.Test;

class VisibilityTest {

    private final SheetFixture sheet = new SheetFixture(ROUTING);

    @Test
    void aSheetOfAnotherUnitDoesNotExist() {
        SheetFixture.refuses(
                sheet.given(by(DRAFTER, drafted())).when(new EditSheet(ID, 1, STRANGER, BETTER, List.of())),
                ErrorCode.SHEET_NOT_FOUND);
    }

    @Test
    void aDraftDoesNotExistForReviewers() {
        SheetFixture.refuses(
                sheet.given(by(DRAFTER, drafted())).when(new PassSheet(ID, 1, DEPARTMENT, AGREED, null)),
                ErrorCode.SHEET_NOT_FOUND);
    }

    @Test
    void aStageThatTheSheetHasNotReachedDoesNotSeeIt() {
        SheetFixture.refuses(
                sheet.given(by(DRAFTER, drafted()), by(DRAFTER, submitted(1, 1)))
                        .when(new PassSheet(ID, 2, FINANCE_OFFICE, AGREED, null)),
                ErrorCode.SHEET_NOT_FOUND);
    }

    @Test
    void anotherDepartmentDoesNotSeeIt() {
        SheetFixture.refuses(
                sheet.given(by(DRAFTER, drafted()), by(DRAFTER, submitted(1, 1)))
                        .when(new PassSheet(ID, 2, OTHER_DEPARTMENT, AGREED, null)),
                ErrorCode.SHEET_NOT_FOUND);
    }

    @Test
    void anotherRegionDoesNotSeeIt() {
        var elsewhere = new Actor(DRAFTER.id(), DRAFTER.name(), UNIT, "640104000", DRAFTER.roles());
        SheetFixture.refuses(
                sheet.given(by(DRAFTER, drafted())).when(new EditSheet(ID, 1, elsewhere, BETTER, List.of())),
                ErrorCode.SHEET_NOT_FOUND);
    }

    @Test
    void anAuditorSeesButChangesNothing() {
        SheetFixture.refuses(
                sheet.given(by(DRAFTER, drafted())).when(new EditSheet(ID, 1, AUDITOR, BETTER, List.of())),
                ErrorCode.FORBIDDEN);
        SheetFixture.refuses(
                sheet.given(by(DRAFTER, drafted()), by(DRAFTER, submitted(1, 1)))
                        .when(new PassSheet(ID, 2, AUDITOR, AGREED, null)),
                ErrorCode.FORBIDDEN);
    }
}
