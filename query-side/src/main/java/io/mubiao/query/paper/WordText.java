package io.mubiao.query.paper;

import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBrType;

/** Texts of a word processor, in the typefaces that offices in China have. */
final class WordText {

    private static final String SONG = "宋体";
    private static final String HEI = "黑体";

    private static final Pattern LINE_BREAK = Pattern.compile("\\r\\n|\\r|\\n");

    private WordText() {}

    /** Adds a text to a paragraph, its line breaks kept. */
    static void add(XWPFParagraph paragraph, String text, double points, boolean bold) {
        XWPFRun run = paragraph.createRun();
        // sets the typeface for Chinese and for Latin letters
        run.setFontFamily(bold ? HEI : SONG);
        run.setFontSize(points);
        run.setBold(bold);
        var breaks = LINE_BREAK.matcher(text);
        int start = 0;
        while (breaks.find()) {
            addLine(run, text.substring(start, breaks.start()));
            addBreak(run, breaks.group());
            start = breaks.end();
        }
        addLine(run, text.substring(start));
    }

    private static void addLine(XWPFRun run, String line) {
        var parts = line.split("\t", -1);
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) {
                run.addTab();
            }
            if (!parts[i].isEmpty()) {
                run.setText(parts[i], run.getCTR().sizeOfTArray());
            }
        }
    }

    /** All look the same; whoever reads the document can tell them apart. */
    private static void addBreak(XWPFRun run, String characters) {
        switch (characters) {
            case "\r" -> run.addCarriageReturn();
            case "\n" -> run.addBreak();
            default -> run.getCTR().addNewBr().setType(STBrType.TEXT_WRAPPING);
        }
    }

    /** A paragraph that must be there and should not be seen. */
    static void smallest(XWPFParagraph paragraph) {
        paragraph.setSpacingAfter(0);
        paragraph.setSpacingBefore(0);
        paragraph.setSpacingBetween(1, LineSpacingRule.EXACT);
        paragraph.createRun().setFontSize(1);
    }
}
