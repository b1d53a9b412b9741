package io.mubiao.shared.sheet;

import io.mubiao.shared.value.IndicatorValue;
import org.jspecify.annotations.Nullable;

/**
 * One row of the indicator table. A printed category that was left empty is a row with empty name and value.
 *
 * @param id stable key within the sheet, {@code [A-Za-z0-9._-]{1,64}}
 * @param level1 一级绩效指标, as printed
 * @param level2 二级绩效指标, as printed
 * @param name 绩效内容 (三级指标)
 * @param value 绩效值, as printed; {@link IndicatorValue#parse} reads it
 * @param weight 权重, decimal string
 * @param remark 备注
 */
public record Indicator(
        String id,
        @Nullable String level1,
        @Nullable String level2,
        @Nullable String name,
        @Nullable String value,
        @Nullable String weight,
        @Nullable String remark) {}
