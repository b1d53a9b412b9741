package io.mubiao.command.intake.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A cell is read as Excel of a Chinese office shows it, and what it stores is told when that is another number. */
class ShownNumberTest {

    /** Day 46638 is 8 September 2027. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "14, 2027/9/8",
                "22, 2027/9/8 12:00",
                "27, 2027年9月",
                "28, 9月8日",
                "30, 9-8-27",
                "31, 2027年9月8日",
                "32, 12时00分",
                "33, 12时00分00秒",
                "34, 下午12时00分",
                "36, 2027年9月",
                "50, 2027年9月",
                "51, 9月8日",
                "57, 2027年9月",
                "58, 9月8日"
            })
    void aFormatThatIsOnlyNumberedIsTheChineseOne(int index, String shown) {
        assertThat(new ShownNumber().formatRawCellContents(46_638.5, index, "m/d/yy", false))
                .isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "46638 | yyyy\"年\"m\"月\"d\"日\" | 2027年9月8日",
                "46638 | yyyy\"年\"m\"月底前\" | 2027年9月底前",
                "46638 | [$-804]yyyy/m/d;@ | 2027/9/8",
                "46638 | yyyy\\-mm\\-dd | 2027-09-08",
                "46638 | [DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\" | 二〇二七年九月八日",
                "46638 | mmm-yy | Sep-27",
                "46638 | [$-804]aaaa | 星期三",
                "88 | \"≥\"0\"%\" | ≥88%",
                "0.88 | 0% | 88%",
                "0.885 | 0.0% | 88.5%",
                "7 | 0\"公里\" | 7公里",
                "7 | \\≥0 | ≥7",
                "1234567.5 | #,##0.00 | 1,234,567.50",
                "1234.5 | ¥#,##0.00 | ¥1,234.50",
                "1234.5 | [$¥-804]#,##0.00 | ¥1,234.50",
                "7 | 000 | 007",
                "7 | [>=10]\"多于\"0;[<10]\"少于\"0 | 少于7",
                "12 | [>=10]\"多于\"0;[<10]\"少于\"0 | 多于12",
                "-3 | 0;(0) | (3)",
                "-3 | 0 | -3",
                "0 | 0;-0;\"无\" | 无",
                "3.5 | [Red]0.0_);(0.0) | 3.5",
                "0.1 | General | 0.1",
                "0.30000000000000004 | General | 0.3",
                "12345678901 | General | 12345678901",
                "-5 | [Red]General | -5",
                "-5 | [$-804]General | -5",
                "-5 | General;General | 5",
                "-5 | [>=10]\"多于\"General;General | -5",
                "-5 | [>=10]\"多于\"0;0 | -5",
                "50 | General\"元\" | 50元",
                "50 | \"约\"G/通用格式\"元\" | 约50元"
            })
    void wordsConditionsAndLocalesOfAFormatAreFollowed(double value, String format, String shown) {
        var number = new ShownNumber();

        assertThat(number.formatRawCellContents(value, 200, format, false)).isEqualTo(shown);
        assertThat(number.takeStored()).isEqualTo(value == 0 ? "0" : null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "31.56 | 0 | 32 | 31.56",
                "2.345 | 0.00 | 2.35 | 2.345",
                "315000 | 0.0, | 315.0 | 315000",
                "7 | ;;; | `` | 7",
                "0.30000000000000004 | 0.0 | 0.3 | `null`",
                "31.564123456789 | General | 31.56412346 | 31.564123456789",
                "0.333333333333333 | General\"元\" | 0.333333333元 | 0.333333333333333"
            })
    void theStoredNumberIsToldWhereAnotherOneShows(double value, String format, String shown, String stored) {
        var number = new ShownNumber();

        assertThat(number.formatRawCellContents(value, 200, format, false)).isEqualTo(shown);
        assertThat(String.valueOf(number.takeStored())).isEqualTo(stored);
    }

    @Test
    void aFormatLongerThanAnyOfExcelIsNotFollowedAndToldOf() {
        var number = new ShownNumber();

        assertThat(number.formatRawCellContents(46_638, 200, "m\\ ".repeat(100_000), false))
                .isEqualTo("46638");
        assertThat(number.takeStored()).isEqualTo("46638");
    }
}
