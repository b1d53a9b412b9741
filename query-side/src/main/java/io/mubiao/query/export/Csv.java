package io.mubiao.query.export;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A table as RFC 4180 text: every cell quoted, lines ended by CR LF, what is absent empty. Quotes do not keep a spreadsheet
 * from reckoning what begins like a formula; an apostrophe in front does. It also stands before a text that begins with an
 * apostrophe itself, so that a reader who drops one from the front of every cell has each text as it was.
 */
public final class Csv {

    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r\\n＝＋－＠'].*", Pattern.DOTALL);

    private final StringBuilder text = new StringBuilder();
    private final boolean exact;

    /** @param exact whether no apostrophe is added, for readers that load the table as text */
    public Csv(List<String> columns, boolean exact) {
        this.exact = exact;
        add(columns);
    }

    public void add(List<? extends @Nullable Object> cells) {
        text.append(line(cells, exact));
    }

    /** One line of a table that is too long to be held. */
    static String line(List<? extends @Nullable Object> cells, boolean exact) {
        return cells.stream().map(cell -> quoted(cell, exact)).collect(Collectors.joining(",", "", "\r\n"));
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private static String quoted(@Nullable Object cell, boolean exact) {
        return cell == null ? "\"\"" : "\"" + guarded(cell, exact).replace("\"", "\"\"") + "\"";
    }

    /** A number below zero is one, whatever it begins with. */
    private static String guarded(Object cell, boolean exact) {
        var text = cell.toString();
        return !exact && !(cell instanceof Number) && FORMULA.matcher(text).matches() ? "'" + text : text;
    }
}
