package io.mubiao.query.paper;

import io.mubiao.query.paper.Grid.Placed;
import java.net.URI;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor.AnchorType;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.util.Units;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.drawingml.x2006.main.STTextAlignType;

/** A form on a sheet of its own, its cells merged as on paper. Every cell is a text: nothing that a user wrote is reckoned. */
final class ExcelForm {

    private static final double TALLEST_ROW = 400;
    private static final double FOOT_POINTS = 8;
    private static final int CODE_POINTS = 48;
    private static final double POINTS_PER_CHARACTER = 5.6;
    private static final int MARK_TURN = -30 * 60_000;
    private static final int MARK_HUNDREDTHS = 6_000;

    private final XSSFWorkbook workbook;
    private final ExcelStyles styles;
    private int next;

    ExcelForm(XSSFWorkbook workbook, ExcelStyles styles) {
        this.workbook = workbook;
        this.styles = styles;
    }

    void add(Form form) {
        var sheet = workbook.createSheet(freeName(form.name()));
        var setting = TypeSetting.of(form);
        int columns = form.grid().widths().size();
        for (int i = 0; i < columns; i++) {
            double points = TypeSetting.WIDTH * form.grid().widths().get(i) / 100;
            sheet.setColumnWidth(i, (int) (points / POINTS_PER_CHARACTER * 256));
        }
        for (var heading : form.headings()) {
            addLine(
                    sheet,
                    columns,
                    heading.text(),
                    styles.heading(heading.rank()),
                    heading.rank().points() * 1.9);
        }
        addGrid(sheet, setting);
        addFoot(sheet, columns, form.foot());
        if (form.mark() != null) {
            addMark(sheet, columns, form.mark());
        }
        setUpPage(sheet, setting);
    }

    private void addLine(XSSFSheet sheet, int columns, String text, CellStyle style, double height) {
        var row = sheet.createRow(next);
        row.setHeightInPoints((float) height);
        var cell = row.createCell(0);
        cell.setCellStyle(style);
        cell.setCellValue(ExcelText.of(text));
        merge(sheet, next, next, 0, columns - 1);
        next++;
    }

    /** A row of a workbook has a greatest height; a taller one becomes several, over which its cells are merged. */
    private void addGrid(XSSFSheet sheet, TypeSetting setting) {
        var grid = setting.grid();
        var rows = grid.placed();
        var begins = new int[rows.size() + 1];
        begins[0] = next;
        for (int i = 0; i < rows.size(); i++) {
            double height = setting.heights().get(i);
            int parts = (int) Math.ceil(height / TALLEST_ROW);
            for (int part = 0; part < parts; part++) {
                sheet.createRow(begins[i] + part).setHeightInPoints((float) (height / parts));
            }
            begins[i + 1] = begins[i] + parts;
        }
        for (int i = 0; i < rows.size(); i++) {
            for (var placed : rows.get(i)) {
                addCell(sheet, placed, begins[i], begins[i + placed.cell().down()] - 1, setting);
            }
        }
        if (setting.flows()) {
            sheet.setRepeatingRows(new CellRangeAddress(begins[grid.heading()], begins[grid.headingEnd()] - 1, -1, -1));
        }
        next = begins[rows.size()];
    }

    private void addCell(XSSFSheet sheet, Placed placed, int top, int bottom, TypeSetting setting) {
        var cell = placed.cell();
        int right = placed.column() + cell.across() - 1;
        var style = styles.cell(cell, setting.points());
        for (int row = top; row <= bottom; row++) {
            for (int column = placed.column(); column <= right; column++) {
                sheet.getRow(row).createCell(column).setCellStyle(style);
            }
        }
        sheet.getRow(top).getCell(placed.column()).setCellValue(ExcelText.of(cell.text()));
        merge(sheet, top, bottom, placed.column(), right);
    }

    private static void merge(XSSFSheet sheet, int top, int bottom, int left, int right) {
        if (top < bottom || left < right) {
            sheet.addMergedRegionUnsafe(new CellRangeAddress(top, bottom, left, right));
        }
    }

    private void addFoot(XSSFSheet sheet, int columns, Foot foot) {
        int top = next;
        foot.lines().forEach(line -> addLine(sheet, columns, line, styles.plain(FOOT_POINTS), FOOT_POINTS * 2.2));
        var verification = foot.verification();
        if (verification != null) {
            addCode(sheet, columns - 1, top, verification);
        }
    }

    private void addCode(XSSFSheet sheet, int column, int row, URI verification) {
        int picture = workbook.addPicture(QrCode.png(verification), Workbook.PICTURE_TYPE_PNG);
        int side = Units.toEMU(CODE_POINTS);
        int left = Math.max(0, Units.columnWidthToEMU(sheet.getColumnWidth(column)) - side);
        var anchor = new XSSFClientAnchor(left, Units.toEMU(3), left + side, 0, column, row, column, row + 3);
        anchor.setAnchorType(AnchorType.MOVE_DONT_RESIZE);
        sheet.createDrawingPatriarch().createPicture(anchor, picture);
    }

    /** Workbooks know no watermark: a text that lies over the middle of the form, without a ground of its own. */
    private void addMark(XSSFSheet sheet, int columns, String mark) {
        var anchor = new XSSFClientAnchor(0, 0, 0, 0, 0, next / 3, columns, next / 3 * 2);
        var box = sheet.createDrawingPatriarch().createTextbox(anchor);
        var text = new XSSFRichTextString(mark);
        var font = workbook.createFont();
        font.setFontName("黑体");
        text.applyFont(font);
        box.setText(text);
        var shape = box.getCTShape();
        shape.getSpPr().getXfrm().setRot(MARK_TURN);
        var run = shape.getTxBody().getPArray(0).getRArray(0).getRPr();
        run.setSz(MARK_HUNDREDTHS);
        var colour = run.isSetSolidFill() ? run.getSolidFill() : run.addNewSolidFill();
        var grey = colour.addNewSrgbClr();
        grey.setVal(new byte[] {(byte) 0xB0, (byte) 0xB0, (byte) 0xB0});
        grey.addNewAlpha().setVal(50_000);
        shape.getTxBody().getPArray(0).addNewPPr().setAlgn(STTextAlignType.CTR);
    }

    private void setUpPage(XSSFSheet sheet, TypeSetting setting) {
        var setup = sheet.getPrintSetup();
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.setFitToPage(true);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) (setting.flows() ? 0 : 1));
        sheet.setHorizontallyCenter(true);
        sheet.setDisplayGridlines(false);
    }

    /** Names of sheets are unique in a workbook, short, and without some signs. */
    private String freeName(String wished) {
        var name = WorkbookUtil.createSafeSheetName(wished.isBlank() ? "绩效目标表" : wished);
        for (int i = 2; workbook.getSheet(name) != null; i++) {
            var suffix = " (" + i + ")";
            var safe = WorkbookUtil.createSafeSheetName(wished);
            name = safe.substring(0, Math.min(safe.length(), 31 - suffix.length())) + suffix;
        }
        return name;
    }
}
