package io.mubiao.shared.sheet;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.mubiao.shared.value.IndicatorValue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One row of the indicator table. A printed category that was left empty is a row with empty name and value. The columns
 * behind the remark belong to other forms; they are left out of the JSON where they are null, so that older digests stay
 * what they are.
 *
 * @param id stable key within the sheet, {@code [A-Za-z0-9._-]{1,64}}
 * @param level1 一级绩效指标, as printed
 * @param level2 二级绩效指标, as printed
 * @param name 绩效内容 (三级指标)
 * @param value 绩效值, as printed; {@link IndicatorValue#parse} reads it
 * @param weight 权重, decimal string
 * @param remark 备注
 * @param comparator 指标性质, as its own column prints it: ≥, 定性; the value holds it, too, where it belongs to a value
 * @param unit 计量单位, as its own column prints it; the value holds it, too
 * @param scoring 评分标准
 * @param explanation 指标解释
 * @param source 指标来源, the basis of the value
 * @param midTermValue 中期指标值
 */
public record Indicator(
        String id,
        @Nullable String level1,
        @Nullable String level2,
        @Nullable String name,
        @Nullable String value,
        @Nullable String weight,
        @Nullable String remark,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String comparator,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String unit,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String scoring,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String explanation,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String source,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String midTermValue) {

    /** With the columns of the county's own form. */
    public Indicator(
            String id,
            @Nullable String level1,
            @Nullable String level2,
            @Nullable String name,
            @Nullable String value,
            @Nullable String weight,
            @Nullable String remark) {
        this(id, level1, level2, name, value, weight, remark, null, null, null, null, null, null);
    }

    /** With what stands in each column. */
    public static Indicator of(String id, Function<Column, @Nullable String> texts) {
        return new Indicator(
                id,
                texts.apply(Column.LEVEL_1),
                texts.apply(Column.LEVEL_2),
                texts.apply(Column.NAME),
                texts.apply(Column.VALUE),
                texts.apply(Column.WEIGHT),
                texts.apply(Column.REMARK),
                texts.apply(Column.COMPARATOR),
                texts.apply(Column.UNIT),
                texts.apply(Column.SCORING),
                texts.apply(Column.EXPLANATION),
                texts.apply(Column.SOURCE),
                texts.apply(Column.MID_TERM_VALUE));
    }
}
