package io.mubiao.benchmarks.stock;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CopyTest {

    @ParameterizedTest
    @CsvSource({"1, 一", "10, 一十", "101, 一百零一", "110, 一百一十", "1001, 一千零一", "1212, 一千二百一十二", "20003, 二万三"})
    void aNumberIsReadOut(int number, String words) {
        assertThat(Copy.inWords(number)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"1000000, 100", "16000.00, 1.6", "0, 0"})
    void anAmountIsMentionedInTenThousands(String amount, String mentioned) {
        assertThat(Copy.inTenThousands(amount)).isEqualTo(mentioned);
    }
}
