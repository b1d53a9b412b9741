package io.mubiao.command.intake;

import java.util.ArrayList;
import java.util.List;

/** A document to be laid out in any format: lines of text, and tables whose cells may be merged. */
record Form(List<Block> blocks) {

    sealed interface Block permits Text, Table {}

    record Text(String text) implements Block {}

    /** @param rows as they print, cells covered from above left out */
    record Table(List<List<Cell>> rows) implements Block {

        int columns() {
            return rows.get(0).stream().mapToInt(Cell::width).sum();
        }
    }

    record Cell(String text, int width, int height) {}

    static Cell cell(String text) {
        return new Cell(text, 1, 1);
    }

    static Cell wide(String text, int width) {
        return new Cell(text, width, 1);
    }

    static Cell high(String text, int height) {
        return new Cell(text, 1, height);
    }

    static List<Cell> row(Object... cells) {
        return List.of(cells).stream()
                .map(cell -> cell instanceof Cell printed ? printed : cell(cell.toString()))
                .toList();
    }

    static Form of(Object... blocks) {
        return new Form(List.of(blocks).stream()
                .map(block -> block instanceof String text ? new Text(text) : (Block) block)
                .toList());
    }

    /** A table in which {@code null} goes on the cell above and {@code "<"} the cell to the left. */
    static Table table(String... lines) {
        var texts = List.of(lines).stream()
                .map(line -> List.of(line.split("\\|", -1)).stream()
                        .map(String::strip)
                        .toList())
                .toList();
        var rows = new ArrayList<List<Cell>>();
        for (var r = 0; r < texts.size(); r++) {
            var row = new ArrayList<Cell>();
            for (var c = 0; c < texts.get(r).size(); c++) {
                if (!texts.get(r).get(c).equals("<") && !texts.get(r).get(c).equals("^")) {
                    row.add(new Cell(texts.get(r).get(c), width(texts, r, c), height(texts, r, c)));
                }
            }
            rows.add(row);
        }
        return new Table(rows);
    }

    private static int width(List<List<String>> texts, int row, int column) {
        var width = 1;
        while (column + width < texts.get(row).size()
                && texts.get(row).get(column + width).equals("<")) {
            width++;
        }
        return width;
    }

    private static int height(List<List<String>> texts, int row, int column) {
        var height = 1;
        while (row + height < texts.size()
                && texts.get(row + height).get(column).equals("^")) {
            height++;
        }
        return height;
    }

    /** The seed's five sheets as they were published: one table each, categories merged downward. */
    static Form seed() {
        var blocks = new ArrayList<Block>();
        var table = new ArrayList<List<String>>();
        for (var line : SeedDocument.lines()) {
            if (line.contains("\t") && !line.startsWith("部门项目")) {
                table.add(List.of(line.split("\t", -1)));
            } else if (!line.isBlank()) {
                flush(table, blocks);
                blocks.add(new Text(line.strip()));
            }
        }
        flush(table, blocks);
        return new Form(blocks);
    }

    private static void flush(List<List<String>> lines, List<Block> blocks) {
        if (lines.isEmpty()) {
            return;
        }
        var rows = new ArrayList<List<Cell>>();
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (rows.size() < 5) {
                var isPair = line.size() > 3 && !line.get(2).isEmpty();
                rows.add(isPair ? row(line.toArray()) : List.of(cell(line.get(0)), wide(line.get(1), 3)));
            } else {
                var row = new ArrayList<Cell>();
                for (var c = 0; c < 2; c++) {
                    if (!line.get(c).isEmpty()) {
                        row.add(high(line.get(c), reach(lines, i, c)));
                    }
                }
                row.add(cell(line.get(2)));
                row.add(cell(line.get(3)));
                rows.add(row);
            }
        }
        lines.clear();
        blocks.add(new Table(rows));
    }

    private static int reach(List<List<String>> lines, int row, int column) {
        var height = 1;
        while (row + height < lines.size()
                && lines.get(row + height).get(column).isEmpty()
                && (column == 0 || lines.get(row + height).get(0).isEmpty())) {
            height++;
        }
        return height;
    }
}
