package io.mubiao.query.publication;

import io.mubiao.query.paper.FileName;
import io.mubiao.query.paper.Foot;
import io.mubiao.query.paper.Form;
import io.mubiao.query.paper.Form.Heading;
import io.mubiao.query.paper.Form.Rank;
import io.mubiao.query.paper.Paper;
import io.mubiao.query.paper.PaperFormat;
import io.mubiao.query.paper.Printer;
import io.mubiao.query.paper.SheetForm;
import io.mubiao.shared.sheet.SheetId;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a department publishes: one document with all its sheets, as they were approved.
 *
 * @param feet what stands below each sheet, the same in all formats
 */
record Publication(PublicationRequest request, Approved approved, Map<SheetId, Foot> feet) {

    Publication {
        feet = Map.copyOf(feet);
    }

    void print(PaperFormat format, OutputStream out) throws IOException {
        switch (format) {
            case DOCX, PDF -> Printer.print(new Paper(title(), approved.at(), forms(incompleteness())), format, out);
            case XLSX -> {
                var register = List.of(new RegisterForm(title(), request.year(), approved).form());
                Printer.print(new Paper(title(), approved.at(), forms(register)), format, out);
            }
            case ZIP -> PublicationPackage.write(this, out);
            case HTML, TXT, CSV -> throw new IllegalArgumentException("no publication as " + format);
        }
    }

    String title() {
        return request.documentTitle(approved.department().name());
    }

    String fileName(PaperFormat format) {
        return FileName.of(format, title(), request.year() + "年");
    }

    /** A document that lacks sheets says so on a page of its own; one that has them all is printed as it is published. */
    private List<Form> incompleteness() {
        return approved.missing().isEmpty()
                ? List.of()
                : List.of(new RegisterForm(title(), request.year(), approved).form());
    }

    /** The attachment's number and the document's title stand above the first sheet, as they are published. */
    private List<Form> forms(List<Form> before) {
        var forms = new ArrayList<>(before);
        var above =
                List.of(new Heading(request.attachmentLine(), Rank.ATTACHMENT), new Heading(title(), Rank.DOCUMENT));
        for (var sheet : approved.sheets()) {
            var status = sheet.status();
            var isFirst = forms.size() == before.size();
            forms.add(SheetForm.of(
                    sheet.content(),
                    isFirst ? above : List.of(),
                    status,
                    Objects.requireNonNull(feet.get(sheet.id()))));
        }
        return forms;
    }
}
