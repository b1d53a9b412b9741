package io.mubiao.command.intake.words;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which years a block of indicators is about, as the cell above or before it says. */
public enum IndicatorBlock {
    /** 年度绩效指标, 2027年指标 */
    OF_THE_YEAR("(?:本?年度|当年|年|20[0-9]{2}年度?)"),
    /** 长期绩效指标, 中期指标 */
    OF_SEVERAL_YEARS("(?:中长期|中期|长期|实施期|全周期|[两三四五]年)");

    private static final String INDICATORS = "(?:总体)?(?:绩效)?指标(?:\\([^()]*\\))?";

    private final Pattern pattern;
    private final Pattern columns;

    IndicatorBlock(String years) {
        this.pattern = Pattern.compile("(?:项目)?" + years + INDICATORS);
        this.columns = Pattern.compile("(?:项目)?" + years + "(?:总体)?(?:绩效)?(?:指标|目标)值?(?:\\([^()]*\\))?");
    }

    /** What a heading over other headings says. */
    public static @Nullable IndicatorBlock over(String cell) {
        var key = Labels.key(cell);
        return java.util.Arrays.stream(values())
                .filter(block -> block.columns.matcher(key).matches())
                .findFirst()
                .orElse(null);
    }

    public static @Nullable IndicatorBlock of(String cell) {
        var key = Labels.key(cell);
        for (var block : values()) {
            if (block.pattern.matcher(key).matches()) {
                return block;
            }
        }
        return null;
    }
}
