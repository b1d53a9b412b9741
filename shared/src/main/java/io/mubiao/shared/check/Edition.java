package io.mubiao.shared.check;

import io.mubiao.shared.text.DataFile.Entry;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A taxonomy of indicators (指标体系).
 *
 * @param required1 categories of level 1 that every sheet fills; likewise {@code required2}
 * @param weightSums what all weights may add up to
 * @param bands by category of level 1
 */
record Edition(
        String number,
        Map<String, Category> categories,
        List<String> required1,
        List<String> required2,
        List<BigDecimal> weightSums,
        Map<String, Band> bands) {

    private static final String OTHERS = "-";

    /** The lowest and highest sum of weights. */
    record Band(BigDecimal lowest, BigDecimal highest) {

        boolean contains(BigDecimal sum) {
            return sum.compareTo(lowest) >= 0 && sum.compareTo(highest) <= 0;
        }
    }

    static Edition of(List<Entry> block) {
        var categories = new LinkedHashMap<String, Category>();
        var bands = new LinkedHashMap<String, Band>();
        for (var entry : block) {
            var words = entry.words();
            if (entry.key().equals("category")) {
                categories.put(key(words.get(0), words.get(1)), Category.valueOf(words.get(2)));
            } else if (entry.key().equals("band")) {
                bands.put(Texts.level(words.get(0)), new Band(figure(words.get(1)), figure(words.get(2))));
            }
        }
        return new Edition(
                block.get(0).words().get(0),
                categories,
                words(block, "required-1").toList(),
                words(block, "required-2").toList(),
                words(block, "weights").map(Edition::figure).toList(),
                bands);
    }

    /** Null when the taxonomy does not know the category. */
    @Nullable
    Category category(@Nullable String level1, @Nullable String level2) {
        var exact = categories.get(key(level1, level2));
        return exact != null ? exact : categories.get(key(level1, OTHERS));
    }

    private static String key(@Nullable String level1, @Nullable String level2) {
        return Texts.level(level1) + "/" + Texts.level(level2);
    }

    private static Stream<String> words(List<Entry> block, String key) {
        return block.stream().filter(entry -> entry.key().equals(key)).flatMap(entry -> entry.words().stream());
    }

    private static BigDecimal figure(String text) {
        return new BigDecimal(text);
    }
}
