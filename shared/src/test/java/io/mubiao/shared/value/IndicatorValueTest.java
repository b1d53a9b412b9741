package io.mubiao.shared.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndicatorValueTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            # printed        , comparator, magnitude    , unit , per
            >=95%            , GE        , 95           , %    ,
            ≧95％            , GE        , 95           , %    ,
            ＞９５％         , GT        , 95           , %    ,
            不低于 95 %。    , GE        , 95           , %    ,
            大于等于95%      , GE        , 95           , %    ,
            小于或等于30天   , LE        , 30           , 天   ,
            不少于 3 家      , GE        , 3            , 家   ,
            至少 3 家        , GE        , 3            , 家   ,
            ≤ 2 万元         , LE        , 20000        , 元   ,
            不超过2.5万元    , LE        , 25000        , 元   ,
            <10件            , LT        , 10           , 件   ,
            小于10件         , LT        , 10           , 件   ,
            =8               , EQ        , 8            ,      ,
            约 100 人次      , ABOUT     , 100          , 人次 ,
            100 人次左右     , ABOUT     , 100          , 人次 ,
            10 户及以上      , GE        , 10           , 户   ,
            10 户以下        , LE        , 10           , 户   ,
            30 天以内        , LE        , 30           , 天   ,
            30 天之内        , LE        , 30           , 天   ,
            ≥98%以上         , GE        , 98           , %    ,
            超过98%以上      , GT        , 98           , %    ,
            ≥100百分比       , GE        , 100          , %    ,
            ≤0.5‰            , LE        , 0.5          , ‰    ,
            250万            ,           , 2500000      ,      ,
            3 百万元         ,           , 3000000      , 元   ,
            1.2万亿元        ,           , 1200000000000, 元   ,
            2 万千瓦         ,           , 20000        , 千瓦 ,
            5千克            ,           , 5            , 公斤 ,
            120㎡            ,           , 120          , 平方米,
            3500元/人·月     ,           , 3500         , 元   , 人·月
            3500元/人*月     ,           , 3500         , 元   , 人·月
            0.3万元/人       ,           , 3000         , 元   , 人
            44561            ,           , 44561        ,      ,
            99 年            ,           , 99           , 年   ,
            """)
    void aQuantityHasComparatorMagnitudeUnitAndDenominator(
            String printed, Comparison comparator, String magnitude, String unit, String per) {
        assertThat(IndicatorValue.parse(printed).parsed())
                .isEqualTo(new ParsedValue(
                        ValueKind.QUANTITY, comparator, magnitude, null, unit, per, null, null, false, null));
    }

    @Test
    void thousandsCommasAreDroppedAndOtherCommasAreNot() {
        assertThat(IndicatorValue.parse("1,000,000.50元").magnitude()).isEqualTo(new BigDecimal("1000000.5"));
        assertThat(IndicatorValue.parse("1，000元").magnitude()).isEqualTo(new BigDecimal("1000"));
        assertThat(IndicatorValue.parse("10,20元").kind()).isEqualTo(ValueKind.SENTENCE);
    }

    @ParameterizedTest
    @CsvSource({
        "10-20人, , 10, 20, 人",
        "10人至20人, , 10, 20, 人",
        "60%～70%, , 60, 70, %",
        "1-2 万元, , 10000, 20000, 元",
        "5000-1万元, , 5000, 10000, 元",
        "100元—200, , 100, 200, 元",
        "10-20天左右, ABOUT, 10, 20, 天",
        "'1,900-2,100', , 1900, 2100, "
    })
    void aRangeHasTwoEndsInOneUnit(String printed, Comparison comparator, String lower, String upper, String unit) {
        assertThat(IndicatorValue.parse(printed).parsed())
                .isEqualTo(new ParsedValue(
                        ValueKind.RANGE, comparator, lower, upper, unit, null, null, null, false, null));
    }

    @ParameterizedTest
    @CsvSource({
        "2026年, , 2026, false, 2026-12-31",
        "2026 年度, , 2026, false, 2026-12-31",
        "2026年12月, , 2026-12, false, 2026-12-31",
        "2026年12月前, LE, 2026-12, true, 2026-12-31",
        "2026年12月之前, LE, 2026-12, true, 2026-12-31",
        "2026年2月以前完成, LE, 2026-02, true, 2026-02-28",
        "2026年6月底前, LE, 2026-06, false, 2026-06-30",
        "2026年年底前, LE, 2026, false, 2026-12-31",
        "2026年末, LE, 2026, false, 2026-12-31",
        "2026年6月内, LE, 2026-06, false, 2026-06-30",
        "2026年6月30日前完成, LE, 2026-06-30, false, 2026-06-30",
        "2026-06-30, , 2026-06-30, false, 2026-06-30",
        "2026.6.30前, LE, 2026-06-30, false, 2026-06-30"
    })
    void aDateIsAsFineAsWrittenAndOnlyBeforeAMonthOrYearIsAmbiguous(
            String printed, Comparison comparator, String date, boolean ambiguous, LocalDate lastDay) {
        var value = IndicatorValue.parse(printed);

        assertThat(value.parsed())
                .isEqualTo(new ParsedValue(
                        ValueKind.DATE, comparator, null, null, null, null, date, null, ambiguous, null));
        assertThat(value.lastDay()).isEqualTo(lastDay);
    }

    @ParameterizedTest
    @CsvSource({
        "2023.07-2024.01, 2023-07, 2024-01",
        "202001-202012, 2020-01, 2020-12",
        "2019-2021, 2019, 2021",
        "2019年—2021年, 2019, 2021",
        "2026年1月至12月, 2026-01, 2026-12",
        "2026年1-12月, 2026-01, 2026-12",
        "2026年1月1日至2026年12月31日, 2026-01-01, 2026-12-31"
    })
    void aPeriodHasTwoDates(String printed, String from, String until) {
        assertThat(IndicatorValue.parse(printed).parsed())
                .isEqualTo(new ParsedValue(ValueKind.PERIOD, null, null, null, null, null, from, until, false, null));
    }

    @ParameterizedTest
    @CsvSource({
        "每年 4 次, , 4, 次, 年, ",
        "每月不少于2次, GE, 2, 次, 月, ",
        "每季度1次以上, GE, 1, 次, 季度, ",
        "按月, , , , 月, ",
        "按季, , , , 季度, ",
        "按月安排, , , , 月, 安排"
    })
    void aFrequencySaysHowOftenAndHowMuch(
            String printed, Comparison comparator, String magnitude, String unit, String per, String text) {
        assertThat(IndicatorValue.parse(printed).parsed())
                .isEqualTo(new ParsedValue(
                        ValueKind.FREQUENCY, comparator, magnitude, null, unit, per, null, null, false, text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"是", "否", "有", "无", "达标", "合格"})
    void yesAndNoAreBoolean(String printed) {
        assertThat(IndicatorValue.parse(printed).kind()).isEqualTo(ValueKind.BOOLEAN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"优", "好坏", "优良中低差", "有效 保障", "有效保障。"})
    void aTermOfTheWordListIsQualitative(String printed) {
        assertThat(IndicatorValue.parse(printed).kind()).isEqualTo(ValueKind.QUALITATIVE);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "\t\u3000\u00a0", "。"})
    void nothingWrittenIsEmpty(String printed) {
        assertThat(IndicatorValue.parse(printed).kind()).isEqualTo(ValueKind.EMPTY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "按照资金测算控制各项成本。",
                "≥98%以下",
                "2026年13月前",
                "2026年2月30日",
                "20-10人",
                "10元-20人",
                "2021-2019年",
                "4 次吧",
                "≥",
                "-",
                "\u0000",
                "\ud800",
                "4\u0000次"
            })
    void whatTheGrammarDoesNotKnowIsASentence(String printed) {
        assertThat(IndicatorValue.parse(printed).kind()).isEqualTo(ValueKind.SENTENCE);
    }

    @ParameterizedTest
    @CsvSource({
        "600吨, 600 吨",
        "2 万元, 20000 元",
        "2万元, '20,000.00元'",
        "1 次以上, ≥1次",
        "10%以上, 不低于１０％",
        "2026 年 12 月前, 2026年12月之前",
        "按月, 每月",
        "12个月, 12 月"
    })
    void spellingsOfTheSameValueAreEqualAndKeepTheirText(String one, String other) {
        assertThat(IndicatorValue.parse(one)).isEqualTo(IndicatorValue.parse(other));
        assertThat(IndicatorValue.parse(one)).hasSameHashCodeAs(IndicatorValue.parse(other));
        assertThat(IndicatorValue.parse(one).raw()).isEqualTo(one);
    }

    @ParameterizedTest
    @CsvSource({"60亿, 60亿元", "4次, ≥4次", "100%, 100", "2026年12月前, 2026年12月底前", "25元/册, 25元"})
    void whatDiffersInMeaningIsNotEqual(String one, String other) {
        assertThat(IndicatorValue.parse(one)).isNotEqualTo(IndicatorValue.parse(other));
    }

    @Test
    void theSpellingFactsThatChecksNeedAreKept() {
        assertThat(IndicatorValue.parse("60 亿").multiplier()).isEqualTo("亿");
        assertThat(IndicatorValue.parse("1 次以上").suffix()).isEqualTo("以上");
        assertThat(IndicatorValue.parse("≥1 次").suffix()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "2 万元, 20000元",
        "1 次以上, ≥1次",
        "60 亿, 6000000000",
        "2026 年 12 月前, 2026年12月前",
        "2026年12月末前, 2026年12月底",
        "202001-202012, 2020年1月-2020年12月",
        "99 年, 99年",
        "≥2026年, '≥2,026年'"
    })
    void aValuePrintsInItsCanonicalSpelling(String printed, String canonical) {
        assertThat(IndicatorValue.parse(printed).print()).isEqualTo(canonical);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9", "9,999", "亿", "≥", "至", "a\u0301\u0316", "2026年", "/人", " ", "。", "\ufdfa"})
    void hugeInputIsReadInNoTime(String piece) {
        var huge = piece.repeat(100_000 / piece.length());

        Assertions.assertTimeout(Duration.ofSeconds(1), () -> {
            IndicatorValue.parse(huge).print();
            IndicatorValue.parse("≥1" + huge + "元").print();
        });
    }
}
