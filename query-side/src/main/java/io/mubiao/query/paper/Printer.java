package io.mubiao.query.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Prints papers; the same paper gives the same bytes. */
public final class Printer {

    private Printer() {}

    /** @param format any that consists of forms */
    public static void print(Paper paper, PaperFormat format, OutputStream out) throws IOException {
        switch (format) {
            case PDF -> PdfPaper.print(paper, out);
            case HTML -> out.write(HtmlPaper.screen(paper).getBytes(StandardCharsets.UTF_8));
            case DOCX -> WordPaper.print(paper, out);
            case XLSX -> ExcelPaper.print(paper, out);
            case TXT, CSV, ZIP -> throw new IllegalArgumentException(format + " has no forms");
        }
    }
}
