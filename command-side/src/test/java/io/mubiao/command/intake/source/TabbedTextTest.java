package io.mubiao.command.intake.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.mubiao.command.intake.grid.GridBuilder.Entry;
import java.util.List;
import org.junit.jupiter.api.Test;

class TabbedTextTest {

    @Test
    void cellsStandBetweenTabs() {
        assertThat(texts("甲\t乙\r\n\t丙\n")).containsExactly(List.of("甲", "乙"), List.of("", "丙"), List.of(""));
    }

    @Test
    void aCellInQuotesMayHoldLineBreaksTabsAndOuterBlanks() {
        assertThat(texts("目标\t\"一\r\n二\t三\"\t\" 四\"\n下\t一行"))
                .containsExactly(List.of("目标", "一\r\n二\t三", " 四"), List.of("下", "一行"));
    }

    @Test
    void quotesWithoutNeedAreCharacters() {
        assertThat(texts("\"十四五\"\t\"十四五\"规划\t3\"\"寸\t\"\"\"甲\"\"乙\""))
                .containsExactly(List.of("\"十四五\"", "\"十四五\"规划", "3\"\"寸", "\"甲\"乙"));
    }

    @Test
    void aQuoteThatIsNeverClosedSwallowsNothing() {
        assertThat(texts("\"甲\t乙\n丙\t丁\"戊")).containsExactly(List.of("\"甲", "乙"), List.of("丙", "丁\"戊"));
    }

    @Test
    void aRowIsNumberedByTheLineThatItBeginsIn() {
        assertThat(TabbedText.rows("甲\t\"一\n二\r\n三\"\n乙\t丙", 9))
                .extracting(TabbedText.Row::line)
                .containsExactly(1, 4);
    }

    private static List<List<String>> texts(String text) {
        return TabbedText.rows(text, 9).stream()
                .map(row -> row.cells().stream().map(Entry::text).toList())
                .toList();
    }
}
