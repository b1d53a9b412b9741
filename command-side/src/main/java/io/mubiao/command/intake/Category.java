package io.mubiao.command.intake;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The categories that forms print, of either edition, with and without the ending 指标. */
final class Category {

    private static final String COST = "成本";
    private static final String SATISFACTION = "满意度";

    private static final Set<String> LEVEL1 = Set.of(COST, "产出", "效益", SATISFACTION);

    private static final Set<String> LEVEL2 =
            Set.of("数量", "质量", "时效", COST, "经济成本", "社会成本", "生态环境成本", "经济效益", "社会效益", "生态效益", "可持续影响", "服务对象满意度");

    private Category() {}

    static boolean isLevel1(String cell) {
        return LEVEL1.contains(key(cell));
    }

    static boolean isLevel2(String cell) {
        return LEVEL2.contains(key(cell));
    }

    /** Cost on level 1 is what sets the edition of 财预〔2021〕101号 apart. */
    static boolean isCost(@Nullable String level1) {
        return level1 != null && key(level1).equals(COST);
    }

    /** The last category of the form. */
    static boolean isSatisfaction(@Nullable String level1) {
        return level1 != null && key(level1).equals(SATISFACTION);
    }

    private static String key(String cell) {
        var key = Labels.key(cell);
        return key.endsWith("指标") ? key.substring(0, key.length() - 2) : key;
    }
}
