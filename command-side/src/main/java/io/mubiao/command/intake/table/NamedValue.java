package io.mubiao.command.intake.table;

import io.mubiao.command.intake.grid.Cell;
import io.mubiao.command.intake.words.Vocabulary;
import io.mubiao.shared.value.Comparison;
import io.mubiao.shared.value.IndicatorValue;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An indicator and its value in one cell: 清淤长度≥7公里, 合格率：95%. */
public record NamedValue(String name, String value) {

    private static final Pattern BETWEEN_INDICATORS = Pattern.compile("[\\n；;]");

    /** What sets a name apart from its value; between digits an ASCII colon stands in a time or a ratio. */
    private static final Pattern COLON =
            Pattern.compile("((?:[^:：]|(?<=[0-9]):(?=[0-9])){1,60})(?:：|(?<![0-9]):|:(?![0-9]))(.+)", Pattern.DOTALL);

    private static final Map<String, String> SPELLINGS = Vocabulary.STANDARD.comparatorWords();

    /** Not where a word only ends like one: 签约. */
    private static final String COMPARATOR = "(?<![签预节合履违集条公契特邀](?=约))(?:" + comparators() + ")";

    /** What turns a comparator behind it into its opposite. */
    private static final String NEGATED = "(?<=[不未没非勿]|不[得能应可会宜准]|没有|不允许)";

    /** Where a value may begin: at a comparator, or at a figure behind none. */
    private static final Pattern BEGINS = Pattern.compile(
            "(?!" + NEGATED + ")" + COMPARATOR + "|(?<![0-9.,]|[0-9]:)(?<!" + COMPARATOR + "\\s{0,3})[0-9]");

    private static final int LONGEST = 200;

    /** Several indicators of a cell are set apart by lines or semicolons. */
    public static Stream<NamedValue> all(String cell) {
        return BETWEEN_INDICATORS
                .splitAsStream(cell)
                .map(Cell::stripped)
                .filter(text -> !text.isEmpty())
                .map(NamedValue::of);
    }

    /** The whole text is the name where no value ends it. */
    static NamedValue of(String text) {
        var colon = COLON.matcher(text);
        if (colon.matches()) {
            return new NamedValue(Cell.stripped(colon.group(1)), Cell.stripped(colon.group(2)));
        }
        var begin = BEGINS.matcher(text.length() > LONGEST ? "" : text);
        while (begin.find()) {
            if (begin.start() > 0 && isFigure(text.substring(begin.start()))) {
                return new NamedValue(Cell.stripped(text.substring(0, begin.start())), text.substring(begin.start()));
            }
        }
        return new NamedValue(text, "");
    }

    /** A bare number behind a name may be part of it. */
    private static boolean isFigure(String text) {
        var value = IndicatorValue.parse(spelled(text));
        return switch (value.kind()) {
            case QUANTITY, RANGE ->
                value.parsed().unit() != null || value.parsed().comparator() != null;
            case DATE, PERIOD, FREQUENCY -> true;
            case BOOLEAN, QUALITATIVE, SENTENCE, EMPTY -> false;
        };
    }

    /** As the value grammar spells it. */
    private static String spelled(String text) {
        return SPELLINGS.entrySet().stream()
                .filter(word -> text.startsWith(word.getKey()))
                .findFirst()
                .map(word -> word.getValue() + text.substring(word.getKey().length()))
                .orElse(text);
    }

    /** Longest first, since one may begin with another; marks of either width. */
    private static String comparators() {
        var grammar = Arrays.stream(Comparison.values())
                .flatMap(comparison -> Stream.concat(Stream.of(comparison.symbol()), comparison.prefixes().stream()));
        var forms = Stream.concat(Vocabulary.STANDARD.comparators().stream(), SPELLINGS.keySet().stream());
        return Stream.concat(grammar, forms)
                .flatMap(word ->
                        Stream.of(word, word.replace('<', '＜').replace('=', '＝').replace('>', '＞')))
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }
}
