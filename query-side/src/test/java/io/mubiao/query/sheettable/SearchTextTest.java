package io.mubiao.query.sheettable;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class SearchTextTest {

    @Test
    void wordsAreSplitAtBlanksOfAnyKindAndSpelledAlike() {
        assertThat(SearchText.words(" ＬＥＤ灯　香⽠\t香瓜 ")).containsExactly("led灯", "香瓜");
        assertThat(SearchText.words(null)).isEmpty();
        assertThat(SearchText.words(" \u3000 ")).isEmpty();
    }

    @Test
    void aLongTextIsSpelledAsTheWordsThatAreLookedForInIt() {
        var text = "目标（２０２６）ＬＥＤ；".repeat(100);

        assertThat(SearchText.spelled(text)).contains("目标(2026)led;目标");
        for (var word : SearchText.words("目标（２０２６）ＬＥＤ；")) {
            assertThat(SearchText.spelled(text)).contains(word);
        }
    }

    @Test
    void aWordAsksForWhatTheIndexHolds() {
        assertThat(SearchText.grams(List.of("香瓜产"))).isEqualTo("'香瓜' & '瓜产'");
        assertThat(SearchText.grams(List.of("xgcy"))).isEqualTo("'xgc' & 'gcy'");
        assertThat(SearchText.grams(List.of("瓜"))).isEqualTo("'瓜':*");
        assertThat(SearchText.grams(List.of("xg"))).isEqualTo("'xg':*");
        assertThat(SearchText.grams(List.of("香瓜2"))).isEqualTo("'香瓜' & '瓜2'");
    }

    @Test
    void signsOfTheQueryLanguageAreQuoted() {
        assertThat(SearchText.grams(List.of("a'\\"))).isEqualTo("'a''\\\\'");
    }

    @Property(tries = 500, seed = "1")
    void spellingWordsAgainChangesNothing(@ForAll @StringLength(max = 60) String query) {
        var words = SearchText.words(query);

        assertThat(SearchText.words(String.join(" ", words))).isEqualTo(words);
    }
}
