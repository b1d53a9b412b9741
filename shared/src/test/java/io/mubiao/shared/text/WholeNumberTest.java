package io.mubiao.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WholeNumberTest {

    @Property(seed = "1")
    void aNumberIsReadAsItIsPrinted(
            @ForAll @LongRange(min = -999_999_999_999_999_999L, max = 999_999_999_999_999_999L) long number) {
        assertThat(WholeNumber.read(Long.toString(number))).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " 1",
                "1 ",
                "+1",
                "-0",
                "007",
                "1.0",
                "5.9",
                "1e3",
                "0x10",
                "#10",
                "1_000",
                "1,000",
                "５",
                "٣",
                "NaN",
                "Infinity",
                "9223372036854775807",
                "99999999999999999999",
                "1\u0000",
                "\u200b1",
                "−1"
            })
    void anyOtherSpellingIsNone(String text) {
        assertThat(WholeNumber.read(text)).isNull();
    }

    @Property(seed = "1")
    void whatIsReadPrintsTheSame(@ForAll String text) {
        var number = WholeNumber.read(text);
        assertThat(number == null || number.toString().equals(text)).isTrue();
    }
}
