package io.mubiao.command.intake.document;

import io.mubiao.command.intake.remark.Remark;
import io.mubiao.command.intake.remark.Unread;
import io.mubiao.shared.check.CheckContext;
import io.mubiao.shared.check.Checks;
import io.mubiao.shared.check.Profile;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What was read of a document.
 *
 * @param title the document's own title, null when none was found
 * @param attachmentNumber the n of 附件 n
 * @param format the document's format, found by its content
 * @param charset how its text was encoded, null where the format settles that
 * @param unread every printed text that is in no other field
 * @param furniture what the pages print around the text: page numbers, running titles, watermarks
 * @param remarks on the document as a whole
 * @param source the rows as they came
 */
public record IntakeResult(
        @Nullable String title,
        @Nullable Integer attachmentNumber,
        String format,
        @Nullable String charset,
        List<SheetReading> sheets,
        List<Unread> unread,
        List<Unread> furniture,
        List<Remark> remarks,
        List<SourceLine> source) {

    /**
     * With what the rules say about each sheet, its title and its neighbours known. Approved elsewhere: nothing blocks.
     *
     * @param conversions of which sheets the reader converted the amounts
     */
    public IntakeResult checked(Checks checks, List<Boolean> conversions) {
        var context = CheckContext.of(Profile.IMPORT_LEGACY).titled(title);
        var contents = sheets.stream().map(SheetReading::content).toList();
        var findings = checks.checkAll(contents, index -> context.converted(conversions.get(index)));
        var readings = IntStream.range(0, sheets.size())
                .mapToObj(index -> sheets.get(index).withFindings(findings.get(index)))
                .toList();
        return new IntakeResult(title, attachmentNumber, format, charset, readings, unread, furniture, remarks, source);
    }
}
