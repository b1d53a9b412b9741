package io.mubiao.command.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The labels above the indicators. Another layout adds its spellings here. */
enum HeadLabel {
    PROJECT_NAME("项目名称"),
    DEPARTMENT("主管部门"),
    IMPLEMENTING_UNIT("实施单位"),
    PROJECT_ATTRIBUTE("项目属性"),
    PROJECT_TERM("项目期限"),
    FINANCE_OFFICE("资金主管处(科、股)室"),
    ANNUAL_AMOUNT("项目年度金额(元)"),
    ANNUAL_GOAL("项目年度绩效目标");

    private final List<String> spellings;

    HeadLabel(String... spellings) {
        this.spellings = List.of(spellings);
    }

    static @Nullable HeadLabel of(String cell) {
        var key = Labels.key(cell);
        for (var label : values()) {
            if (label.spellings.contains(key)) {
                return label;
            }
        }
        return null;
    }

    /** As the form prints it. */
    String printed() {
        return spellings.get(0);
    }
}
