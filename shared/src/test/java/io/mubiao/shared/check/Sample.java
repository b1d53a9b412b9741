package io.mubiao.shared.check;

import io.mubiao.shared.sheet.Column;
import io.mubiao.shared.sheet.FundingPart;
import io.mubiao.shared.sheet.HeadField;
import io.mubiao.shared.sheet.Indicator;
import io.mubiao.shared.sheet.SheetContent;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A sheet that no rule finds fault with, to be spoilt by tests. */
final class Sample {

    private final Map<HeadField, String> head = new EnumMap<>(HeadField.class);
    private final List<FundingPart> parts = new ArrayList<>();
    private final List<Indicator> rows = new ArrayList<>();

    private Sample() {
        head.put(HeadField.EDITION, "88");
        head.put(HeadField.FISCAL_YEAR, "2026");
        head.put(HeadField.NUMBER, "1");
        head.put(HeadField.PROJECT_NAME, "2026年职业技能培训经费");
        head.put(HeadField.DEPARTMENT, "平罗县人力资源和社会保障局");
        head.put(HeadField.IMPLEMENTING_UNIT, "平罗县人力资源和社会保障局本级");
        head.put(HeadField.PROJECT_ATTRIBUTE, "一年期项目");
        head.put(HeadField.PROJECT_TERM, "1年");
        head.put(HeadField.FINANCE_OFFICE, "社会保障室");
        head.put(HeadField.ANNUAL_AMOUNT, "200000");
        head.put(HeadField.ANNUAL_GOAL, "全年培训学员200人，合格率达到90%。");
        row("产出指标", "数量指标", "举办班次", "≥4期");
        row("产出指标", "数量指标", "学员人数", "≥200人");
        row("产出指标", "质量指标", "结业合格率", "≥90%");
        row("产出指标", "时效指标", "最后一期结束时间", "2026年12月15日前");
        row("产出指标", "成本指标", "每人培训成本", "≤1000元/人");
        row("效益指标", "经济效益", "学员年收入增长率", "≥5%");
        row("效益指标", "社会效益", "半年内就业比例", "≥60%");
        row("效益指标", "生态效益", "", "");
        set(7, Column.REMARK, "不适用：培训不影响生态环境");
        row("效益指标", "可持续影响", "课程使用年限", "≥3年");
        row("满意度指标", "服务对象满意度", "参训学员满意度", "≥95%");
    }

    static Sample flawless() {
        return new Sample();
    }

    Sample with(HeadField field, String text) {
        head.put(field, text);
        return this;
    }

    Sample withoutRows() {
        rows.clear();
        return this;
    }

    Sample row(String level1, String level2, String name, String value) {
        rows.add(new Indicator("i%02d".formatted(rows.size() + 1), level1, level2, name, value, null, null));
        return this;
    }

    Sample output(String level2, String name, String value) {
        return row("产出指标", level2, name, value);
    }

    Sample benefit(String level2, String name, String value) {
        return row("效益指标", level2, name, value);
    }

    Sample satisfaction(String name, String value) {
        without("服务对象满意度");
        return row("满意度指标", "服务对象满意度", name, value);
    }

    /** Takes the rows of a category away. */
    Sample without(String level2) {
        rows.removeIf(row -> level2.equals(row.level2()));
        return this;
    }

    Sample weights(String... weights) {
        for (var i = 0; i < weights.length; i++) {
            set(i, Column.WEIGHT, weights[i]);
        }
        return this;
    }

    Sample set(int row, Column column, String text) {
        var old = rows.get(row);
        rows.set(row, Indicator.of(old.id(), one -> one == column ? text : one.of(old)));
        return this;
    }

    /** What the column of units says beside the last row. */
    Sample inUnit(String text) {
        return set(rows.size() - 1, Column.UNIT, text);
    }

    Sample part(String source, String amount) {
        parts.add(new FundingPart(source, amount));
        return this;
    }

    SheetContent content() {
        return new SheetContent(
                head.get(HeadField.EDITION),
                Integer.parseInt(head.get(HeadField.FISCAL_YEAR)),
                head.get(HeadField.NUMBER) == null ? null : Integer.valueOf(head.get(HeadField.NUMBER)),
                head.get(HeadField.PROJECT_NAME),
                head.get(HeadField.PROJECT_CODE),
                head.get(HeadField.DEPARTMENT),
                head.get(HeadField.IMPLEMENTING_UNIT),
                head.get(HeadField.PROJECT_ATTRIBUTE),
                head.get(HeadField.PROJECT_TERM),
                head.get(HeadField.FINANCE_OFFICE),
                head.get(HeadField.ANNUAL_AMOUNT),
                parts,
                head.get(HeadField.ANNUAL_GOAL),
                head.get(HeadField.MID_TERM_GOAL),
                rows);
    }
}
