package io.mubiao.shared.check;

import io.mubiao.shared.sheet.Indicator;
import io.mubiao.shared.text.DataFile;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** All editions of the taxonomy, the first one standing in for an unknown one. */
record Taxonomies(List<Edition> editions) {

    static Taxonomies load(String ruleSet) {
        return new Taxonomies(new DataFile(Taxonomies.class, ruleSet + "/editions.txt")
                .blocks("edition").stream().map(Edition::of).toList());
    }

    Edition edition(String number) {
        return editions.stream()
                .filter(edition -> edition.number().equals(number))
                .findFirst()
                .orElse(editions.get(0));
    }

    /** In the sheet's own edition, else in any: sheets are filed under the wrong edition, too. */
    Category category(String edition, Indicator row) {
        return Stream.concat(Stream.of(edition(edition)), editions.stream())
                .map(taxonomy -> taxonomy.category(row.level1(), row.level2()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(Category.UNKNOWN);
    }
}
