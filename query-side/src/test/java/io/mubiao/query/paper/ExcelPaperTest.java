package io.mubiao.query.paper;

import static org.assertj.core.api.Assertions.assertThat;

import io.mubiao.query.testing.Contents;
import io.mubiao.query.testing.Seed;
import io.mubiao.shared.sheet.SheetContent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSimpleShape;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExcelPaperTest {

    static List<SheetContent> seed() {
        return Seed.contents();
    }

    @ParameterizedTest
    @MethodSource("seed")
    void everyTextOfAPublishedSheetIsACell(SheetContent content) throws IOException {
        try (var workbook = workbook("seed-" + content.number(), Printed.approved(content))) {
            var texts = filled(workbook.getSheetAt(0)).stream()
                    .map(Cell::getStringCellValue)
                    .toList();
            assertThat(texts)
                    .startsWith("部门项目支出预算绩效目标表 " + content.number(), "(2026 年)", "项目名称", content.projectName());
            assertThat(texts)
                    .containsAll(Samples.texts(content)
                            .filter(text -> !text.isEmpty())
                            .toList());
            assertThat(workbook.getSheetAt(0).getFitToPage()).isTrue();
        }
    }

    @Test
    void whatAUserWroteIsNeverReckoned() throws IOException {
        var content = Samples.hostile();
        try (var workbook = workbook("hostile", Printed.approved(content))) {
            var cells = filled(workbook.getSheetAt(0));
            assertThat(cells).allMatch(cell -> cell.getCellType() == CellType.STRING);
            assertThat(cells)
                    .extracting(Cell::getStringCellValue)
                    .contains(content.projectName(), content.annualGoal(), "=1+1", "+1", "-2+3");
        }
    }

    @Test
    void onlyWhatIsNotInForceIsMarked() throws IOException {
        try (var draft = workbook("draft", Printed.draft(Contents.of("志愿服务")));
                var approved = workbook("approved", Printed.approved(Contents.of("志愿服务")))) {
            assertThat(marks(draft)).containsExactly("草稿");
            assertThat(marks(approved)).isEmpty();
            assertThat(filled(approved.getSheetAt(0)))
                    .extracting(Cell::getStringCellValue)
                    .anyMatch(text -> text.startsWith("账本检查点：1234:"));
        }
    }

    @Test
    void noRowIsHigherThanAWorkbookAllows() throws IOException {
        try (var workbook = workbook("very-long", Printed.approved(Samples.veryLong()))) {
            var sheet = workbook.getSheetAt(0);
            sheet.forEach(row -> assertThat(row.getHeightInPoints()).isLessThanOrEqualTo(409));
            assertThat(filled(sheet)).extracting(Cell::getStringCellValue).contains(Samples.goal(2000));
            assertThat(sheet.getRepeatingRows()).isNotNull();
        }
    }

    @Test
    void sheetsOfTheSameNameGetDifferentTabs() throws IOException {
        var form = Printed.approved(Contents.of("名称很长很长很长很长很长很长很长很长很长很长很长的项目/甲"));
        try (var workbook = workbook("tabs", form, form, form)) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(3);
        }
    }

    private static XSSFWorkbook workbook(String name, Form... forms) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(Printed.bytes(name, PaperFormat.XLSX, forms)));
    }

    private static List<Cell> filled(Sheet sheet) {
        var cells = new ArrayList<Cell>();
        sheet.forEach(row -> row.forEach(cell -> {
            if (cell.getCellType() != CellType.BLANK
                    && !cell.getStringCellValue().isEmpty()) {
                cells.add(cell);
            }
        }));
        return cells;
    }

    private static List<String> marks(XSSFWorkbook workbook) {
        return workbook.getSheetAt(0).getDrawingPatriarch().getShapes().stream()
                .filter(XSSFSimpleShape.class::isInstance)
                .map(shape -> ((XSSFSimpleShape) shape).getText())
                .toList();
    }
}
