package io.mubiao.shared.library;

import io.mubiao.shared.text.NormalText;
import io.mubiao.shared.value.Comparison;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What an indicator of the library says.
 *
 * @param places where it stands, at most one place per edition
 * @param name 绩效内容 (三级指标): a noun phrase that names something measurable
 * @param unit 计量单位; null for qualitative indicators
 * @param comparator which way the value points; null for qualitative indicators and dates
 * @param typicalValues usual values as a sheet would print them, the most usual first
 * @param explanation 指标解释: what is counted, and how a rate is computed
 * @param dataSource 数据来源
 */
public record IndicatorDefinition(
        List<TaxonomyPlace> places,
        String name,
        @Nullable String unit,
        @Nullable Comparison comparator,
        List<String> typicalValues,
        @Nullable String explanation,
        @Nullable String dataSource,
        @Nullable ValueBasis valueBasis) {

    /** Absent lists are empty; what else is missing is told by {@link DefinitionShape}. */
    public IndicatorDefinition {
        places = places == null ? List.of() : List.copyOf(places);
        typicalValues = typicalValues == null ? List.of() : List.copyOf(typicalValues);
    }

    /** By what indicators are told to be the same one: the name in one width of every character, without blanks. */
    public static String nameKey(String name) {
        return NormalText.of(name).toLowerCase(Locale.ROOT);
    }
}
