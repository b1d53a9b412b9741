package io.mubiao.command.intake.document;

import com.fasterxml.jackson.annotation.JsonIgnore;
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
 * @param isConverted whether the amounts are printed in another unit than the content gives them in
 */
public record SheetReading(
        SheetContent content,
        List<Remark> remarks,
        List<Finding> findings,
        List<FieldPlace> places,
        @JsonIgnore boolean isConverted) {

    /** The rule that finds money in two units on one sheet. */
    private static final String MIXED_UNITS = "D06";

    /** Not checked yet: that takes all sheets of the document. */
    SheetReading(SheetContent content, List<Remark> remarks, List<FieldPlace> places, boolean isConverted) {
        this(content, remarks, List.of(), places, isConverted);
    }

    /** That units are mixed is no finding where it is the conversion of the reader that mixes them. */
    SheetReading withFindings(List<Finding> found) {
        var own = isConverted
                ? found.stream()
                        .filter(finding -> !finding.code().equals(MIXED_UNITS))
                        .toList()
                : found;
        return new SheetReading(content, remarks, own, places, isConverted);
    }
}
