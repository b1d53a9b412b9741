package io.mubiao.shared.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.mubiao.shared.sheet.Column;
import io.mubiao.shared.sheet.Finding;
import io.mubiao.shared.sheet.HeadField;
import io.mubiao.shared.sheet.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindingTest {

    private final Checks checks = Checks.by(RuleSet.of("640221000", 2026));

    @Test
    void aFindingPointsAtItsCellAndOffersTheCorrection() {
        var findings = check(Sample.flawless().set(0, Column.VALUE, "4期"));

        assertThat(findings)
                .containsExactly(new Finding(
                        "C05",
                        Severity.HINT,
                        "i01",
                        "value",
                        "绩效值“4期”没有比较符号",
                        "请写明比较符号，产出、效益和满意度指标一般用“≥”，例如“≥4期”",
                        "≥4期",
                        "2026-1"));
    }

    @Test
    void aFindingInTheHeadNamesNoRow() {
        var finding =
                check(Sample.flawless().with(HeadField.PROJECT_TERM, "3年")).get(0);

        assertThat(finding.code()).isEqualTo("B04");
        assertThat(finding.indicatorId()).isNull();
        assertThat(finding.field()).isEqualTo("projectTerm");
        assertThat(finding.replacement()).isNull();
    }

    @Test
    void theWholeCorrectedTextIsOffered() {
        assertThat(replacement(Sample.flawless().set(0, Column.VALUE, "≥4 期"))).isEqualTo("≥4期");
        assertThat(replacement(Sample.flawless().set(3, Column.VALUE, "2026年12月前")))
                .isEqualTo("2026年12月31日前");
        assertThat(replacement(Sample.flawless().set(0, Column.VALUE, "4期以上"))).isEqualTo("≥4期");
        assertThat(replacement(Sample.flawless().set(4, Column.VALUE, "1000元/人")))
                .isEqualTo("≤1000元/人");
        assertThat(replacement(Sample.flawless().with(HeadField.ANNUAL_GOAL, "培训200人")))
                .isEqualTo("培训200人。");
        assertThat(replacement(Sample.flawless().with(HeadField.ANNUAL_GOAL, "<p>培训200人。</p>")))
                .isEqualTo("培训200人。");
    }

    @Test
    void whatARowSaysOtherwiseThanItsValueIsOneFinding() {
        var sample = Sample.flawless()
                .set(0, Column.NAME, "购置设备数量（台）")
                .set(0, Column.VALUE, "≥5套")
                .set(0, Column.UNIT, "件")
                .set(0, Column.COMPARATOR, "≤");

        assertThat(check(sample))
                .filteredOn(finding -> finding.code().equals("C16"))
                .extracting(Finding::detail)
                .containsExactly("名称中的单位是“台”，“计量单位”一栏是“件”，“指标性质”一栏是“≤”，绩效值是“≥5套”");
    }

    /** The rows of 成本 stand on level 1 in the other edition. */
    @Test
    void aSheetOfTheOtherEditionIsReadByItsOwnTaxonomy() {
        var sample = Sample.flawless()
                .with(HeadField.EDITION, "101")
                .without("成本指标")
                .row("成本指标", "经济成本指标", "每人培训成本", "1000元/人")
                .row("成本指标", "生态环境成本指标", "弃用材料", "优");

        assertThat(check(sample)).extracting(Finding::code).containsExactly("C06", "D08");
    }

    private String replacement(Sample sample) {
        var findings = check(sample);
        assertThat(findings).hasSize(1);
        return findings.get(0).replacement();
    }

    private List<Finding> check(Sample sample) {
        return checks.check(sample.content(), CheckContext.of(Profile.SUBMIT));
    }
}
