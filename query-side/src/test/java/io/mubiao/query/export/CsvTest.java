package io.mubiao.query.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CsvTest {

    @Property(tries = 500, seed = "1")
    void everyTextComesBackWithoutTheApostropheInFront(@ForAll("cells") List<String> cells) {
        assertThat(read(csv(cells, false)).stream().map(CsvTest::withoutApostrophe))
                .containsExactlyElementsOf(cells);
    }

    @Property(tries = 500, seed = "1")
    void anExactTableHoldsTheTextsThemselves(@ForAll("cells") List<String> cells) {
        assertThat(read(csv(cells, true))).isEqualTo(cells);
    }

    @Property(tries = 500, seed = "1")
    void noCellBeginsLikeAFormula(@ForAll("cells") List<String> cells) {
        assertThat(read(csv(cells, false))).noneMatch(cell -> cell.matches("(?s)[=+\\-@\\t\\r\\n].*"));
    }

    @Test
    void whatIsAbsentIsEmpty() {
        var csv = new Csv(List.of("a", "b"), false);
        csv.add(java.util.Arrays.asList(null, 2));
        assertThat(csv).hasToString("\"a\",\"b\"\r\n\"\",\"2\"\r\n");
    }

    @Provide
    Arbitrary<List<String>> cells() {
        return Arbitraries.oneOf(
                        Arbitraries.of("=", "+", "-", "@", "'", "\"", ",", "\t", "\r\n", "\n", " ", "＝", "元"),
                        Arbitraries.strings().ofLength(1))
                .list()
                .ofMaxSize(5)
                .map(parts -> String.join("", parts))
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    private static String csv(List<String> cells, boolean exact) {
        var csv = new Csv(List.of(), exact);
        csv.add(cells);
        return csv.toString();
    }

    private static String withoutApostrophe(String cell) {
        return cell.startsWith("'") ? cell.substring(1) : cell;
    }

    /** As RFC 4180 says; the first line has no columns. */
    private static List<String> read(String csv) {
        var text = csv.substring("\r\n".length());
        var cells = new ArrayList<String>();
        for (int at = 0; at < text.length() && text.charAt(at) == '"'; ) {
            int end = at + 1;
            var cell = new StringBuilder();
            while (text.charAt(end) != '"' || text.charAt(end + 1) == '"') {
                cell.append(text.charAt(end));
                end += text.charAt(end) == '"' ? 2 : 1;
            }
            cells.add(cell.toString());
            at = end + 2;
        }
        return cells;
    }
}
