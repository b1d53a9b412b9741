package io.mubiao.command.intake.source;

import io.mubiao.command.intake.grid.Document;
import io.mubiao.command.intake.grid.GridBuilder;
import io.mubiao.command.intake.grid.GridBuilder.Entry;
import io.mubiao.command.intake.grid.Line.Shape;
import java.util.List;
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
        var rows = TabbedText.rows(text.text(), MAX_LINES);
        if (isByTabs(rows)) {
            rows.forEach(row -> grid.numbered(row.line(), Shape.ALIGNED, row.cells()));
        } else {
            for (var i = 0; i < lines.length; i++) {
                var cells = TextCells.byBlanks(lines[i]);
                grid.numbered(
                        i + 1,
                        cells.shape(),
                        cells.texts().stream().map(Entry::new).toList());
            }
        }
        return grid.build("txt", text.charset());
    }

    /** A tab here and there does not make a table where blanks do. */
    private static boolean isByTabs(List<TabbedText.Row> rows) {
        var tabs = rows.stream().filter(row -> row.cells().size() > 1).count();
        return tabs > 0
                && tabs
                        >= rows.stream()
                                .flatMap(row -> row.cells().stream())
                                .filter(cell -> !cell.isExact() && TextCells.hasRunOfBlanks(cell.text()))
                                .count();
    }
}
