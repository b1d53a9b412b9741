package io.mubiao.query.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.URI;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.Document;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/** The foot of a section: on every page that its form takes. */
final class WordFoot {

    private static final double POINTS = 7.5;
    private static final int CODE_POINTS = 48;

    /** In twentieths of a point, as wide as the form. */
    private static final int[] WIDTHS = {8_440, 1_200};

    private final XWPFHeaderFooterPolicy policy;

    WordFoot(XWPFHeaderFooterPolicy policy) {
        this.policy = policy;
    }

    void add(Foot foot) {
        var footer = policy.createFooter(XWPFHeaderFooterPolicy.DEFAULT);
        var table = footer.createTable(1, 2);
        table.removeBorders();
        var columns = table.getCTTbl().addNewTblGrid();
        for (int width : WIDTHS) {
            columns.addNewGridCol().setW(BigInteger.valueOf(width));
        }
        var lines = table.getRow(0).getCell(0);
        lines.setWidth(Integer.toString(WIDTHS[0]));
        for (var line : foot.lines()) {
            var paragraph =
                    line.equals(foot.lines().get(0)) ? lines.getParagraphs().get(0) : lines.addParagraph();
            paragraph.setSpacingAfter(0);
            WordText.add(paragraph, line, POINTS, false);
        }
        var verification = foot.verification();
        if (verification != null) {
            table.getRow(0).getCell(1).setWidth(Integer.toString(WIDTHS[1]));
            addCode(table.getRow(0).getCell(1).getParagraphs().get(0), verification);
        }
        // a foot ends with a paragraph, as a page does
        WordText.smallest(footer.createParagraph());
    }

    private static void addCode(XWPFParagraph paragraph, URI verification) {
        paragraph.setAlignment(ParagraphAlignment.RIGHT);
        paragraph.setSpacingAfter(0);
        int side = Units.toEMU(CODE_POINTS);
        try (var png = new ByteArrayInputStream(QrCode.png(verification))) {
            paragraph.createRun().addPicture(png, Document.PICTURE_TYPE_PNG, "核验二维码.png", side, side);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InvalidFormatException e) {
            throw new IllegalStateException(e);
        }
    }
}
