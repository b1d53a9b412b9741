package io.mubiao.command.intake;

import static io.mubiao.command.intake.RemarkCode.AMOUNT_NOT_PLAIN;
import static io.mubiao.command.intake.RemarkCode.DEPARTMENT_DIFFERS_FROM_TITLE;
import static io.mubiao.command.intake.RemarkCode.FISCAL_YEAR_MISSING;
import static io.mubiao.command.intake.RemarkCode.MISSING_LABEL;
import static io.mubiao.command.intake.RemarkCode.NUMBER_MISSING;
import static io.mubiao.command.intake.RemarkCode.SHEET_CUT_OFF;

import org.jspecify.annotations.Nullable;

/** What a machine sees at once in a sheet that has been read. The judgement of its content is left to the checks. */
final class SheetRemarks {

    private final Remarks remarks;
    private final int firstLine;
    private final int lastLine;

    SheetRemarks(Remarks remarks, int firstLine, int lastLine) {
        this.remarks = remarks;
        this.firstLine = firstLine;
        this.lastLine = lastLine;
    }

    void aboutTitle(@Nullable Integer number, @Nullable Integer fiscalYear) {
        if (number == null) {
            remarks.add(firstLine, NUMBER_MISSING, "标题后没有找到表的序号");
        }
        if (fiscalYear == null) {
            remarks.add(firstLine, FISCAL_YEAR_MISSING, "没有找到预算年度，例如“(2026年)”，请补充");
        }
    }

    void aboutHead(SheetHead head, @Nullable String documentTitle) {
        for (var label : HeadLabel.values()) {
            if (!head.has(label)) {
                remarks.add(firstLine, MISSING_LABEL, "没有找到“" + label.printed() + "”");
            }
        }
        head.values().forEach(value -> TextRemarks.add(value, remarks));
        aboutAmount(head.get(HeadLabel.ANNUAL_AMOUNT));
        aboutDepartment(head.get(HeadLabel.DEPARTMENT), documentTitle);
    }

    void aboutTable(IndicatorTable table) {
        table.rows().forEach(row -> RowRemarks.add(row, remarks));
        if (table.rows().isEmpty()) {
            remarks.add(lastLine, SHEET_CUT_OFF, "表中没有指标行，可能不完整");
        } else if (table.rows().stream()
                .noneMatch(row -> Category.isSatisfaction(row.indicator().level1()))) {
            remarks.add(lastLine, SHEET_CUT_OFF, "表中没有满意度指标，可能不完整");
        }
    }

    private void aboutAmount(@Nullable Printed amount) {
        if (amount != null && !amount.text().matches("[0-9]+(\\.[0-9]{1,2})?")) {
            remarks.add(amount.line(), AMOUNT_NOT_PLAIN, "年度金额“" + amount.text() + "”不是以元为单位的普通数字，按原文保留");
        }
    }

    private void aboutDepartment(@Nullable Printed department, @Nullable String title) {
        if (department != null && title != null && !title.contains(department.text())) {
            remarks.add(
                    department.line(),
                    DEPARTMENT_DIFFERS_FROM_TITLE,
                    "主管部门“" + department.text() + "”与文件标题“" + title + "”不一致，按原文保留");
        }
    }
}
