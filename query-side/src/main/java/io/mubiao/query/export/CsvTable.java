package io.mubiao.query.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table as CSV, in UTF-8 with the mark that spreadsheets know it by. The headings are its first line, so that programs
 * can read it; what it is stands behind a blank line at its end.
 */
final class CsvTable implements ListTable {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final ListHead head;
    private final Writer out;

    CsvTable(ListHead head, List<String> headings, OutputStream out) throws IOException {
        this.head = head;
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.out.write(BYTE_ORDER_MARK);
        this.out.write(Csv.line(headings, false));
    }

    @Override
    public void add(List<@Nullable Object> cells) throws IOException {
        var texts = new ArrayList<@Nullable Object>(cells.size());
        for (var cell : cells) {
            texts.add(shown(cell));
        }
        out.write(Csv.line(texts, false));
    }

    private static @Nullable Object shown(@Nullable Object cell) {
        if (cell instanceof LocalDateTime time) {
            return ListHead.TIME.format(time);
        }
        return cell; // a BigDecimal of two decimals shows no exponent
    }

    @Override
    public void finish(ListCount count) throws IOException {
        out.write(Csv.line(List.of(), false));
        for (var note : List.of(head.title(), head.narrowed(), head.made(count))) {
            out.write(Csv.line(List.of(note), false));
        }
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
