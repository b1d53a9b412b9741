package io.mubiao.command.intake;

import static io.mubiao.command.intake.Form.table;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.mubiao.command.intake.document.IntakeResult;
import io.mubiao.command.intake.remark.Remark;
import io.mubiao.command.intake.remark.RemarkCode;
import io.mubiao.shared.sheet.Indicator;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a document shows is what is read, and what it hides is told. */
class ShownIntakeTest {

    @ParameterizedTest
    @ValueSource(strings = {"hidden", "struck"})
    void hiddenAndStruckTextIsLeftOutAndTold(String how) throws Exception {
        try (var document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("项目支出绩效目标表（2027年度）");
            var paragraph = document.createParagraph();
            paragraph.createRun().setText("项目名称：斗渠清淤");
            hide(paragraph.createRun(), how);
            Formats.fill(document, table("一级指标 | 二级指标 | 三级指标 | 指标值", "产出指标 | 数量指标 | 清淤长度 | ≥7公里"));

            var result = Intake.read(Formats.written(document::write));

            assertThat(result.sheets().get(0).content().projectName()).isEqualTo("斗渠清淤");
            expectLeftOut(result, "内部代号乙");
        }
    }

    private static void hide(XWPFRun run, String how) {
        run.setText("（内部代号乙）");
        if (how.equals("hidden")) {
            run.setVanish(true);
        } else {
            run.setStrikeThrough(true);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "xlsx, yyyy\"年\"m\"月\"d\"日\", 2027年9月8日",
        "xls, yyyy\"年\"m\"月\", 2027年9月",
        "xls, yyyy\"年\"m\"月\"d\"日\", 2027年9月8日"
    })
    void datesAreReadAsAChineseExcelShowsThem(String format, String pattern, String shown) throws Exception {
        try (var workbook = workbook(format)) {
            var cell = workbook.getSheetAt(0).getRow(3).getCell(3);
            cell.setCellValue(LocalDate.of(2027, 9, 8));
            format(workbook, pattern);

            assertThat(values(workbook)).containsExactly(shown);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "xlsx, \"≥\"0\"%\", 88, ≥88%",
        "xls, \"≥\"0\"%\", 88, ≥88%",
        "xlsx, 0\"公里\", 7, 7公里",
        "xls, 0.0\"万元\", 1.5, 1.5万元",
        "xlsx, 0%, 0.88, 88%"
    })
    void quotedWordsOfAFormatAreWordsAndNoPartOfTheNumber(String format, String pattern, double value, String shown)
            throws Exception {
        try (var workbook = workbook(format)) {
            workbook.getSheetAt(0).getRow(3).getCell(3).setCellValue(value);
            format(workbook, pattern);

            assertThat(values(workbook)).containsExactly(shown);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void hiddenWorksheetsRowsAndColumnsAreLeftOutAndTold(String format) throws Exception {
        try (var workbook = workbook(format)) {
            var sheet = workbook.getSheetAt(0);
            var row = sheet.createRow(4);
            row.createCell(2).setCellValue("旧指标");
            row.createCell(3).setCellValue("1项");
            row.setZeroHeight(true);
            sheet.getRow(3).createCell(6).setCellValue("内部备注");
            sheet.setColumnHidden(6, true);
            workbook.createSheet("码表").createRow(0).createCell(0).setCellValue("产出指标");
            workbook.setSheetHidden(1, true);

            var result = Intake.read(Formats.written(workbook::write));

            assertThat(result.sheets()).hasSize(1);
            assertThat(result.sheets().get(0).content().indicators()).hasSize(1);
            expectLeftOut(result, "码表");
            expectLeftOut(result, "旧指标");
            expectLeftOut(result, "内部备注");
        }
    }

    @Test
    void thePartOfTheTextsIsKnownByItsTypeAndNotByItsName() throws Exception {
        try (var workbook = workbook("xlsx")) {
            var renamed = rewritten(Formats.written(workbook::write), "sharedStrings\\.xml", "texts.xml");

            assertThat(Intake.read(renamed).sheets().get(0).content().projectName())
                    .isEqualTo("斗渠清淤");
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 斗渠", "true, 斗渠", "0, 斗渠清淤", "false, 斗渠清淤"})
    void aTextIsStruckUnlessItsFormatSaysThatItIsNot(String value, String shown) throws Exception {
        try (var workbook = (XSSFWorkbook) workbook("xlsx")) {
            var struck = workbook.createFont();
            struck.setStrikeout(true);
            var name = new XSSFRichTextString("斗渠清淤");
            name.applyFont(2, 4, struck);
            workbook.getSheetAt(0).getRow(1).getCell(1).setCellValue(name);
            var document =
                    rewritten(Formats.written(workbook::write), "<strike[^>]*/>", "<strike val=\"" + value + "\"/>");

            assertThat(Intake.read(document).sheets().get(0).content().projectName())
                    .isEqualTo(shown);
        }
    }

    /** Replaces what names and contents of the parts say. */
    private static byte[] rewritten(byte[] document, String said, String by) throws IOException {
        var copy = new ByteArrayOutputStream();
        try (var from = new ZipInputStream(new ByteArrayInputStream(document));
                var to = new ZipOutputStream(copy)) {
            for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(entry.getName().replaceAll(said, by)));
                to.write(new String(from.readAllBytes(), UTF_8)
                        .replaceAll(said, by)
                        .getBytes(UTF_8));
            }
        }
        return copy.toByteArray();
    }

    private static Workbook workbook(String format) {
        Workbook workbook = format.equals("xls") ? new HSSFWorkbook() : new XSSFWorkbook();
        var sheet = workbook.createSheet("表");
        fill(sheet.createRow(0), "项目支出绩效目标表（2027年度）");
        fill(sheet.createRow(1), "项目名称", "斗渠清淤");
        fill(sheet.createRow(2), "一级指标", "二级指标", "三级指标", "指标值");
        fill(sheet.createRow(3), "产出指标", "数量指标", "清淤", "7公里");
        return workbook;
    }

    private static void fill(Row row, String... texts) {
        for (var i = 0; i < texts.length; i++) {
            row.createCell(i).setCellValue(texts[i]);
        }
    }

    private static void format(Workbook workbook, String pattern) {
        var style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(pattern));
        workbook.getSheetAt(0).getRow(3).getCell(3).setCellStyle(style);
    }

    private static List<String> values(Workbook workbook) {
        return Intake.read(Formats.written(workbook::write)).sheets().get(0).content().indicators().stream()
                .map(Indicator::value)
                .toList();
    }

    private static void expectLeftOut(IntakeResult result, String text) {
        assertThat(result.remarks())
                .filteredOn(remark -> remark.code() == RemarkCode.LEFT_OUT)
                .extracting(Remark::detail)
                .anyMatch(detail -> detail.contains(text));
    }
}
