package io.mubiao.command.intake.source;

import io.mubiao.command.intake.grid.Document;
import io.mubiao.command.intake.grid.GridBuilder;
import java.util.Arrays;
import java.util.regex.Pattern;

/** Plain text: cells between tabs, or set apart by runs of blanks. */
final class TextSource {

    private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");

    /** One more than a document may have, so that the builder notices. */
    private static final int MAX_LINES = 50_001;

    private TextSource() {}

    static Document read(byte[] document) {
        var text = DocumentText.decode(document);
        var lines = LINE_END.split(text.text(), MAX_LINES + 1);
        var grid = new GridBuilder();
        var byTabs = isByTabs(lines);
        for (var i = 0; i < lines.length; i++) {
            var cells = byTabs ? TextCells.byTabs(lines[i]) : TextCells.byBlanks(lines[i]);
            grid.numbered(i + 1, cells.shape(), cells.texts());
        }
        return grid.build("txt", text.charset());
    }

    /** A tab here and there does not make a table where blanks do. */
    private static boolean isByTabs(String[] lines) {
        var tabs = Arrays.stream(lines).filter(line -> line.indexOf('\t') >= 0).count();
        return tabs > 0
                && tabs
                        >= Arrays.stream(lines)
                                .filter(TextCells::hasRunOfBlanks)
                                .count();
    }
}
