package io.mubiao.command.intake.document;

import static io.mubiao.command.intake.remark.RemarkCode.AMOUNT_CONVERTED;
import static io.mubiao.command.intake.remark.RemarkCode.AMOUNT_NOT_PLAIN;
import static io.mubiao.command.intake.remark.RemarkCode.AMOUNT_UNIT_MISSING;
import static io.mubiao.command.intake.remark.RemarkCode.DEPARTMENT_DIFFERS_FROM_TITLE;
import static io.mubiao.command.intake.remark.RemarkCode.EMPTY_FORM;
import static io.mubiao.command.intake.remark.RemarkCode.FISCAL_YEAR_MISSING;
import static io.mubiao.command.intake.remark.RemarkCode.MISSING_LABEL;
import static io.mubiao.command.intake.remark.RemarkCode.NUMBER_MISSING;
import static io.mubiao.command.intake.remark.RemarkCode.SHEET_CUT_OFF;

import io.mubiao.command.intake.grid.Place;
import io.mubiao.command.intake.head.Amount;
import io.mubiao.command.intake.head.SheetHead;
import io.mubiao.command.intake.remark.Printed;
import io.mubiao.command.intake.remark.RemarkCode;
import io.mubiao.command.intake.remark.Remarks;
import io.mubiao.command.intake.remark.TextRemarks;
import io.mubiao.command.intake.table.IndicatorTable;
import io.mubiao.command.intake.table.RowRemarks;
import io.mubiao.command.intake.words.Category;
import io.mubiao.command.intake.words.HeadLabel;
import io.mubiao.shared.sheet.FormEdition;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a machine sees at once in a sheet that has been read. The judgement of its content is left to the checks. */
final class SheetRemarks {

    /** Many titles say no more than what form it is. */
    private static final Pattern NAMES_AN_OFFICE = Pattern.compile("[局厅委办院校站所队处会社室]");

    private final Remarks remarks;
    private final Place first;
    private final Place last;
    private final boolean isOfRegister;

    /** @param isOfRegister whether what is missing is missing as a column, for all sheets alike */
    SheetRemarks(Remarks remarks, Place first, Place last, boolean isOfRegister) {
        this.isOfRegister = isOfRegister;
        this.remarks = remarks;
        this.first = first;
        this.last = last;
    }

    /** @param yearFrom what names the year where the sheet itself does not */
    void aboutTitle(boolean isNumbered, @Nullable Integer fiscalYear, @Nullable String yearFrom) {
        if (!isNumbered) {
            remarks.add(first, NUMBER_MISSING, "标题后没有找到表的序号");
        }
        if (fiscalYear == null) {
            add(first, FISCAL_YEAR_MISSING, "没有找到预算年度，例如“(2026年)”，请补充");
        } else if (yearFrom != null) {
            add(first, FISCAL_YEAR_MISSING, "表题后没有预算年度，按“" + yearFrom.strip() + "”读作" + fiscalYear + "年，请核对");
        }
    }

    /** Of a register once. */
    private void add(Place place, RemarkCode code, String detail) {
        if (isOfRegister) {
            remarks.addOnce(place, code, detail, detail);
        } else {
            remarks.add(place, code, detail);
        }
    }

    void aboutNothing() {
        remarks.add(first, EMPTY_FORM, "这是一张没有填写的空表");
    }

    void aboutHead(SheetHead head, FormEdition form, @Nullable String documentTitle) {
        for (var label : HeadLabel.values()) {
            var field = FieldPlaces.field(label);
            if (field != null && form.requires(field) && !head.has(label)) {
                add(first, MISSING_LABEL, "没有找到“" + label.printed() + "”");
            }
        }
        head.values().forEach(value -> TextRemarks.add(value, remarks));
        aboutAmounts(head);
        aboutDepartment(head.get(HeadLabel.DEPARTMENT), documentTitle);
    }

    void aboutTable(IndicatorTable table) {
        table.rows().forEach(row -> RowRemarks.add(row, remarks));
        if (table.rows().isEmpty()) {
            add(last, SHEET_CUT_OFF, "表中没有指标行，可能不完整");
        } else if (table.rows().stream()
                .noneMatch(row -> Category.isSatisfaction(row.indicator().level1()))) {
            add(last, SHEET_CUT_OFF, "表中没有满意度指标，可能不完整");
        }
    }

    private void aboutAmounts(SheetHead head) {
        var annual = head.get(HeadLabel.ANNUAL_AMOUNT);
        if (annual != null) {
            var amount = head.money().annual(annual.text());
            if (amount == null) {
                aboutUncounted("年度金额", annual);
            } else {
                aboutAmount("年度金额", annual, amount);
                if (head.money().isUnitMissing() && annual.text().indexOf('元') < 0) {
                    remarks.add(annual.place(), AMOUNT_UNIT_MISSING, "没有注明金额单位，年度金额“" + annual.text() + "”按元读取，请核对");
                }
            }
        }
        for (var part : head.money().parts()) {
            var amount = head.money().of(part);
            if (part.amount() != null && amount != null) {
                aboutAmount(part.source(), part.amount(), amount);
            } else if (part.amount() != null) {
                aboutUncounted(part.source(), part.amount());
            }
        }
    }

    private void aboutUncounted(String what, Printed printed) {
        remarks.add(printed.place(), AMOUNT_UNIT_MISSING, what + "“" + printed.text() + "”没有可以确定的金额单位，列入未识别内容，请补充");
    }

    private void aboutAmount(String what, Printed printed, Amount amount) {
        if (!amount.isPlain()) {
            remarks.add(printed.place(), AMOUNT_NOT_PLAIN, what + "“" + printed.text() + "”不是以元为单位的普通数字，按原文保留");
        } else if (amount.unit() != null && !amount.text().equals(printed.text())) {
            addEach(
                    what,
                    printed.place(),
                    AMOUNT_CONVERTED,
                    what + "印作“" + printed.text() + "”（" + amount.unit().printed() + "），换算为 " + amount.text() + " 元");
        }
    }

    /** Of the column of a register once, for every amount of other sheets. */
    private void addEach(String what, Place place, RemarkCode code, String detail) {
        if (isOfRegister) {
            remarks.addOnce(place, code, what, detail);
        } else {
            remarks.add(place, code, detail);
        }
    }

    private void aboutDepartment(@Nullable Printed department, @Nullable String title) {
        if (department != null
                && title != null
                && NAMES_AN_OFFICE.matcher(title).find()
                && !title.contains(department.text())) {
            remarks.add(
                    department.place(),
                    DEPARTMENT_DIFFERS_FROM_TITLE,
                    "主管部门“" + department.text() + "”与文件标题“" + title + "”不一致，按原文保留");
        }
    }
}
