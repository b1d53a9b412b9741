package io.mubiao.shared.check;

import io.mubiao.shared.text.DataFile;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The word lists, figures and taxonomies that the rules of one rule set rest on. */
record Parameters(
        Map<Words, Pattern> words,
        Map<Threshold, BigDecimal> thresholds,
        List<Set<String>> sameUnits,
        Taxonomies taxonomies,
        Lexicons lexicons) {

    static Parameters load(String ruleSet) {
        var words = file(ruleSet, "words.txt").table();
        var thresholds = file(ruleSet, "thresholds.txt").table();
        return new Parameters(
                each(Words.values(), list -> Pattern.compile(required(words, list.key()))),
                each(Threshold.values(), figure -> new BigDecimal(required(thresholds, figure.key()))),
                file(ruleSet, "units.txt").lines().stream()
                        .map(line -> Set.of(line.split("\\s+")))
                        .toList(),
                Taxonomies.load(ruleSet),
                Lexicons.load(ruleSet));
    }

    /** Whether a text, blanks aside, has something of the list. */
    boolean has(Words list, String compact) {
        return matcher(list, compact).find();
    }

    Matcher matcher(Words list, String compact) {
        return Objects.requireNonNull(words.get(list)).matcher(compact);
    }

    BigDecimal threshold(Threshold figure) {
        return Objects.requireNonNull(thresholds.get(figure));
    }

    /** Whether two units count the same thing, as 册 and 份 do. */
    boolean isSameUnit(String one, String other) {
        return one.equals(other) || sameUnits.stream().anyMatch(group -> group.contains(one) && group.contains(other));
    }

    private static DataFile file(String ruleSet, String name) {
        return new DataFile(Parameters.class, ruleSet + "/" + name);
    }

    private static <K, V> Map<K, V> each(K[] keys, Function<K, V> value) {
        return Arrays.stream(keys).collect(Collectors.toUnmodifiableMap(Function.identity(), value));
    }

    private static String required(Map<String, String> table, String key) {
        return Objects.requireNonNull(table.get(key), () -> key + " is missing in the rule set");
    }
}
