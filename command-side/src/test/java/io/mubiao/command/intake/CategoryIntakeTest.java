package io.mubiao.command.intake;

import static io.mubiao.command.intake.Form.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.mubiao.command.intake.document.IntakeResult;
import io.mubiao.command.intake.remark.Remark;
import io.mubiao.command.intake.remark.RemarkCode;
import io.mubiao.command.intake.remark.Unread;
import io.mubiao.shared.sheet.Indicator;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What stands where categories stand is one, whatever its word. */
class CategoryIntakeTest {

    private static final String HEADINGS = "一级指标 | 二级指标 | 三级指标 | 指标值";

    @ParameterizedTest
    @CsvSource({"实施效果, 项目成效", "过程管理, 管护情况", "投入, 资金使用", "预期产出, 数量目标", "产出目标, 数量指标（必填硬性指标）"})
    void aCategoryOfNoKnownFormIsKeptAndRemarked(String level1, String level2) throws Exception {
        var result = read(Formats.DOCX, HEADINGS, level1 + " | " + level2 + " | 清淤长度 | ≥7公里", "^ | ^ | 清淤次数 | ≥2次");

        assertThat(rows(result))
                .extracting(Indicator::level1, Indicator::level2, Indicator::name)
                .containsExactly(tuple(level1, level2, "清淤长度"), tuple(level1, level2, "清淤次数"));
        assertThat(result.unread()).isEmpty();
        assertThat(result.sheets().get(0).remarks()).extracting(Remark::code).contains(RemarkCode.CATEGORY_UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"产出指标20分, 20分", "产出指标（0-20）分, （0-20）分", "产出指标(20%), (20%)", "预期产出（40分）, （40分）", "过程管理【5-10】分, 【5-10】分"})
    void pointsBehindAnyCategoryAreHandedBack(String printed, String points) throws Exception {
        var result = read(Formats.XLSX, HEADINGS, printed + " | 数量指标 | 清淤长度 | ≥7公里");

        assertThat(rows(result))
                .extracting(Indicator::level1)
                .containsExactly(printed.substring(0, printed.length() - points.length()));
        assertThat(result.unread()).extracting(Unread::text).containsExactly(points);
    }

    @ParameterizedTest
    @EnumSource
    void aRowBelowItsCategoriesIsARowWhateverItsCellsSay(Formats format) throws Exception {
        var result = read(
                format, HEADINGS + " | 备注", "产出指标 | 数量指标 | 清淤长度 | ≥7公里 | 一", "满意度指标 | 服务对象满意度 | 绩效内容 | 指标值 | 2026年");

        assertThat(rows(result))
                .extracting(Indicator::name, Indicator::value, Indicator::remark)
                .containsExactly(tuple("清淤长度", "≥7公里", "一"), tuple("绩效内容", "指标值", "2026年"));
    }

    @ParameterizedTest
    @EnumSource
    void whereNoColumnIsHeadedForIndicatorsTheSecondLevelHoldsThem(Formats format) throws Exception {
        var result =
                read(format, "一级指标 | 二级指标 | 指标值", "质量指标 | 渠道畅通率 | ≥88%", "时效指标 | 完工日期 | 10月底前", "效益指标 | 灌溉面积 | ≥600亩");

        assertThat(rows(result))
                .extracting(Indicator::level1, Indicator::level2, Indicator::name, Indicator::value)
                .containsExactly(
                        tuple(null, "质量指标", "渠道畅通率", "≥88%"),
                        tuple(null, "时效指标", "完工日期", "10月底前"),
                        tuple("效益指标", null, "灌溉面积", "≥600亩"));
    }

    @ParameterizedTest
    @CsvSource({"指标及说明, 2027年", "考核内容, 区域目标值", "工作内容, 目标值（包含数字及文字描述）", "绩效指标描述, 当年计划值"})
    void columnsOfOtherWordingAreKnownByTheirPlace(String name, String value) throws Exception {
        var result = read(Formats.DOCX, "一级指标 | 二级指标 | " + name + " | " + value, "产出指标 | 数量指标 | 清淤长度 | ≥7公里");

        assertThat(rows(result)).extracting(Indicator::name, Indicator::value).containsExactly(tuple("清淤长度", "≥7公里"));
        assertThat(result.unread()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"数量指标（必填）, 质量指标（选填）", "数量指标（定量指标）, 质量指标(不少于1条)"})
    void aHintBehindACategoryHidesItFromNoCheck(String quantity, String quality) throws Exception {
        var form = Form.of(
                "项目支出绩效目标表",
                "（2027年度）",
                table(
                        "项目名称 | 斗渠清淤 | < | <",
                        HEADINGS,
                        "产出指标 | " + quantity + " | 清淤长度 | ≥7公里",
                        "^ | " + quality + " | 合格率 | ≥90%"));

        var result = Intake.check(Formats.DOCX.print(form), "640221000");

        assertThat(result.sheets().get(0).findings())
                .extracting(finding -> finding.code().toString())
                .isNotEmpty()
                .doesNotContain("A03");
    }

    private static IntakeResult read(Formats format, String... rows) throws Exception {
        return Intake.read(format.print(Form.of("项目支出绩效目标表", "（2027年度）", table("项目名称 | 斗渠清淤"), table(rows))));
    }

    private static List<Indicator> rows(IntakeResult result) {
        assertThat(result.sheets()).hasSize(1);
        return result.sheets().get(0).content().indicators();
    }
}
