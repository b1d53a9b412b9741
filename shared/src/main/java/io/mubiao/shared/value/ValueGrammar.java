package io.mubiao.shared.value;

import io.mubiao.shared.text.NormalText;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One production of the value grammar. It reads a whole normalised text, or gives null. */
interface ValueGrammar {

    /** In this order, since "2026年12月前" would also be a quantity of years and "每年" is no sentence. */
    List<ValueGrammar> IN_ORDER = List.of(
            ValueGrammar::readWord,
            DateGrammar::read,
            PeriodGrammar::read,
            FrequencyGrammar::read,
            QuantityGrammar::read);

    Set<String> BOOLEANS = Set.of("是", "否", "有", "无", "达标", "合格");

    @Nullable
    Reading read(String text);

    static Reading readAny(String text) {
        if (text.isEmpty()) {
            return Reading.of(ParsedValue.empty());
        }
        if (text.length() <= NormalText.MAX_LENGTH) {
            for (var grammar : IN_ORDER) {
                var reading = grammar.read(text);
                if (reading != null) {
                    return reading;
                }
            }
        }
        return Reading.of(ParsedValue.words(ValueKind.SENTENCE, text));
    }

    private static @Nullable Reading readWord(String text) {
        if (BOOLEANS.contains(text)) {
            return Reading.of(ParsedValue.words(ValueKind.BOOLEAN, text));
        }
        return QualitativeWords.contains(text) ? Reading.of(ParsedValue.words(ValueKind.QUALITATIVE, text)) : null;
    }
}
