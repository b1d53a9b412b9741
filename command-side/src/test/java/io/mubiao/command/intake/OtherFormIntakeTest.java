package io.mubiao.command.intake;

import static io.mubiao.command.intake.Form.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mubiao.command.intake.remark.Remark;
import io.mubiao.command.intake.remark.RemarkCode;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.sheet.Completeness;
import io.mubiao.shared.sheet.Finding;
import io.mubiao.shared.sheet.FormEdition;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Other kinds of forms are named as what they are, whatever stands above them or beside them. */
class OtherFormIntakeTest {

    @ParameterizedTest
    @CsvSource({"实际完成值, 得分, 自评", "全年实际值, 未完成原因分析, 自评", "1-7月执行情况, 全年预计完成情况, 监控"})
    void anotherFormUnderATargetTitleIsKnownByItsColumns(String column, String other, String kind) throws Exception {
        var form = Form.of(
                "项目支出绩效目标表",
                "（2027年度）",
                table("项目名称 | 斗渠清淤"),
                table("一级指标 | 二级指标 | 三级指标 | 指标值 | " + column + " | " + other, "产出指标 | 数量指标 | 清淤长度 | ≥7公里 | 6公里 | 8"));

        assertThatThrownBy(() -> Intake.read(Formats.DOCX.print(form)))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.detail()).contains(kind));
    }

    @Test
    void aSelfEvaluationBesideATargetSheetLeavesTheSheet() throws Exception {
        var form = Form.of(
                "项目支出绩效目标表",
                table("项目名称 | 甲项目"),
                table("一级指标 | 二级指标 | 三级指标 | 指标值 | 实际完成值 | 得分", "产出指标 | 数量指标 | 甲 | 7公里 | 6公里 | 8"),
                "项目支出绩效目标表",
                "（2027年度）",
                table("项目名称 | 乙项目"),
                table("一级指标 | 二级指标 | 三级指标 | 指标值", "产出指标 | 数量指标 | 乙 | 7公里"));

        var result = Intake.read(Formats.DOCX.print(form));

        assertThat(result.sheets())
                .extracting(sheet -> sheet.content().projectName())
                .containsExactly("乙项目");
        assertThat(result.remarks()).extracting(Remark::code).contains(RemarkCode.OTHER_FORM);
    }

    @ParameterizedTest
    @CsvSource({"部门整体支出绩效目标, 部门整体支出", "单位整体绩效目标表, 整体"})
    void aWholeDepartmentsWorksheetIsNamedAndTheProjectsIsRead(String tab, String heading) throws Exception {
        try (var workbook = new XSSFWorkbook()) {
            addProject(workbook, "表", "项目支出绩效目标表（2027年度）");
            var whole = workbook.createSheet(tab);
            whole.createRow(0).createCell(0).setCellValue(heading);
            whole.createRow(1).createCell(0).setCellValue("部门名称");
            workbook.setSheetOrder(tab, 0);

            var result = Intake.read(Formats.written(workbook::write));

            assertThat(result.sheets()).hasSize(1);
            assertThat(result.remarks()).extracting(Remark::code).contains(RemarkCode.OTHER_FORM);
        }
    }

    @Test
    void theYearIsFoundInTheHeadingOrInTheNameOfTheWorksheet() throws Exception {
        try (var workbook = new XSSFWorkbook()) {
            addProject(workbook, "甲（2026年）", "某局项目绩效目标表");
            addProject(workbook, "乙", "某局2027年项目绩效目标表");

            var result = Intake.read(Formats.written(workbook::write));

            assertThat(result.sheets())
                    .extracting(sheet -> sheet.content().fiscalYear())
                    .containsExactly(2026, 2027);
        }
    }

    @Test
    void theYearOfAHeadingHoldsForItsOwnWorksheetOnly() throws Exception {
        try (var workbook = new XSSFWorkbook()) {
            addProject(workbook, "甲", "某局2027年部门预算公开");
            addProject(workbook, "乙", "某局部门预算公开");

            var result = Intake.read(Formats.written(workbook::write));

            assertThat(result.sheets())
                    .extracting(sheet -> sheet.content().fiscalYear())
                    .containsExactly(2027, 0);
        }
    }

    /** The central form prints no 资金主管处室, so nothing about it is missing. */
    @Test
    void aSheetOfTheMinistrysFormNeedsOnlyWhatThatFormPrints() throws Exception {
        var sheet = Intake.check(Formats.DOCX.print(Layouts.central()), "640221000")
                .sheets()
                .get(0);
        assertThat(sheet.content().form()).isEqualTo(FormEdition.MINISTRY);
        assertThat(Completeness.violations(sheet.content())).isEmpty();
        assertThat(sheet.remarks()).extracting(Remark::code).doesNotContain(RemarkCode.MISSING_LABEL);
        assertThat(sheet.findings()).extracting(Finding::code).doesNotContain("A01");
    }

    @Test
    void aYearThatNothingSaysIsNull() throws Exception {
        var form = Form.of("项目支出绩效目标表", table("项目名称 | 甲"), table("一级指标 | 三级指标 | 指标值", "产出指标 | 清淤 | 7公里"));
        assertThat(Intake.read(Formats.DOCX.print(form)).sheets().get(0).fiscalYear())
                .isNull();
        assertThat(Intake.read(Formats.DOCX.print(Layouts.central()))
                        .sheets()
                        .get(0)
                        .fiscalYear())
                .isEqualTo(2026);
    }

    private static void addProject(Workbook workbook, String tab, String heading) {
        var sheet = workbook.createSheet(tab);
        fill(sheet.createRow(0), heading);
        fill(sheet.createRow(1), "项目名称", "斗渠清淤");
        fill(sheet.createRow(2), "一级指标", "二级指标", "三级指标", "指标值");
        fill(sheet.createRow(3), "产出指标", "数量指标", "清淤长度", "7公里");
    }

    private static void fill(Row row, String... texts) {
        for (var i = 0; i < texts.length; i++) {
            row.createCell(i).setCellValue(texts[i]);
        }
    }
}
