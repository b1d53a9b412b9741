package io.mubiao.shared.sheet;

import io.mubiao.shared.org.Actor;
import java.util.List;
import java.util.stream.Stream;

/** What a sheet waits for, and who can do it by {@link SheetRules}: whom an explanation names and a reminder reaches. */
public final class NextStep {

    private NextStep() {}

    /** What somebody has to do for the sheet to go on. */
    public static SheetAction of(SheetState sheet) {
        if (sheet.amendment() != null) {
            return SheetAction.CONFIRM_AMENDMENT;
        }
        if (sheet.stage() == null) {
            return SheetAction.SUBMIT;
        }
        return sheet.isAtApproval() ? SheetAction.APPROVE : SheetAction.PASS;
    }

    /** Those of the accounts, which are active and of the sheet's region, that may do it now. */
    public static List<Actor> suitable(SheetState sheet, Stream<Actor> accounts) {
        var next = of(sheet);
        return accounts.filter(account -> SheetRules.refusal(sheet, account, next) == null)
                .toList();
    }
}
