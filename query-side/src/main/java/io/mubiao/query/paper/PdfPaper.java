package io.mubiao.query.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.slf4j.Slf4jLogger;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.OutputStream;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/** Forms as PDF. Each form is set by itself into one document, so that memory holds one form's layout at a time. */
final class PdfPaper {

    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    static {
        XRLog.setLoggerImpl(new Slf4jLogger());
    }

    private final PDDocument document;
    private final Typefaces typefaces;

    private PdfPaper(PDDocument document) throws IOException {
        this.document = document;
        this.typefaces = new Typefaces(document);
    }

    static void print(Paper paper, OutputStream out) throws IOException {
        try (var document = new PDDocument()) {
            var pdf = new PdfPaper(document);
            for (var form : paper.forms()) {
                pdf.add(form);
            }
            describe(document, paper);
            document.save(out);
        }
    }

    /** Sets the form a size smaller as long as it takes more pages than reckoned. */
    private void add(Form form) throws IOException {
        for (var setting : TypeSetting.of(form).andSmaller(form)) {
            try (var renderer = laidOut(typefaces.printable(HtmlPaper.print(form, setting)))) {
                boolean fits = renderer.getRootBox().getLayer().getPages().size() == 1;
                if (fits || setting.flows()) {
                    renderer.createPDFKeepOpen();
                    return;
                }
            }
        }
    }

    private PdfBoxRenderer laidOut(String html) {
        var renderer = new PdfRendererBuilder()
                .usePDDocument(document)
                .useFont(new PDFontSupplier(typefaces.song()), Typefaces.SONG, REGULAR, FontStyle.NORMAL, true)
                .useFont(new PDFontSupplier(typefaces.hei()), Typefaces.HEI, BOLD, FontStyle.NORMAL, true)
                // without the fonts that every viewer is said to have: what is printed is embedded
                .usePdfAConformance(PdfAConformance.PDFA_2_B)
                .withHtmlContent(html, null)
                .buildPdfRenderer();
        renderer.layout();
        return renderer;
    }

    private static void describe(PDDocument document, Paper paper) {
        var at = GregorianCalendar.from(
                paper.at().atZone(TimeZone.getTimeZone("UTC").toZoneId()));
        var information = new PDDocumentInformation();
        information.setTitle(paper.title());
        information.setCreator("Mubiao");
        information.setCreationDate(at);
        information.setModificationDate(at);
        document.setDocumentInformation(information);
        document.setDocumentId(paper.at().toEpochMilli());
        document.getDocumentCatalog().setLanguage("zh-CN");
        // claims a conformance that nobody has verified
        document.getDocumentCatalog().setMetadata(null);
    }
}
