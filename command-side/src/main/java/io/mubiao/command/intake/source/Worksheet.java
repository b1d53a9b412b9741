package io.mubiao.command.intake.source;

import io.mubiao.command.intake.grid.GridBuilder;
import io.mubiao.command.intake.grid.GridBuilder.Entry;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;

/** A worksheet: cells as they show on the screen, and which of them are merged. */
final class Worksheet {

    private static final int MAX_CELLS = 500_000;

    /** Rows without any cell that a merged cell may cover; more is layout of another kind. */
    private static final int MAX_GAP = 100;

    private final String name;
    private final boolean isExact;
    private final TreeMap<Integer, TreeMap<Integer, String>> rows = new TreeMap<>();
    private final Map<CellAddress, CellRangeAddress> merged = new java.util.HashMap<>();
    private final Set<CellAddress> covered = new HashSet<>();
    private final List<String> hidden = new ArrayList<>();
    private final BitSet hiddenRows = new BitSet();
    private final BitSet hiddenColumns = new BitSet();
    private final List<String> unseen = new ArrayList<>();
    private final List<String> struck = new ArrayList<>();
    private final Set<CellAddress> struckCells = new HashSet<>();
    private final List<String> withoutResult = new ArrayList<>();
    /** By column, the cells whose stored number is not what they show. */
    private final Map<Integer, List<String>> rounded = new TreeMap<>();

    private int cells;

    Worksheet(String name) {
        this(name, false);
    }

    /** @param isExact whether outer blanks of cells are part of their texts */
    Worksheet(String name, boolean isExact) {
        this.name = name;
        this.isExact = isExact;
    }

    /** Rows and columns that do not show, from 0. */
    void hideRow(int row) {
        hiddenRows.set(row);
    }

    void hideColumns(int first, int last) {
        hiddenColumns.set(first, last + 1);
    }

    void add(int row, int column, String text) {
        if (isExact ? text.isEmpty() : text.isBlank()) {
            return;
        }
        if (hiddenRows.get(row) || hiddenColumns.get(column)) {
            unseen.add(address(row, column) + " " + text);
            return;
        }
        if (struckCells.contains(new CellAddress(row, column))) {
            struck(row, column, text);
            return;
        }
        if (++cells > MAX_CELLS) {
            throw Refusal.tooLarge("工作簿中的单元格过多。请拆分成较小的文件后分别上传。");
        }
        rows.computeIfAbsent(row, number -> new TreeMap<>()).put(column, text);
    }

    /** Says that all text of a cell is struck. */
    void strike(int row, int column) {
        struckCells.add(new CellAddress(row, column));
    }

    /** Tells a part of a cell that is struck. */
    void struck(int row, int column, String text) {
        if (!text.isBlank()) {
            struck.add(address(row, column) + " " + text);
        }
    }

    /** Tells the number behind a cell that shows another one. */
    void stored(int row, int column, String shown, String number) {
        rounded.computeIfAbsent(column, key -> new ArrayList<>())
                .add(address(row, column) + " 显示“" + shown + "”，存储 " + number);
    }

    /** Tells a formula that nobody has calculated. */
    void withoutResult(String address) {
        withoutResult.add(address);
    }

    /** A hostile file may merge everything with everything; a form merges some hundred cells of some hundred rows. */
    void merge(CellRangeAddress range) {
        if (range.getNumberOfCells() <= 1 || range.getNumberOfCells() > 10_000 || covered.size() > MAX_CELLS) {
            return;
        }
        for (var row = range.getFirstRow(); row <= range.getLastRow(); row++) {
            for (var column = range.getFirstColumn(); column <= range.getLastColumn(); column++) {
                covered.add(new CellAddress(row, column));
            }
        }
        var first = new CellAddress(range.getFirstRow(), range.getFirstColumn());
        covered.remove(first);
        merged.put(first, range);
    }

    void addTo(GridBuilder grid) {
        grid.grid(name);
        var previous = -1;
        for (var row : rows.entrySet()) {
            var gap = previous < 0 ? 0 : Math.min(MAX_GAP, row.getKey() - previous - 1);
            for (var blank = row.getKey() - gap; blank < row.getKey(); blank++) {
                grid.row(rowWords(blank), List.of());
            }
            grid.row(rowWords(row.getKey()), entries(row.getKey(), row.getValue()));
            previous = row.getKey();
        }
        note(grid, "隐藏的行或列没有识别", unseen);
        note(grid, "合并单元格遮住的文字没有识别", hidden);
        note(grid, "划掉的文字没有识别", struck);
        note(grid, "公式没有计算结果，请用办公软件打开后重新保存", withoutResult);
        rounded.values().forEach(cells -> note(grid, "显示的数与存储的数不同，按显示的读取，请核对", cells));
    }

    private void note(GridBuilder grid, String what, List<String> texts) {
        if (!texts.isEmpty()) {
            grid.note(name, what + "：“" + TextCells.shortened(String.join("”“", texts)) + "”");
        }
    }

    private static String address(int row, int column) {
        return CellReference.convertNumToColString(column) + (row + 1);
    }

    private List<Entry> entries(int row, TreeMap<Integer, String> texts) {
        var entries = new ArrayList<Entry>();
        var last = Math.min(texts.lastKey(), GridBuilder.MAX_COLUMNS);
        for (var column = 0; column <= last; column++) {
            add(entries, new CellAddress(row, column), texts.getOrDefault(column, ""));
        }
        texts.tailMap(last, false).forEach((column, text) -> entries.add(entry(text, 1, 1, row, column)));
        return entries;
    }

    private void add(List<Entry> entries, CellAddress address, String text) {
        if (covered.contains(address)) {
            if (!text.isEmpty()) {
                hidden.add(text);
            }
            return;
        }
        var range = merged.get(address);
        var width = range == null ? 1 : range.getLastColumn() - range.getFirstColumn() + 1;
        var height = range == null ? 1 : range.getLastRow() - range.getFirstRow() + 1;
        entries.add(entry(text, width, height, address.getRow(), address.getColumn()));
    }

    private Entry entry(String text, int width, int height, int row, int column) {
        return new Entry(text, width, height, name + "!" + address(row, column), isExact);
    }

    private String rowWords(int row) {
        return name + " 第" + (row + 1) + "行";
    }
}
