package io.mubiao.command.intake.document;

import io.mubiao.command.intake.remark.Remark;
import io.mubiao.shared.sheet.Finding;
import io.mubiao.shared.sheet.SheetContent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One sheet of a document.
 *
 * @param fiscalYear null where the document does not say it; the content then has none to be drafted with
 * @param remarks what a machine sees at once in the text, by line
 * @param findings what the rules say about the content, by cell
 * @param places where each field was read
 */
public record SheetReading(
        SheetContent content,
        @Nullable Integer fiscalYear,
        List<Remark> remarks,
        List<Finding> findings,
        List<FieldPlace> places) {

    /** Not checked yet: that takes all sheets of the document. */
    SheetReading(SheetContent content, @Nullable Integer fiscalYear, List<Remark> remarks, List<FieldPlace> places) {
        this(content, fiscalYear, remarks, List.of(), places);
    }

    SheetReading withFindings(List<Finding> found) {
        return new SheetReading(content, fiscalYear, remarks, found, places);
    }
}
