package io.mubiao.shared.sheet;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Sheet contents by chance: rows come, go and change places, texts are absent, empty or strange. */
final class Contents {

    private Contents() {}

    static Arbitrary<SheetContent> any() {
        return Combinators.combine(
                        Arbitraries.of("88", "101"),
                        Arbitraries.integers().between(2020, 2030),
                        Arbitraries.integers().between(1, 99).injectNull(0.3),
                        text().list().ofSize(10),
                        Combinators.combine(text(), text())
                                .as(FundingPart::new)
                                .list()
                                .ofMaxSize(3),
                        indicators())
                .as((edition, year, number, texts, parts, rows) -> new SheetContent(
                        edition,
                        year,
                        number,
                        texts.get(0),
                        texts.get(1),
                        texts.get(2),
                        texts.get(3),
                        texts.get(4),
                        texts.get(5),
                        texts.get(6),
                        texts.get(7),
                        parts,
                        texts.get(8),
                        texts.get(9),
                        rows));
    }

    private static Arbitrary<List<Indicator>> indicators() {
        return Arbitraries.of("i1", "i2", "i3", "a.b", "x-y", "Z_9")
                .list()
                .uniqueElements()
                .ofMaxSize(5)
                .flatMap(ids -> text().list().ofSize(6 * ids.size()).map(texts -> {
                    var rows = new ArrayList<Indicator>();
                    for (int i = 0; i < ids.size(); i++) {
                        var t = texts.subList(6 * i, 6 * i + 6);
                        rows.add(new Indicator(ids.get(i), t.get(0), t.get(1), t.get(2), t.get(3), t.get(4), t.get(5)));
                    }
                    return rows;
                }));
    }

    private static Arbitrary<String> text() {
        return Arbitraries.oneOf(
                        Arbitraries.of("", "≥95%", "2 万元", "a,b/c", "生态效益", "\"引号\"\n换行"),
                        Arbitraries.strings().withCharRange('一', '鿿').ofMaxLength(5))
                .injectNull(0.3);
    }
}
