package io.mubiao.query.paper;

import io.mubiao.query.paper.Grid.Cell;
import io.mubiao.query.paper.Grid.Placed;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHeightRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJcTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVerticalJc;

/** A grid as a table of a word processor, written row by row: POI's own table model makes and unmakes cells to merge them. */
final class WordTable {

    private static final int TWENTIETHS = 20;

    private final XWPFDocument document;
    private final Grid grid;
    private final TypeSetting setting;

    /** The cells from above that still reach down, by the column they begin in. */
    private final Map<Integer, Reaching> reaching = new HashMap<>();

    private record Reaching(Cell cell, int rows) {}

    WordTable(XWPFDocument document, TypeSetting setting) {
        this.document = document;
        this.grid = setting.grid();
        this.setting = setting;
    }

    /** Only the first rows of a table can be repeated, so a form that flows has its heading in a table of its own. */
    void add() {
        var rows = grid.placed();
        if (!setting.flows() || grid.heading() == 0) {
            addTable(rows, 0, grid.heading() == 0 ? grid.headingEnd() : 0);
            return;
        }
        addTable(rows.subList(0, grid.heading()), 0, 0);
        WordText.smallest(document.createParagraph());
        addTable(rows.subList(grid.heading(), rows.size()), grid.heading(), grid.headingEnd() - grid.heading());
    }

    private void addTable(List<List<Placed>> rows, int first, int repeated) {
        var table = document.getDocument().getBody().addNewTbl();
        describe(table);
        for (int i = 0; i < rows.size(); i++) {
            var row = table.addNewTr();
            var properties = row.addNewTrPr();
            var height = properties.addNewTrHeight();
            height.setVal(twentieths(setting.points() * TypeSetting.ROOM));
            height.setHRule(STHeightRule.AT_LEAST);
            if (i < repeated) {
                properties.addNewTblHeader();
            }
            if (setting.heights().get(first + i) < TypeSetting.TALL) {
                properties.addNewCantSplit();
            }
            addCells(row, rows.get(i));
        }
    }

    private void describe(CTTbl table) {
        CTTblPr properties = table.addNewTblPr();
        var width = properties.addNewTblW();
        width.setType(STTblWidth.DXA);
        width.setW(twentieths(TypeSetting.WIDTH));
        properties.addNewJc().setVal(STJcTable.CENTER);
        var padding = properties.addNewTblCellMar();
        for (var side : List.of(padding.addNewLeft(), padding.addNewRight())) {
            side.setType(STTblWidth.DXA);
            side.setW(twentieths(TypeSetting.PADDING));
        }
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        var borders = properties.addNewTblBorders();
        List.<CTBorder>of(
                        borders.addNewTop(),
                        borders.addNewLeft(),
                        borders.addNewBottom(),
                        borders.addNewRight(),
                        borders.addNewInsideH(),
                        borders.addNewInsideV())
                .forEach(WordTable::rule);
        var columns = table.addNewTblGrid();
        grid.widths().forEach(percent -> columns.addNewGridCol().setW(width(percent)));
    }

    private static void rule(CTBorder border) {
        border.setVal(STBorder.SINGLE);
        border.setSz(BigInteger.valueOf(4));
        border.setColor("000000");
    }

    private void addCells(CTRow row, List<Placed> cells) {
        var beginning = new HashMap<Integer, Cell>();
        cells.forEach(placed -> beginning.put(placed.column(), placed.cell()));
        int column = 0;
        while (column < grid.widths().size()) {
            var cell = beginning.get(column);
            column += cell == null ? addContinued(row, column) : addNew(row, column, cell);
        }
    }

    private int addNew(CTRow row, int column, Cell cell) {
        var word = addCell(row, column, cell);
        if (cell.down() > 1) {
            word.getTcPr().addNewVMerge().setVal(STMerge.RESTART);
            reaching.put(column, new Reaching(cell, cell.down() - 1));
        }
        word.getTcPr().addNewVAlign().setVal(STVerticalJc.CENTER);
        text(word, cell);
        return cell.across();
    }

    private int addContinued(CTRow row, int column) {
        var above = reaching.get(column);
        if (above == null) {
            throw new IllegalStateException("a row leaves column " + column + " out");
        }
        var word = addCell(row, column, above.cell());
        word.getTcPr().addNewVMerge().setVal(STMerge.CONTINUE);
        word.addNewP();
        reaching.put(column, new Reaching(above.cell(), above.rows() - 1));
        return above.cell().across();
    }

    private CTTc addCell(CTRow row, int column, Cell cell) {
        var word = row.addNewTc();
        var properties = word.addNewTcPr();
        var width = properties.addNewTcW();
        width.setType(STTblWidth.DXA);
        width.setW(width(grid.widths().subList(column, column + cell.across()).stream()
                .mapToInt(Integer::intValue)
                .sum()));
        if (cell.across() > 1) {
            properties.addNewGridSpan().setVal(BigInteger.valueOf(cell.across()));
        }
        return word;
    }

    private void text(CTTc word, Cell cell) {
        CTP paragraph = word.addNewP();
        paragraph.addNewPPr().addNewJc().setVal(cell.look().isCentred() ? STJc.CENTER : STJc.LEFT);
        WordText.add(new XWPFParagraph(paragraph, document), cell.text(), setting.points(), false);
    }

    private static BigInteger width(int percent) {
        return twentieths(TypeSetting.WIDTH * percent / 100);
    }

    private static BigInteger twentieths(double points) {
        return BigInteger.valueOf(Math.round(points * TWENTIETHS));
    }
}
