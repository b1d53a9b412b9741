package io.mubiao.verifier.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordsTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}");
    private static final Place SOMEWHERE = new Place(5L, 4L, "e1", "SheetEdited", "sheet-4", 300L);

    @ParameterizedTest
    @EnumSource
    void everyFindingIsSaidInBothLanguagesWithTheSameFacts(Fault fault) {
        var finding = Finding.of(fault, SOMEWHERE, "d0", "d1", "d2", "d3");

        var chinese = Words.in("zh").of(finding);
        var english = Words.in("en").of(finding);

        assertThat(chinese).containsPattern("\\p{IsHan}").doesNotContainPattern(PLACEHOLDER);
        assertThat(english).doesNotContainPattern("\\p{IsHan}").doesNotContainPattern(PLACEHOLDER);
        for (var fact : new String[] {"d0", "d1", "d2", "d3"}) {
            assertThat(chinese.contains(fact)).as(fact).isEqualTo(english.contains(fact));
        }
    }
}
