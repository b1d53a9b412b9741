package io.mubiao.shared.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.mubiao.shared.sheet.Finding;
import io.mubiao.shared.sheet.FundingPart;
import io.mubiao.shared.sheet.Indicator;
import io.mubiao.shared.sheet.SheetContent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ChecksPropertyTest {

    private static final Checks CHECKS = Checks.by(RuleSet.of("640221000", 2026));

    @Property(seed = "1")
    void noContentMakesARuleThrow(
            @ForAll("contents") SheetContent content, @ForAll("contents") SheetContent other, @ForAll Profile profile) {
        var known = CheckContext.of(profile)
                .titled("平罗县商务和投资促进局项目支出预算绩效目标表")
                .registered(new Register("平罗县商务和投资促进局", Set.of("本级"), Set.of("经济建设室")))
                .among(List.of(other, content))
                .after(other)
                .within(BigDecimal.TEN);

        assertThat(CHECKS.check(content, known)).allSatisfy(finding -> expectWellFormed(finding, content));
    }

    @Property(tries = 200, seed = "1")
    void theSameContentHasTheSameFindings(@ForAll("contents") SheetContent content, @ForAll Profile profile) {
        assertThat(CHECKS.check(content, CheckContext.of(profile)))
                .isEqualTo(CHECKS.check(content, CheckContext.of(profile)));
    }

    @Property(tries = 200, seed = "1")
    void aBatchFindsWhatEachSheetFindsAmongTheOthers(
            @ForAll("contents") SheetContent one, @ForAll("contents") SheetContent two) {
        var context = CheckContext.of(Profile.REVIEW);

        assertThat(CHECKS.checkAll(List.of(one, two), context))
                .containsExactly(
                        CHECKS.check(one, context.among(List.of(two))), CHECKS.check(two, context.among(List.of(one))));
    }

    private static void expectWellFormed(Finding finding, SheetContent content) {
        assertThat(finding.detail()).isNotBlank().doesNotContain("null");
        assertThat(finding.suggestion()).isNotBlank();
        assertThat(finding.ruleSet()).isEqualTo("2026-1");
        if (finding.indicatorId() != null) {
            assertThat(content.indicators()).extracting(Indicator::id).contains(finding.indicatorId());
        }
    }

    @Provide
    Arbitrary<SheetContent> contents() {
        return Combinators.combine(
                        Arbitraries.of("88", "101", "?"),
                        Arbitraries.integers().between(0, 3000),
                        Arbitraries.integers().between(-1, 99).injectNull(0.3),
                        text().list().ofSize(10),
                        Combinators.combine(text(), text())
                                .as(FundingPart::new)
                                .list()
                                .ofMaxSize(3),
                        indicators())
                .as((edition, year, number, t, parts, rows) -> new SheetContent(
                        edition, year, number, t.get(0), t.get(1), t.get(2), t.get(3), t.get(4), t.get(5), t.get(6),
                        t.get(7), parts, t.get(8), t.get(9), rows));
    }

    private static Arbitrary<List<Indicator>> indicators() {
        var level1 = Arbitraries.of("产出指标", "效益指标", "满意度指标", "成本指标", "", "?").injectNull(0.1);
        var level2 = Arbitraries.of("数量指标", "质量指标", "时效指标", "成本指标", "经济效益", "社会效益", "经济成本", "服务对象满意度", "")
                .injectNull(0.1);
        return Combinators.combine(level1, level2, text(), text(), text(), text())
                .as((one, two, name, value, weight, remark) ->
                        new Indicator("i", one, two, name, value, weight, remark))
                .list()
                .ofMaxSize(8)
                .map(rows -> {
                    var numbered = new ArrayList<Indicator>();
                    for (var row : rows) {
                        var id = "i" + numbered.size();
                        numbered.add(new Indicator(
                                id, row.level1(), row.level2(), row.name(), row.value(), row.weight(), row.remark()));
                    }
                    return numbered;
                });
    }

    /** In the letters that rules look for, in Chinese, and in anything. */
    private static Arbitrary<String> text() {
        var jumble = Arbitraries.of(
                        "≥",
                        "≤",
                        "95",
                        "2026",
                        "46387",
                        "0",
                        ".5",
                        "万",
                        "亿",
                        "元",
                        "/",
                        "人",
                        "册",
                        "%",
                        "年",
                        "12月",
                        "前",
                        "以上",
                        "率",
                        "满意度",
                        "、",
                        ",",
                        "和",
                        "（",
                        ")",
                        "“",
                        "<p>",
                        "&nbsp;",
                        "**",
                        "不适用",
                        "成本",
                        " ",
                        "\u3000",
                        "也是等",
                        "夜市",
                        "$1",
                        "\\",
                        "99 年",
                        "2025-2026",
                        "一年期",
                        "资金拨付",
                        "促消费",
                        "以创建文明城市",
                        "无",
                        "-")
                .list()
                .ofMaxSize(7)
                .map(parts -> String.join("", parts));
        return Arbitraries.oneOf(
                        jumble,
                        Arbitraries.of("200000", "20,000.5", "≥95%", "25 元/册", "200份", "2026年12月前", "有效保障"),
                        Arbitraries.strings().ofMaxLength(12))
                .injectNull(0.15);
    }
}
