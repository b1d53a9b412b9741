package io.mubiao.query.paper;

import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;

/** Texts of a word processor, in the typefaces that offices in China have. */
final class WordText {

    private static final String SONG = "宋体";
    private static final String HEI = "黑体";

    private WordText() {}

    /** Adds a text to a paragraph, its line breaks kept. */
    static void add(XWPFParagraph paragraph, String text, double points, boolean bold) {
        XWPFRun run = paragraph.createRun();
        // sets the typeface for Chinese and for Latin letters
        run.setFontFamily(bold ? HEI : SONG);
        run.setFontSize(points);
        run.setBold(bold);
        var lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0) {
                run.addBreak();
            }
            run.setText(lines.get(i), i);
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
