package io.mubiao.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextShapeTest {

    /** Two names of a unit that differ in such a character look the same. */
    @ParameterizedTest
    @ValueSource(
            ints = {0x3164, 0x115F, 0x1160, 0xFFA0, 0x2800, 0x034F, 0x00AD, 0x200B, 0x2060, 0xFE0F, 0xE0041, 0xD800})
    void aCharacterWithoutInkCannotBePrintedAsItIs(int character) {
        assertThat(TextShape.flaw("商务局" + Character.toString(character), 50))
                .extracting(TextShape.Flaw::code)
                .isEqualTo("UNPRINTABLE");
    }
}
