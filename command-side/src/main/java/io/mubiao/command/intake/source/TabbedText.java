package io.mubiao.command.intake.source;

import io.mubiao.command.intake.grid.Cell;
import io.mubiao.command.intake.grid.GridBuilder.Entry;
import java.util.ArrayList;
import java.util.List;

/**
 * Text whose cells stand between tabs, as spreadsheets copy it. A cell with a line break or a tab in it stands in quotes,
 * with its own quotes doubled, and so does one with outer blanks and one that begins with a quote. Other quotes are
 * characters like any other.
 */
final class TabbedText {

    private final String text;
    private int at;
    private int line = 1;

    private TabbedText(String text) {
        this.text = text;
    }

    /** @param line where it begins, from 1 */
    record Row(int line, List<Entry> cells) {}

    /** The rows of a text, not many more than allowed. */
    static List<Row> rows(String text, int maxRows) {
        var tabbed = new TabbedText(text);
        var rows = new ArrayList<Row>();
        while (tabbed.at <= text.length() && rows.size() < maxRows) {
            rows.add(tabbed.row());
        }
        return rows;
    }

    private Row row() {
        int first = line;
        var cells = new ArrayList<Entry>();
        cells.add(cell());
        while (at < text.length() && text.charAt(at) == '\t') {
            at++;
            cells.add(cell());
        }
        // over the line end, or over the end of the text
        at += text.startsWith("\r\n", at) ? 2 : 1;
        line++;
        return new Row(first, cells);
    }

    private Entry cell() {
        int end = endOfQuotes();
        if (end >= 0) {
            var quoted = text.substring(at + 1, end - 1).replace("\"\"", "\"");
            if (needsQuotes(quoted)) {
                at = end;
                line += quoted.replace("\r\n", "\n").replaceAll("[^\r\n]", "").length();
                return new Entry(quoted, 1, 1, "", true);
            }
        }
        int start = at;
        while (at < text.length() && !isEnd(at)) {
            at++;
        }
        return new Entry(text.substring(start, at));
    }

    private static boolean needsQuotes(String cell) {
        return cell.startsWith("\"")
                || cell.chars().anyMatch(character -> character == '\t' || character == '\n' || character == '\r')
                || !Cell.stripped(cell).equals(cell);
    }

    /** The position behind the quotes that the cell stands in as a whole; -1 when it does not. */
    private int endOfQuotes() {
        if (!text.startsWith("\"", at)) {
            return -1;
        }
        int quote = text.indexOf('"', at + 1);
        while (quote >= 0 && text.startsWith("\"", quote + 1)) {
            quote = text.indexOf('"', quote + 2);
        }
        return quote >= 0 && isEnd(quote + 1) ? quote + 1 : -1;
    }

    private boolean isEnd(int index) {
        return index >= text.length() || "\t\r\n".indexOf(text.charAt(index)) >= 0;
    }
}
