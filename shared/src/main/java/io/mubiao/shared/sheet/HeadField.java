package io.mubiao.shared.sheet;

import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields above the indicator table, each a cell named like its JSON member. */
public enum HeadField {
    EDITION("edition", "指标体系", SheetContent::edition),
    FORM("form", "表样", SheetContent::form),
    FISCAL_YEAR("fiscalYear", "预算年度", content -> Integer.toString(content.fiscalYear())),
    NUMBER(
            "number",
            "表号",
            content -> content.number() == null ? null : content.number().toString()),
    PROJECT_NAME("projectName", "项目名称", SheetContent::projectName),
    PROJECT_CODE("projectCode", "项目代码", SheetContent::projectCode),
    DEPARTMENT("department", "主管部门", SheetContent::department),
    IMPLEMENTING_UNIT("implementingUnit", "实施单位", SheetContent::implementingUnit),
    PROJECT_ATTRIBUTE("projectAttribute", "项目属性", SheetContent::projectAttribute),
    PROJECT_TERM("projectTerm", "项目期限", SheetContent::projectTerm),
    FINANCE_OFFICE("financeOffice", "资金主管处（科、股）室", SheetContent::financeOffice),
    ANNUAL_AMOUNT("annualAmount", "项目年度金额（元）", SheetContent::annualAmount),
    ANNUAL_GOAL("annualGoal", "项目年度绩效目标", SheetContent::annualGoal),
    MID_TERM_GOAL("midTermGoal", "中期绩效目标", SheetContent::midTermGoal);

    private final String path;
    private final String label;
    private final Function<SheetContent, @Nullable String> reader;

    HeadField(String path, String label, Function<SheetContent, @Nullable String> reader) {
        this.path = path;
        this.label = label;
        this.reader = reader;
    }

    /** Null for a path that is no head field's. */
    static @Nullable HeadField at(String path) {
        return Arrays.stream(values())
                .filter(field -> field.path.equals(path))
                .findFirst()
                .orElse(null);
    }

    /** The JSON member of {@link SheetContent}. */
    public String path() {
        return path;
    }

    /** The name on the printed form. */
    public String label() {
        return label;
    }

    /** What stands in the field, or null. */
    public @Nullable String of(SheetContent content) {
        return reader.apply(content);
    }
}
