package io.mubiao.query.export;

import io.mubiao.query.export.ListColumns.Column;
import io.mubiao.query.paper.FileName;
import io.mubiao.query.paper.PaperFormat;
import io.mubiao.query.paper.Presses;
import io.mubiao.query.paper.PrintedStatus;
import io.mubiao.query.paper.Printout;
import io.mubiao.query.paper.Spool;
import java.io.IOException;
import java.io.OutputStream;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Lists as files. However long a list is, only a page of it is in memory. */
@Component
public final class ListFiles {

    private static final int MOST_LINES = 100_000;

    /** How many lines the file has; and whether there are more that it does not have. */
    private static final String LINES = "Mubiao-Lines";

    private static final String CUT = "Mubiao-Cut";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);

    /** Each costs a processor for some seconds. */
    private static final int AT_ONCE = 2;

    private final Presses presses;
    private final int most;

    ListFiles() {
        this(MOST_LINES);
    }

    ListFiles(int most) {
        this(most, new Presses(AT_ONCE));
    }

    private ListFiles(int most, Presses presses) {
        this.most = most;
        this.presses = presses;
    }

    /** The same with fewer lines, for lists that have to be in memory as a whole. */
    public ListFiles atMost(int lines) {
        return new ListFiles(lines, presses);
    }

    /**
     * All lines of a list.
     *
     * @param format as the request names it
     * @param lines read no further than they are needed
     * @throws io.mubiao.shared.problem.DomainException MALFORMED, naming {@code format}
     */
    public <T> ResponseEntity<InputStreamResource> answer(
            String format, ListHead head, ListColumns<T> columns, Supplier<Stream<T>> lines) {
        var kind = PaperFormat.of(format, PaperFormat.XLSX, PaperFormat.CSV);
        return presses.print(() -> {
            var counted = new ListCount[1];
            var file = Spool.of(out -> counted[0] = write(kind, head, columns, lines.get(), out));
            return file.answer(ResponseEntity.ok()
                    .headers(Printout.headers(name(kind, head), kind))
                    .header(LINES, Integer.toString(counted[0].lines()))
                    .header(CUT, Boolean.toString(counted[0].cut())));
        });
    }

    private static String name(PaperFormat kind, ListHead head) {
        return FileName.of(kind, head.title(), DAY.format(PrintedStatus.inChina(head.at())));
    }

    <T> ListCount write(PaperFormat kind, ListHead head, ListColumns<T> columns, Stream<T> lines, OutputStream out)
            throws IOException {
        try (var table = table(kind, head, columns, out);
                lines) {
            var left = lines.iterator();
            int written = 0;
            while (written < most && left.hasNext()) {
                table.add(cells(columns.all(), left.next()));
                written++;
            }
            var count = new ListCount(written, left.hasNext());
            table.finish(count);
            return count;
        }
    }

    private static ListTable table(PaperFormat kind, ListHead head, ListColumns<?> columns, OutputStream out)
            throws IOException {
        return kind == PaperFormat.CSV
                ? new CsvTable(head, columns.headings(), out)
                : new XlsxTable(head, columns.all(), out);
    }

    private static <T> List<@Nullable Object> cells(List<Column<T>> columns, T line) {
        var cells = new ArrayList<@Nullable Object>(columns.size());
        for (var column : columns) {
            cells.add(column.value().apply(line));
        }
        return cells;
    }
}
