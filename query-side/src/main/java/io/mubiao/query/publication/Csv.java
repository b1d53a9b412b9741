package io.mubiao.query.publication;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A table as RFC 4180 text: every cell quoted, lines ended by CR LF, what is absent empty. */
final class Csv {

    private final StringBuilder text = new StringBuilder();

    Csv(List<String> columns) {
        add(columns);
    }

    void add(List<? extends @Nullable Object> cells) {
        text.append(cells.stream().map(Csv::quoted).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private static String quoted(@Nullable Object cell) {
        return cell == null ? "\"\"" : "\"" + cell.toString().replace("\"", "\"\"") + "\"";
    }
}
