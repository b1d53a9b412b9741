package io.mubiao.shared.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RepetitionTest {

    @Test
    void aPhraseOfSixCharactersFollowedByItselfIsFoundAcrossPunctuation() {
        assertThat(Repetition.find("创建工作等。以创建文明城市为目标,以创建文明城市为目标,努力", 6)).isEqualTo("以创建文明城市为目标");
        assertThat(Repetition.find("保障市场供应保障市场供应", 6)).isEqualTo("保障市场供应");
    }

    @Test
    void aShortWordOrAPhraseRepeatedLaterIsNone() {
        assertThat(Repetition.find("逐步逐步提高", 6)).isNull();
        assertThat(Repetition.find("保障市场供应稳定，保障市场供应充足", 6)).isNull();
        assertThat(Repetition.find("", 6)).isNull();
    }
}
