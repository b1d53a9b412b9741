package io.mubiao.query.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    @Test
    void aNameIsSpelledCharacterByCharacterWithAllReadings() {
        assertThat(Spelling.of("房屋修缮 面积")).isEqualTo("房|fang 屋|wu 修|xiu 缮|shan 面|mian 积|ji");
        assertThat(Spelling.of("长效机制")).startsWith("长|zhang|chang 效|xiao");
        assertThat(Spelling.of("绿化率")).startsWith("绿|lv");
        assertThat(Spelling.of("ＬＥＤ灯（盏）")).isEqualTo("l e d 灯|deng 盏|zhan");
    }

    @ParameterizedTest(name = "{0} 找到 {1}")
    @CsvSource({
        "fwmj, 房屋修缮面积",
        "fangwu, 房屋修缮面积",
        "FangWu, 房屋修缮面积",
        "fang wu, 房屋修缮面积",
        "fwxsmj, 房屋修缮面积",
        "xiushan, 房屋修缮面积",
        "fangwmj, 房屋修缮面积",
        "房屋, 房屋修缮面积",
        "房屋面积, 房屋修缮面积",
        "房屋mj, 房屋修缮面积",
        "f, 房屋修缮面积",
        "fan, 房屋修缮面积",
        "changxiao, 长效管理机制健全程度",
        "zhangxiao, 长效管理机制健全程度",
        "cxjz, 长效管理机制健全程度",
        "lvhualv, 绿化率",
        "lühua, 绿化率",
        "zengzhanglv, 收入增长率",
        "xi'an, 西安班列",
        "led, LED灯安装数量",
        "ledsl, LED灯安装数量",
        "5G, 5G基站数量"
    })
    void whatIsTypedFindsTheName(String typed, String name) {
        assertThat(finds(Typed.of(typed).scattered(), name)).isTrue();
    }

    @ParameterizedTest(name = "{0} 找不到 {1}")
    @CsvSource({
        "angwu, 房屋修缮面积",
        "mjfw, 房屋修缮面积",
        "面积房屋, 房屋修缮面积",
        "fangwuu, 房屋修缮面积",
        "培训, 房屋修缮面积",
        "'。', 房屋修缮面积",
        ".*, 房屋修缮面积"
    })
    void whatIsTypedOtherwiseDoesNot(String typed, String name) {
        assertThat(finds(Typed.of(typed).scattered(), name)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "房屋修, 房屋修缮面积, true, true",
        "fwxs, 房屋修缮面积, true, true",
        "xiushanmj, 房屋修缮面积, false, true",
        "fwmj, 房屋修缮面积, false, false",
        "changxiao, 长效机制, true, true"
    })
    void theBeginningAndWhatStandsTogetherFitBetter(String typed, String name, boolean atStart, boolean together) {
        assertThat(finds(Typed.of(typed).atStart(), name)).isEqualTo(atStart);
        assertThat(finds(Typed.of(typed).together(), name)).isEqualTo(together);
    }

    /** Whatever is typed: no piece of it is taken for a sign of the pattern. */
    @Property(tries = 500, seed = "1")
    void everythingTypedMakesAPattern(@ForAll @StringLength(max = 50) String typed) {
        assertThat(Pattern.compile(Typed.of(typed).scattered())).isNotNull();
        assertThat(Pattern.compile(Typed.of(typed).atStart())).isNotNull();
    }

    private static boolean finds(String pattern, String name) {
        return Pattern.compile(pattern).matcher(Spelling.of(name)).find();
    }
}
