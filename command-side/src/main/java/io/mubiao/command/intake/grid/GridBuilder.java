package io.mubiao.command.intake.grid;

import io.mubiao.command.intake.grid.Line.Shape;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import io.mubiao.shared.text.TextShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Takes the rows of a document in their order and gives every cell its column. Keeps the answer to a hostile document small. */
public final class GridBuilder {

    /** Far above any real document. */
    static final int MAX_LINES = 50_000;

    public static final int MAX_CELLS = 1_000_000;
    static final long MAX_CHARACTERS = 6_000_000;
    /** The widest row whose cells keep their columns. */
    public static final int MAX_COLUMNS = 500;

    private final List<Grid> grids = new ArrayList<>();
    private final List<Document.Note> notes = new ArrayList<>();
    private List<Line> lines = new ArrayList<>();
    private String name = "";
    private Covering covering = new Covering();
    private int number;
    private int cells;
    private long characters;
    /** Characters that no sheet may hold, and how often each was taken out. */
    private final Map<Integer, Integer> unprintable = new TreeMap<>();

    /**
     * What is put into a row; a cell below a merged one may be left out or said to be {@code continued}.
     *
     * @param isExact whether its outer blanks are part of the text
     */
    public record Entry(String text, int width, int height, String words, boolean isExact) {

        public Entry(String text, int width, int height, String words) {
            this(text, width, height, words, false);
        }

        public Entry(String text) {
            this(text, 1, 1, "");
        }

        Cell cell(Place place, int cellWidth, int cellHeight) {
            return isExact
                    ? Cell.exact(text, place, cellWidth, cellHeight)
                    : Cell.printed(text, place, cellWidth, cellHeight);
        }
    }

    /** Begins another grid. */
    public void grid(String nextName) {
        close();
        name = nextName;
    }

    /** Puts a table into the same grid: cells around it cover nothing in it, nor its cells anything behind it. */
    public void table(Runnable rows) {
        var around = covering;
        covering = new Covering();
        rows.run();
        covering = around;
    }

    /** A row whose cells take the first columns that no cell above covers. */
    public Place row(String words, List<Entry> entries) {
        var place = nextPlace(words);
        add(new Line(place, covering.place(place, entries), Shape.ALIGNED));
        return place;
    }

    /** A row of text between tables, or one whose columns are not known. */
    public Place text(String words, Shape shape, List<String> texts) {
        var place = nextPlace(words);
        add(new Line(
                place,
                IntStream.range(0, texts.size())
                        .mapToObj(index -> Cell.printed(texts.get(index), place.atColumn(index + 1), 1, 1))
                        .toList(),
                shape));
        return place;
    }

    /** A row that keeps the number of its line in the document. */
    public void numbered(int line, Shape shape, List<Entry> entries) {
        number = line - 1;
        var place = nextPlace("第" + line + "行");
        add(new Line(
                place,
                IntStream.range(0, entries.size())
                        .mapToObj(index -> entries.get(index).cell(place.atColumn(index + 1), 1, 1))
                        .toList(),
                shape));
    }

    /** Says that something was left out behind the last row. */
    public void note(String words, String detail) {
        notes.add(new Document.Note(new Place(Math.max(number, 1), words), detail));
    }

    /** A cell without the characters that show nothing, or that a sheet could not be drafted with. */
    private Cell printable(Cell cell) {
        var text = cell.text();
        if (text.codePoints().noneMatch(TextShape::isUnprintable)) {
            return cell;
        }
        var printable = new StringBuilder();
        text.codePoints().forEach(character -> {
            if (TextShape.isUnprintable(character)) {
                unprintable.merge(character, 1, Integer::sum);
            } else {
                printable.appendCodePoint(character);
            }
        });
        return Cell.printed(printable.toString(), cell.place(), cell.width(), cell.height());
    }

    private void noteUnprintable() {
        if (!unprintable.isEmpty()) {
            var told = unprintable.entrySet().stream()
                    .map(entry -> "U+%04X（%d 处）".formatted(entry.getKey(), entry.getValue()))
                    .collect(Collectors.joining("、"));
            notes.add(new Document.Note(new Place(1, "全文"), "去掉了看不见或不能印在表上的字符：" + told));
        }
    }

    public Document build(String format, @org.jspecify.annotations.Nullable String charset) {
        close();
        noteUnprintable();
        return new Document(format, charset, grids, notes);
    }

    private void close() {
        if (!lines.isEmpty()) {
            grids.add(new Grid(name, lines));
        }
        lines = new ArrayList<>();
        covering = new Covering();
    }

    private Place nextPlace(String words) {
        number++;
        refuseAbove(number, cells);
        return new Place(number, words);
    }

    private void add(Line whole) {
        var line = whole.withCells(whole.cells().stream().map(this::printable).toList());
        cells += line.cells().size();
        characters +=
                line.cells().stream().mapToLong(cell -> cell.text().length()).sum();
        refuseAbove(number, characters > MAX_CHARACTERS ? Integer.MAX_VALUE : cells);
        lines.add(line);
    }

    /**
     * For who makes more lines of those that were built.
     *
     * @throws DomainException TOO_LARGE
     */
    public static void refuseAbove(int lines, int cells) {
        if (lines > MAX_LINES) {
            throw new DomainException(ErrorCode.TOO_LARGE, "文件超过 " + MAX_LINES + " 行。请拆分成较小的文件后分别上传。");
        }
        if (cells > MAX_CELLS) {
            throw new DomainException(ErrorCode.TOO_LARGE, "文件中的文字或单元格过多。请拆分成较小的文件后分别上传。");
        }
    }
}
