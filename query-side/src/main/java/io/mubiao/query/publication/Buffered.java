package io.mubiao.query.publication;

import io.mubiao.query.paper.PaperFormat;
import io.mubiao.query.paper.Printout;
import io.mubiao.query.paper.Spool;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;

/** Answers with a large document, and how much of what there is it holds. */
final class Buffered {

    /** How many of the sheets in force are in an answer, whatever its format; less than all only when some are unreadable. */
    private static final String INCLUDED = "Mubiao-Included";

    private static final String IN_FORCE = "Mubiao-In-Force";

    private Buffered() {}

    static ResponseEntity<InputStreamResource> answer(
            String fileName, PaperFormat format, Approved approved, Spool.Writer writer) {
        return Spool.of(writer)
                .answer(ResponseEntity.ok()
                        .headers(Printout.headers(fileName, format))
                        .header(INCLUDED, Integer.toString(approved.sheets().size()))
                        .header(IN_FORCE, Integer.toString(approved.inForce())));
    }
}
