package io.mubiao.command.intake.document;

import io.mubiao.command.intake.remark.Remark;
import io.mubiao.shared.sheet.Finding;
import io.mubiao.shared.sheet.SheetContent;
import java.util.List;

/**
 * One sheet of a document.
 *
 * @param remarks what a machine sees at once in the text, by line
 * @param findings what the rules say about the content, by cell
 * @param places where each field was read
 */
public record SheetReading(
        SheetContent content, List<Remark> remarks, List<Finding> findings, List<FieldPlace> places) {

    /** Not checked yet: that takes all sheets of the document. */
    SheetReading(SheetContent content, List<Remark> remarks, List<FieldPlace> places) {
        this(content, remarks, List.of(), places);
    }

    SheetReading withFindings(List<Finding> found) {
        return new SheetReading(content, remarks, found, places);
    }
}
