package io.mubiao.shared.text;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigDecimal;
import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainDecimalTest {

    @Property(seed = "1")
    void aDecimalIsReadAsItIsPrinted(@ForAll @Scale(6) BigDecimal number) {
        if (number.abs().compareTo(new BigDecimal("1e15")) < 0) {
            var printed = PlainDecimal.print(number);
            assertThat(PlainDecimal.read(printed)).isEqualByComparingTo(number);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " 1",
                "+1",
                "-0",
                "-0.00",
                "007",
                "1.",
                ".5",
                "1e3",
                "1E3",
                "1e-1000000",
                "1e1000000",
                "１",
                "٣",
                "NaN",
                "Infinity",
                "-Infinity",
                "0x1p3",
                "1f",
                "1d",
                "1,000",
                "0.1234567",
                "1234567890123456",
                "1\u0000"
            })
    void anyOtherSpellingIsNone(String text) {
        assertThat(PlainDecimal.read(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.5", "20000", "300000.05", "9999999999999.99"})
    void aSumOfMoneyHasAtMostTwoDecimals(String text) {
        assertThat(PlainDecimal.isAmount(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "00", "007", "1.005", "1e5", "10000000000000", "２００", ""})
    void anyOtherTextIsNoSumOfMoney(String text) {
        assertThat(PlainDecimal.isAmount(text)).isFalse();
    }

    @Property(seed = "1")
    void whatIsReadIsShort(@ForAll String text) {
        var number = PlainDecimal.read(text);
        assertThat(number == null || number.toPlainString().length() <= 23).isTrue();
    }

    /** Scores were once stored as they came: their prints stay as short as all others. */
    @Property(seed = "1")
    void whatWasStoredPrintsShort(@ForAll BigInteger digits, @ForAll @IntRange(min = -2_000_000_000) int scale) {
        var number = new BigDecimal(digits, scale);
        assertThat(PlainDecimal.print(number)).hasSizeLessThan(60);
    }

    @Test
    void digitsTooSmallToPrintAreRoundedAway() {
        assertThat(PlainDecimal.print(new BigDecimal("1e-1000000"))).isEqualTo("0");
        assertThat(PlainDecimal.print(new BigDecimal("0.0000005"))).isEqualTo("0.000001");
        assertThat(PlainDecimal.print(new BigDecimal("9.99999951"))).isEqualTo("10");
        assertThat(PlainDecimal.print(new BigDecimal("-2.50"))).isEqualTo("-2.5");
        assertTimeoutPreemptively(
                ofSeconds(5), () -> BigDecimal.TEN.add(PlainDecimal.rounded(new BigDecimal("1e-2000000000"))));
    }
}
