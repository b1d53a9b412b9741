package io.mubiao.command.intake.table;

import static io.mubiao.command.intake.remark.RemarkCode.CATEGORY_MISSING;
import static io.mubiao.command.intake.remark.RemarkCode.CATEGORY_UNKNOWN;
import static io.mubiao.command.intake.remark.RemarkCode.DATE_AMBIGUOUS;
import static io.mubiao.command.intake.remark.RemarkCode.EMPTY_CATEGORY;
import static io.mubiao.command.intake.remark.RemarkCode.UNIT_MISSING;
import static io.mubiao.command.intake.remark.RemarkCode.VALUE_NOT_UNDERSTOOD;

import io.mubiao.command.intake.grid.Place;
import io.mubiao.command.intake.remark.Printed;
import io.mubiao.command.intake.remark.Remarks;
import io.mubiao.command.intake.remark.TextRemarks;
import io.mubiao.command.intake.words.Category;
import io.mubiao.shared.sheet.Indicator;
import io.mubiao.shared.value.IndicatorValue;
import io.mubiao.shared.value.ValueKind;
import org.jspecify.annotations.Nullable;

/** What a machine sees at once in an indicator row. */
public final class RowRemarks {

    private RowRemarks() {}

    public static void add(IndicatorRow row, Remarks remarks) {
        var indicator = row.indicator();
        aboutCategory(row.place(), indicator, remarks);
        if (indicator.name() != null && !indicator.name().isEmpty()) {
            TextRemarks.add(new Printed(row.place(), indicator.name()), remarks);
        }
        aboutValue(row.place(), IndicatorValue.parse(indicator.value()), remarks);
    }

    private static void aboutCategory(Place place, Indicator indicator, Remarks remarks) {
        var level1 = indicator.level1();
        var level2 = indicator.level2();
        if (level1 == null || level2 == null) {
            remarks.add(place, CATEGORY_MISSING, "无法确定这一行属于哪一类指标，请补充");
        } else if (!Category.isLevel1(level1) || !Category.isLevel2(level2)) {
            remarks.add(place, CATEGORY_UNKNOWN, "“" + level1 + "/" + level2 + "”不是表中印制的指标类别，按原文保留");
        }
        if (isEmpty(indicator.name()) && isEmpty(indicator.value())) {
            remarks.add(place, EMPTY_CATEGORY, "“" + (level2 == null ? level1 : level2) + "”没有填写指标");
        }
    }

    private static void aboutValue(Place place, IndicatorValue value, Remarks remarks) {
        if (value.kind() == ValueKind.SENTENCE) {
            remarks.add(place, VALUE_NOT_UNDERSTOOD, "绩效值“" + value.raw() + "”不是可以识别的数值、日期或定性用语，按原文保留");
        }
        if (value.magnitude() != null && value.parsed().unit() == null) {
            remarks.add(place, UNIT_MISSING, "绩效值“" + value.raw() + "”没有计量单位");
        }
        if (value.parsed().ambiguous()) {
            remarks.add(place, DATE_AMBIGUOUS, "“" + value.raw() + "”可以有两种理解，暂按 " + value.lastDay() + " 为止");
        }
    }

    private static boolean isEmpty(@Nullable String cell) {
        return cell == null || cell.isEmpty();
    }
}
