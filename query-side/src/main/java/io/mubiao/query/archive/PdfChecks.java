package io.mubiao.query.archive;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** Opens a PDF again and looks at what an archive asks of it. */
final class PdfChecks {

    private PdfChecks() {}

    /** Whether it opens, has pages, is not encrypted, and brings its fonts along. */
    static void usable(String name, byte[] pdf, List<String> faults) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            if (document.isEncrypted()) {
                faults.add(name + " 已加密");
            }
            if (document.getNumberOfPages() == 0) {
                faults.add(name + " 没有页");
            }
            for (var page : document.getPages()) {
                for (var font : page.getResources().getFontNames()) {
                    if (!page.getResources().getFont(font).isEmbedded()) {
                        faults.add(name + " 的字体没有内嵌：" + font.getName());
                    }
                }
            }
        }
    }

    /** Whether it does nothing when it is opened, carries no other files and leads nowhere. */
    static void inert(String name, byte[] pdf, List<String> faults) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var catalog = document.getDocumentCatalog();
            if (catalog.getOpenAction() != null || catalog.getCOSObject().containsKey(COSName.AA)) {
                faults.add(name + " 打开时执行动作");
            }
            var names = catalog.getNames();
            if (names != null && (names.getJavaScript() != null || names.getEmbeddedFiles() != null)) {
                faults.add(name + " 含有脚本或附件");
            }
            if (hasAnnotations(document)) {
                faults.add(name + " 含有链接或批注");
            }
        }
    }

    private static boolean hasAnnotations(PDDocument document) throws IOException {
        for (var page : document.getPages()) {
            if (!page.getAnnotations().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** What stands on it, without blanks: lines break wherever a cell ends. */
    static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s　]+", "");
        }
    }
}
