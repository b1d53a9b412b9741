package io.mubiao.query.queue;

import static io.mubiao.query.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.mubiao.query.testing.Api;
import io.mubiao.query.testing.Cast;
import io.mubiao.query.testing.Contents;
import io.mubiao.query.testing.QuerySideTest;
import io.mubiao.query.testing.SheetLife;
import io.mubiao.query.testing.Store;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@QuerySideTest
class SearchIT {

    @Autowired
    private Store store;

    @Autowired
    private Api api;

    private final Cast cast = new Cast();
    private SheetLife melons;
    private SheetLife bank;

    @BeforeEach
    void twoSheets() {
        melons = store.sheet(cast).draft(Contents.of("2026年香瓜 产业（一期）LED灯改造"));
        bank = store.sheet(cast).draft(Contents.of("重点银行绿色金融会议"));
        eventually(() -> assertThat(found("")).hasSize(2));
    }

    @Test
    void theWidthOfCharactersMakesNoDifference() {
        expectFound(melons, "２０２６", "ＬＥＤ", "led", "(一期)", "（一期）");
    }

    @Test
    void aRadicalStandsForItsCharacter() {
        // ⽠ U+2F60 is the radical of 瓜, as text copied from a PDF has it
        expectFound(melons, "香⽠");
    }

    @Test
    void aCompositionStandsForItsCharacter() {
        // é as one character and as a letter with an accent
        var cafe = store.sheet(cast).draft(Contents.of("Cafe\u0301 建设"));
        eventually(() -> assertThat(found("")).hasSize(3));

        expectFound(cafe, "caf\u00e9", "cafe\u0301");
    }

    @Test
    void blanksMakeNoDifference() {
        expectFound(melons, "香瓜产业", " 香瓜　产业 ");
    }

    @Test
    void wordsAreFoundInAnyOrder() {
        expectFound(melons, "产业 2026", "改造 香瓜 led");
        assertThat(found("香瓜 银行")).isEmpty();
    }

    @Test
    void namesAreFoundByPinyinAndByItsInitials() {
        expectFound(melons, "xianggua", "XiangGua", "xgcy", "xianggua chanye", "gua");
        expectFound(bank, "yinhang", "zhongdian", "zdyh", "lvse", "lüse", "huiyi");
    }

    @Test
    void oneCharacterAndTwoLettersAreEnough() {
        expectFound(melons, "瓜", "一", "xg", "期");
        expectFound(bank, "行", "zd");
    }

    @Test
    void signsMeanNothingButThemselves() {
        for (var text : List.of("'", "\\", "香'瓜", "%", "_", ":*", "香瓜 & 产业 | !", "(", "'a':*")) {
            assertThat(found(text)).as(text).doesNotContain(bank.id.toString());
        }
        assertThat(found("（")).containsExactly(melons.id.toString());
    }

    @Test
    void anIdAndAPartOfItFindTheSheet() {
        var id = melons.id.toString();

        expectFound(melons, id, id.toUpperCase(Locale.ROOT), id.substring(0, 13));
    }

    @Test
    void whatASheetIsCalledNowFindsIt() {
        melons.edit(cast.drafter, Contents.nameAndAmount("枸杞基地", "1"));

        eventually(() -> assertThat(found("枸杞")).containsExactly(melons.id.toString()));
        assertThat(found("香瓜")).isEmpty();
    }

    @Test
    void theQueueAndItsCountsAreSearchedAlike() {
        var queue = api.get(cast.drafter, "/api/queue?q=xgcy").json();

        assertThat(queue.path("items").size()).isEqualTo(1);
        assertThat(queue.path("count").asInt()).isEqualTo(1);
        assertThat(api.get(cast.drafter, "/api/sheets?q=xgcy")
                        .json()
                        .path("count")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void theIndexOfWordsFindsInEveryOrderWhatTheListShows() {
        for (int i = 0; i < 7; i++) {
            store.sheet(cast).draft(Contents.amount(Integer.toString(i * 100)).apply(Contents.of("香瓜第 " + i + " 期")));
        }
        eventually(() -> assertThat(found("香瓜")).hasSize(8));

        for (var sort : List.of("WAITING", "DRAFTED", "AMOUNT", "PROJECT")) {
            var all = api.get(cast.drafter, "/api/sheets?size=8&q=" + Api.encoded("香瓜") + "&sort=" + sort)
                    .ids();
            var few = api.get(cast.drafter, "/api/sheets?size=3&q=" + Api.encoded("香瓜") + "&sort=" + sort)
                    .ids();

            assertThat(all).as(sort).hasSize(8);
            assertThat(few).as(sort).isEqualTo(all.subList(0, 3));
        }
    }

    private void expectFound(SheetLife sheet, String... texts) {
        for (var text : texts) {
            assertThat(found(text)).as(text).containsExactly(sheet.id.toString());
        }
    }

    private List<String> found(String text) {
        return api.get(cast.drafter, "/api/sheets?q=" + Api.encoded(text)).ids();
    }
}
