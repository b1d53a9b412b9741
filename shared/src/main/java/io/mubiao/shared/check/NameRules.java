package io.mubiao.shared.check;

import io.mubiao.shared.sheet.HeadField;
import java.util.stream.Stream;

/** Rules E04 to E07 and E10: names that do not fit their category or project. */
final class NameRules {

    private NameRules() {}

    static Stream<Spot> benefitAsActivity(CheckedSheet sheet) {
        return sheet.filled(Category::isBenefit)
                .filter(row -> sheet.has(Words.ACTIVITY, row.name()))
                .map(row -> row.onName("效益指标“" + row.name() + "”写的是工作内容"));
    }

    static Stream<Spot> economicWithoutEconomy(CheckedSheet sheet) {
        return sheet.filled(Category.ECONOMIC_BENEFIT)
                .filter(row -> !sheet.has(Words.ECONOMIC_NOUN, row.name()))
                .map(row -> row.onName("经济效益指标“" + row.name() + "”没有经济内容"));
    }

    static Stream<Spot> severalThings(CheckedSheet sheet) {
        return sheet.filled()
                .filter(row -> isCompound(sheet, Texts.withoutBracket(row.name())))
                .map(row -> row.onName("“" + row.name() + "”包含多项内容，只有一个值" + row.quoted()));
    }

    static Stream<Spot> budgetProcess(CheckedSheet sheet) {
        return sheet.filled(Category.TIMELINESS)
                .filter(row -> sheet.has(Words.BUDGET_PROCESS, row.name()))
                .map(row -> row.onName("时效指标“" + row.name() + "”考核的是资金拨付，不是产出"));
    }

    /** A general 服务对象 contradicts nobody. */
    static Stream<Spot> otherAudience(CheckedSheet sheet) {
        var project = sheet.text(HeadField.PROJECT_NAME);
        var audiences = sheet.parameters().lexicons().audiences().stream()
                .filter(audience -> audience.project().matcher(project).find())
                .toList();
        return sheet.filled(Category.SATISFACTION)
                .filter(row -> !row.name().contains("服务对象"))
                .filter(row -> audiences.stream()
                        .anyMatch(audience ->
                                !audience.subject().matcher(row.name()).find()))
                .map(row -> row.onName("项目为“" + project + "”，满意度对象却是“" + row.name() + "”"));
    }

    private static boolean isCompound(CheckedSheet sheet, String name) {
        return sheet.has(Words.COMPOUND, name) && !sheet.has(Words.COMPOUND_ALLOWED, name);
    }
}
