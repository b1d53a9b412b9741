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
        text.append(cells.stream().map(this::quoted).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private String quoted(@Nullable Object cell) {
        return cell == null ? "\"\"" : "\"" + guarded(cell.toString()).replace("\"", "\"\"") + "\"";
    }

    private String guarded(String cell) {
        return !exact && FORMULA.matcher(cell).matches() ? "'" + cell : cell;
    }
}
