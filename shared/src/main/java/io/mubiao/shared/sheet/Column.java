package io.mubiao.shared.sheet;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The columns of the indicator table, each named like its JSON member. */
public enum Column {
    LEVEL_1("level1", "一级绩效指标", Indicator::level1),
    LEVEL_2("level2", "二级绩效指标", Indicator::level2),
    NAME("name", "绩效内容", Indicator::name),
    VALUE("value", "绩效值", Indicator::value),
    WEIGHT("weight", "权重", Indicator::weight),
    REMARK("remark", "备注", Indicator::remark),
    COMPARATOR("comparator", "指标性质", Indicator::comparator),
    UNIT("unit", "计量单位", Indicator::unit),
    SCORING("scoring", "评分标准", Indicator::scoring),
    EXPLANATION("explanation", "指标解释", Indicator::explanation),
    SOURCE("source", "指标来源", Indicator::source),
    MID_TERM_VALUE("midTermValue", "中期指标值", Indicator::midTermValue);

    private final String path;
    private final String label;
    private final Function<Indicator, @Nullable String> reader;

    Column(String path, String label, Function<Indicator, @Nullable String> reader) {
        this.path = path;
        this.label = label;
        this.reader = reader;
    }

    /** The JSON member of {@link Indicator}. */
    public String path() {
        return path;
    }

    /** The name on the printed form. */
    public String label() {
        return label;
    }

    /** What stands in the column, or null. */
    public @Nullable String of(Indicator indicator) {
        return reader.apply(indicator);
    }
}
