package io.mubiao.shared.value;

import static io.mubiao.shared.value.Comparison.GE;
import static io.mubiao.shared.value.Comparison.LE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every value that the real document prints. */
class SeedIndicatorValueTest {

    private static final Path SEED = Path.of("../command-side/src/main/resources/seed/000_2489cdd21d522f31.txt");

    @Test
    void theFortyFourValuesAreTwentyFourQuantitiesFiveDatesAndFifteenWords() throws IOException {
        Map<ValueKind, Long> kinds = printedValues()
                .map(value -> IndicatorValue.parse(value).kind())
                .collect(Collectors.groupingBy(kind -> kind, TreeMap::new, Collectors.counting()));

        assertThat(kinds)
                .containsExactly(
                        Map.entry(ValueKind.QUANTITY, 24L),
                        Map.entry(ValueKind.DATE, 5L),
                        Map.entry(ValueKind.QUALITATIVE, 15L));
    }

    @Test
    void theTableBelowCoversEveryPrintedValue() throws IOException {
        List<String> expected = Stream.concat(quantities(), otherValues())
                .map(row -> (String) row.get()[0])
                .distinct()
                .toList();

        assertThat(printedValues().distinct()).hasSameElementsAs(expected);
    }

    @ParameterizedTest
    @MethodSource
    void quantities(String printed, Comparison comparator, String magnitude, String unit, String per) {
        assertThat(IndicatorValue.parse(printed).parsed())
                .isEqualTo(new ParsedValue(
                        ValueKind.QUANTITY, comparator, magnitude, null, unit, per, null, null, false, null));
    }

    static Stream<Arguments> quantities() {
        return Stream.of(
                arguments("4 次", null, "4", "次", null),
                arguments("15 次", null, "15", "次", null),
                arguments("60 亿", null, "6000000000", null, null),
                arguments("200 份", null, "200", "份", null),
                arguments("2 个", null, "2", "个", null),
                arguments("600吨", null, "600", "吨", null),
                arguments("1 次以上", GE, "1", "次", null),
                arguments("10%以上", GE, "10", "%", null),
                arguments("100%", null, "100", "%", null),
                arguments("≥30%", GE, "30", "%", null),
                arguments("≥95%", GE, "95", "%", null),
                arguments("≥98%", GE, "98", "%", null),
                arguments("2 万元", null, "20000", "元", null),
                arguments("20 万元", null, "200000", "元", null),
                arguments("100 万元", null, "1000000", "元", null),
                arguments("25 元/册", null, "25", "元", "册"),
                arguments("100元/吨", null, "100", "元", "吨"));
    }

    @ParameterizedTest
    @MethodSource
    void otherValues(String printed, ParsedValue expected) {
        assertThat(IndicatorValue.parse(printed).parsed()).isEqualTo(expected);
    }

    static Stream<Arguments> otherValues() {
        var december = new ParsedValue(ValueKind.DATE, LE, null, null, null, null, "2026-12", null, true, null);
        var dates = Stream.of("2026 年 12 月前", "2026年12月前").map(printed -> arguments(printed, december));
        var words = Stream.of("有效保障", "明显拉动", "显著促进", "不断改变", "有效提高", "明显改善", "持续发挥", "全面保障", "稳步优化")
                .map(word -> arguments(word, ParsedValue.words(ValueKind.QUALITATIVE, word)));
        return Stream.concat(dates, words);
    }

    private static Stream<String> printedValues() throws IOException {
        return Files.readAllLines(SEED).stream()
                .map(line -> line.split("\t", -1))
                .filter(cells -> cells.length == 4 && !cells[2].isBlank() && !cells[3].isBlank())
                .filter(cells -> cells[0].isEmpty() || cells[0].endsWith("指标") && !cells[0].startsWith("一级"))
                .map(cells -> cells[3]);
    }
}
