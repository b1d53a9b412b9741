package io.mubiao.shared.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class IndicatorValuePropertyTest {

    @Property(seed = "1")
    void anyTextIsReadAndItsPrintIsReadTheSame(@ForAll String text) {
        expectRoundTrip(text);
    }

    @Property(tries = 5_000, seed = "1")
    void textInTheLettersOfTheGrammarIsReadAndItsPrintIsReadTheSame(@ForAll("jumbles") String text) {
        expectRoundTrip(text);
    }

    @Property(tries = 5_000, seed = "1")
    void aWellFormedValueIsUnderstoodAndItsPrintIsReadTheSame(@ForAll("wellFormed") String text) {
        expectRoundTrip(text);
        assertThat(IndicatorValue.parse(text).kind()).isNotEqualTo(ValueKind.SENTENCE);
    }

    @Property(seed = "1")
    void blanksAndWidthDoNotMatter(@ForAll("wellFormed") String text) {
        var spaced = String.join(" ", text.split("(?<=[^\\d,.<>])"));
        var wide = text.codePoints()
                .map(c -> c > ' ' && c <= '~' ? c + 0xFEE0 : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();

        assertThat(IndicatorValue.parse(spaced)).isEqualTo(IndicatorValue.parse(text));
        assertThat(IndicatorValue.parse(wide)).isEqualTo(IndicatorValue.parse(text));
    }

    private static void expectRoundTrip(String text) {
        var value = IndicatorValue.parse(text);
        var printed = value.print();

        assertThat(value.raw()).isEqualTo(text);
        assertThat(IndicatorValue.parse(printed)).isEqualTo(value);
        assertThat(IndicatorValue.parse(printed).print()).isEqualTo(printed);
    }

    @Provide
    Arbitrary<String> jumbles() {
        return Arbitraries.of(
                        "≥", ">=", "<", "约", "不超过", "至少", "1", "0", "2026", "2,019", "12", ".5", ",000", "十", "万", "亿",
                        "元", "%", "‰", "年", "月", "日", "/", "·", "人", "次", "以上", "以内", "左右", "-", "至", "前", "底", "内",
                        "完成", "每", "每季", "度", "按月", "。", " ", "有效保障", "是", "㎡", "¨", "\u0301", "\ud800", "千瓦", "百分比")
                .list()
                .ofMaxSize(9)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<String> wellFormed() {
        return Arbitraries.oneOf(quantities(), ranges(), dates(), periods(), frequencies());
    }

    private Arbitrary<String> quantities() {
        return Arbitraries.oneOf(
                join(prefixes(), numbers(), multipliers(), units()),
                join(numbers(), multipliers(), units(), suffixes()));
    }

    private Arbitrary<String> ranges() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 1_800),
                        Arbitraries.integers().between(1, 9_999),
                        units())
                .as((low, more, unit) -> low + "-" + (low + more) + unit);
    }

    private Arbitrary<String> dates() {
        return Combinators.combine(years(), months(), Arbitraries.of("", "前", "底前", "内", "底", "以前完成"))
                .as((year, month, end) -> year + "年" + (month == 0 ? "" : month + "月") + end);
    }

    private Arbitrary<String> periods() {
        return Combinators.combine(years(), Arbitraries.integers().between(1, 12), Arbitraries.of("-", "~", "至"))
                .as((year, month, dash) -> year + "." + month + dash + (year + 1) + "." + month);
    }

    private Arbitrary<String> frequencies() {
        return join(Arbitraries.of("每年", "每季", "每季度", "按月", "每周"), quantities());
    }

    private Arbitrary<Integer> years() {
        return Arbitraries.integers().between(1900, 2198);
    }

    private Arbitrary<Integer> months() {
        return Arbitraries.integers().between(0, 12);
    }

    private Arbitrary<String> numbers() {
        return Arbitraries.oneOf(
                Arbitraries.bigDecimals()
                        .between(BigDecimal.ZERO, new BigDecimal(1_000_000))
                        .map(BigDecimal::toPlainString),
                Arbitraries.of("1,000", "20,000.50", "2026", "0"));
    }

    private Arbitrary<String> prefixes() {
        return Arbitraries.of("", "≥", ">=", "≤", "<", ">", "=", "约", "不低于", "不超过", "至少");
    }

    private Arbitrary<String> suffixes() {
        return Arbitraries.of("", "以上", "及以上", "以下", "以内", "之内", "左右");
    }

    private Arbitrary<String> multipliers() {
        return Arbitraries.of("", "十", "百", "千", "万", "亿", "万亿");
    }

    private Arbitrary<String> units() {
        return Arbitraries.of("", "元", "%", "‰", "次", "人次", "元/册", "元/人·月", "吨", "天", "户", "平方米");
    }

    @SafeVarargs
    private static Arbitrary<String> join(Arbitrary<String>... parts) {
        return Combinators.combine(List.of(parts)).as(texts -> String.join("", texts));
    }
}
