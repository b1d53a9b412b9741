package io.mubiao.query.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.mubiao.shared.sheet.Opinion;
import org.junit.jupiter.api.Test;

class SaidWordsTest {

    @Test
    void whatIsSaidIsCutBetweenTwoCharactersBeforeNoIndexHoldsIt() {
        assertThat(SaidWords.of(Opinion.of("同意\0安排"))).isEqualTo("同意安排");
        assertThat(SaidWords.of(Opinion.of("长".repeat(100_001)))).isEqualTo("长".repeat(100_000));
        assertThat(SaidWords.of(Opinion.of("长".repeat(99_999) + "𠮷"))).isEqualTo("长".repeat(99_999));
        assertThat(SaidWords.of(Opinion.of(""))).isNull();
    }
}
