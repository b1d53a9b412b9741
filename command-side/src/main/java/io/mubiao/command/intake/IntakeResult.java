package io.mubiao.command.intake;

import io.mubiao.shared.check.CheckContext;
import io.mubiao.shared.check.Checks;
import io.mubiao.shared.check.Profile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was read of a document.
 *
 * @param title the document's own title, null when none was found
 * @param attachmentNumber the n of 附件 n
 * @param charset how the text was encoded
 * @param unread every printed text that is in no other field
 */
record IntakeResult(
        @Nullable String title,
        @Nullable Integer attachmentNumber,
        String charset,
        List<SheetReading> sheets,
        List<Unread> unread) {

    /** With what the rules say about each sheet, its title and its neighbours known. Approved elsewhere: nothing blocks. */
    IntakeResult checked(Checks checks) {
        var context = CheckContext.of(Profile.IMPORT_LEGACY).titled(title);
        var contents = sheets.stream().map(SheetReading::content).toList();
        var findings = checks.checkAll(contents, context).iterator();
        var readings = sheets.stream()
                .map(sheet -> sheet.withFindings(findings.next()))
                .toList();
        return new IntakeResult(title, attachmentNumber, charset, readings, unread);
    }
}
