package io.mubiao.identity.enrolment;

import io.mubiao.identity.enrolment.FileTable.Heading;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import io.mubiao.shared.text.VisibleText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The rows of a workbook that was made from the template.
 *
 * @param flaws what cannot be read
 */
record EnrolmentFile(List<FileRow> rows, List<Flaw> flaws) {

    static final int MOST_BYTES = 1024 * 1024;

    /** A library holds the whole workbook in memory, at fifty times the size of its parts. */
    private static final long MOST_UNPACKED = 4L * 1024 * 1024;

    /** Each account costs a slow hash. */
    private static final int MOST_ROWS = 1_000;

    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    /** What was wrong with the way the rows look, gathered while they are read. */
    private static final class Reading {

        private final List<FileRow> rows = new ArrayList<>();
        private final List<Flaw> flaws = new ArrayList<>();
        private final DataFormatter formatter = new DataFormatter();
    }

    /** @throws DomainException UNREADABLE_DOCUMENT for what is no such workbook */
    static EnrolmentFile read(byte[] file) {
        requireWorkbook(file);
        var reading = new Reading();
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            for (var table : FileTable.values()) {
                var sheet = workbook.getSheet(table.label());
                if (sheet != null) {
                    read(table, sheet, reading);
                }
            }
        } catch (DomainException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw unreadable("文件已损坏或不是 Excel 工作簿，请用模板另存后再上传");
        }
        if (reading.rows.isEmpty() && reading.flaws.isEmpty()) {
            throw unreadable("文件中没有要导入的内容，请在模板的“单位”或“账号”工作表中填写");
        }
        return new EnrolmentFile(reading.rows, reading.flaws);
    }

    private static void requireWorkbook(byte[] file) {
        if (file.length > MOST_BYTES) {
            throw new DomainException(ErrorCode.TOO_LARGE, "文件不能超过 1 MB");
        }
        if (begins(file, OLE)) {
            throw unreadable("这是旧格式的工作簿（xls）或加了密码的文件，请另存为不加密码的 xlsx 后再上传");
        }
        if (!begins(file, ZIP)) {
            throw unreadable("只能读取 xlsx 工作簿，不能读取 csv 等其他格式，请下载模板填写");
        }
        requireSmallWhenUnpacked(file);
    }

    private static boolean begins(byte[] file, byte[] mark) {
        return file.length >= mark.length && Arrays.equals(file, 0, mark.length, mark, 0, mark.length);
    }

    private static void requireSmallWhenUnpacked(byte[] file) {
        var buffer = new byte[16 * 1024];
        long size = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            while (zip.getNextEntry() != null) {
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    size += read;
                    if (size > MOST_UNPACKED) {
                        throw new DomainException(ErrorCode.TOO_LARGE, "文件展开后过大，请只保留模板中的内容");
                    }
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw unreadable("文件已损坏，请用模板另存后再上传");
        }
    }

    private static DomainException unreadable(String detail) {
        return new DomainException(ErrorCode.UNREADABLE_DOCUMENT, detail);
    }

    private static void read(FileTable table, Sheet sheet, Reading reading) {
        var headings = headings(table, sheet.getRow(sheet.getFirstRowNum()), reading);
        for (var row : sheet) {
            if (row.getRowNum() > sheet.getFirstRowNum()) {
                read(table, row, headings, reading);
            }
        }
    }

    /** By the number of the column. */
    private static Map<Integer, Heading> headings(FileTable table, Row row, Reading reading) {
        var headings = new TreeMap<Integer, Heading>();
        if (row == null) {
            return headings;
        }
        for (var cell : row) {
            var text = text(cell, reading).replace("*", "").strip();
            table.headings().stream()
                    .filter(heading -> heading.label().equals(text))
                    .findFirst()
                    .ifPresentOrElse(
                            heading -> headings.put(cell.getColumnIndex(), heading),
                            () -> noteUnknown(table, row, text, reading));
        }
        for (var heading : table.headings()) {
            if (!headings.containsValue(heading)) {
                reading.flaws.add(new Flaw(
                        table.label(), row.getRowNum() + 1, heading.label(), "缺少“" + heading.label() + "”这一列"));
            }
        }
        return headings;
    }

    private static void noteUnknown(FileTable table, Row row, String text, Reading reading) {
        if (!text.isEmpty()) {
            reading.flaws.add(new Flaw(table.label(), row.getRowNum() + 1, text, "模板中没有“" + text + "”这一列，请删去"));
        }
    }

    private static void read(FileTable table, Row row, Map<Integer, Heading> headings, Reading reading) {
        var cells = new EnumMap<Heading, String>(Heading.class);
        for (var cell : row) {
            var heading = headings.get(cell.getColumnIndex());
            var text = text(cell, reading);
            if (heading == null || text.isEmpty()) {
                continue;
            }
            cells.put(heading, text);
            if (cell.getCellType() == CellType.FORMULA) {
                reading.flaws.add(new Flaw(table.label(), row.getRowNum() + 1, heading.label(), "单元格是公式，请改为文字"));
            }
        }
        if (!cells.isEmpty()) {
            if (reading.rows.size() == MOST_ROWS) {
                throw unreadable("一次最多导入 " + MOST_ROWS + " 行，请分成几个文件");
            }
            reading.rows.add(new FileRow(table, row.getRowNum() + 1, cells));
        }
    }

    /** A code that was typed as a number is the same code, with the zeros in front that the cell shows. */
    private static String text(Cell cell, Reading reading) {
        var shown = reading.formatter.formatCellValue(cell);
        var text =
                cell.getCellType() == CellType.NUMERIC && !DIGITS.matcher(shown).matches()
                        ? BigDecimal.valueOf(cell.getNumericCellValue())
                                .stripTrailingZeros()
                                .toPlainString()
                        : shown;
        return VisibleText.isInvisible(text) ? "" : text.strip();
    }
}
