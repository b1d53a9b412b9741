package io.mubiao.command.intake;

import io.mubiao.command.intake.document.SheetReading;
import io.mubiao.command.intake.remark.Unread;
import io.mubiao.shared.sheet.SheetContent;
import java.util.List;

/** Intake as the whole system sees it, for tests that print a document and read it again. */
public record DocumentIntake(List<SheetContent> contents, List<String> unread) {

    public static DocumentIntake of(byte[] document) {
        var result = Intake.read(document);
        return new DocumentIntake(
                result.sheets().stream().map(SheetReading::content).toList(),
                result.unread().stream().map(Unread::text).toList());
    }
}
