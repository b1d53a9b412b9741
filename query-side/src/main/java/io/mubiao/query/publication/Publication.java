package io.mubiao.query.publication;

import io.mubiao.query.paper.FileName;
import io.mubiao.query.paper.Form;
import io.mubiao.query.paper.Form.Heading;
import io.mubiao.query.paper.Form.Rank;
import io.mubiao.query.paper.Paper;
import io.mubiao.query.paper.PaperFormat;
import io.mubiao.query.paper.Printer;
import io.mubiao.query.paper.SheetForm;
import io.mubiao.query.paper.Verification;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** What a department publishes: one document with all its sheets, as they were approved. */
record Publication(PublicationRequest request, Approved approved, Verification verification) {

    void print(PaperFormat format, OutputStream out) throws IOException {
        switch (format) {
            case DOCX, PDF -> Printer.print(new Paper(request.documentTitle(), approved.at(), forms()), format, out);
            case XLSX -> {
                var forms = new ArrayList<Form>();
                forms.add(new RegisterForm(request, approved).form());
                forms.addAll(forms());
                Printer.print(new Paper(request.documentTitle(), approved.at(), forms), format, out);
            }
            case ZIP -> new PublicationPackage(this).write(out);
            case HTML, TXT, CSV -> throw new IllegalArgumentException("no publication as " + format);
        }
    }

    String fileName(PaperFormat format) {
        return FileName.of(format, request.documentTitle(), request.year() + "年");
    }

    /** The attachment's number and the document's title stand above the first sheet, as they are published. */
    private List<Form> forms() {
        var forms = new ArrayList<Form>();
        var above = List.of(
                new Heading(request.attachmentLine(), Rank.ATTACHMENT),
                new Heading(request.documentTitle(), Rank.DOCUMENT));
        for (var sheet : approved.sheets()) {
            var standing = sheet.standing();
            forms.add(SheetForm.of(
                    sheet.content(), forms.isEmpty() ? above : List.of(), standing, standing.foot(verification)));
        }
        return forms;
    }
}
