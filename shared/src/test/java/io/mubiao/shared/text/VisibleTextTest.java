package io.mubiao.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTextTest {

    /** Characters that a page shows nothing of, by where they were seen to pass as a text. */
    private static final String INVISIBLE = "\t\n\r \u00a0\u1680\u2000\u2007\u202f\u205f\u3000\u2028\u2029"
            + "\u2800\u3164\u115f\u1160\uffa0\u034f\u00ad\u061c\u180e"
            + "\u200b\u200c\u200d\u200e\u200f\u202a\u202e\u2060\u2066\u2069\ufeff"
            + "\u0301\u0489\u20dd\ufe00\ufe0f\u0000\u0007\u007f"
            + "\udb40\udc01\udb40\udc41\udb40\udd00";

    @ParameterizedTest
    @ValueSource(strings = {"同意", "a", "Z", "7", "７", "〇", "①", "-1", "（一）", "㐀", "𠮷", "\u3164局", "é"})
    void aLetterADigitOrAHanIsAText(String text) {
        assertThat(VisibleText.isMissing(text)).isFalse();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "-", "—", "——", "…", "。", "/", "√", "*", "％", "ー", "≥", "(  )", "\ue000"})
    void symbolsAloneAreNone(@Nullable String text) {
        assertThat(VisibleText.isMissing(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"√", "—", "-", "/", "☑", "≥95%", "100%", "有效保障", "\uf0fe"})
    void aSymbolIsSeen(String text) {
        assertThat(VisibleText.isInvisible(text)).isFalse();
    }

    @Property(seed = "1")
    void whatIsInvisibleIsNoTextHoweverMuchOfItThereIs(@ForAll("invisible") String text) {
        assertThat(VisibleText.isMissing(text)).isTrue();
        assertThat(VisibleText.isInvisible(text)).isTrue();
    }

    @Property(seed = "1")
    void invisibleCharactersAroundATextTakeNothingFromIt(
            @ForAll("invisible") String before, @ForAll("invisible") String after) {
        assertThat(VisibleText.isMissing(before + "符" + after)).isFalse();
        assertThat(VisibleText.isInvisible(before + "√" + after)).isFalse();
    }

    @Property(seed = "1")
    void whatSaysSomethingIsSeen(@ForAll String text) {
        assertThat(VisibleText.isMissing(text) || !VisibleText.isInvisible(text))
                .isTrue();
    }

    /** What is left of every code point: a letter without ink would have to be named here. */
    @Property(seed = "1")
    void aLetterIsATextUnlessItHasNoInk(@ForAll("codePoints") int character) {
        var text = Character.toString(character);
        var isLetter =
                Character.isLetterOrDigit(character) && Character.getType(character) != Character.MODIFIER_LETTER;
        if (isLetter && INVISIBLE.indexOf(character) < 0) {
            assertThat(VisibleText.isMissing(text)).isFalse();
        }
    }

    @Provide
    Arbitrary<String> invisible() {
        return Arbitraries.of(INVISIBLE.codePoints().boxed().toList())
                .list()
                .ofMaxSize(20)
                .map(list -> list.stream().map(Character::toString).reduce("", String::concat));
    }

    @Provide
    Arbitrary<Integer> codePoints() {
        return Arbitraries.integers().between(0, Character.MAX_CODE_POINT);
    }
}
