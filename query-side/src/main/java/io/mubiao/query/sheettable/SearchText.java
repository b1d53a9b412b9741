package io.mubiao.query.sheettable;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.dictionary.py.Pinyin;
import io.mubiao.shared.sheet.SheetContent;
import io.mubiao.shared.sheet.SheetId;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a sheet is found by: its names, its code and its id, and of the names also the pinyin and its initials. All in one
 * spelling: no blanks, lower case, and of characters that Unicode calls compatible the usual one, so that neither their
 * width nor a radical in a character's place makes a difference.
 */
public final class SearchText {

    /** Longer text could take Unicode's normal form quadratic time. */
    private static final int LONGEST_NORMALISED = 400;

    private static final int FIRST_NON_ASCII = 128;

    private SearchText() {}

    static String of(SheetId sheet, SheetContent content) {
        var names = Stream.of(content.projectName(), content.department(), content.implementingUnit())
                .filter(Objects::nonNull)
                .map(SearchText::spelled)
                .distinct()
                .toList();
        return Stream.of(
                        names.stream(),
                        Stream.ofNullable(content.projectCode()).map(SearchText::spelled),
                        Stream.of(sheet.toString()),
                        names.stream().flatMap(SearchText::pinyin))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }

    /** The words of a query; all of them must be in the text. */
    public static List<String> words(@Nullable String query) {
        return query == null
                ? List.of()
                : Arrays.stream(spelledWithBlanks(query).split("\\s+"))
                        .filter(word -> !word.isEmpty())
                        .distinct()
                        .toList();
    }

    /**
     * What every text with these words has of the lexemes that the SQL function {@code grams} makes, as a
     * {@code tsquery}: three characters from each letter, digit or sign on, two from any other character on.
     */
    public static String grams(List<String> words) {
        return words.stream().flatMap(SearchText::grams).distinct().collect(Collectors.joining(" & "));
    }

    private static Stream<String> grams(String word) {
        var characters = word.codePoints().toArray();
        var complete = Stream.iterate(0, i -> i + 1)
                .limit(characters.length)
                .filter(i -> i + length(characters[i]) <= characters.length)
                .map(i -> lexeme(new String(characters, i, length(characters[i]))))
                .toList();
        return complete.isEmpty() ? Stream.of(lexeme(word) + ":*") : complete.stream();
    }

    private static int length(int character) {
        return character < FIRST_NON_ASCII ? 3 : 2;
    }

    private static String lexeme(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    /** A text in the one spelling. */
    public static String spelled(String text) {
        return spelledWithBlanks(text).replaceAll("\\s+", "");
    }

    private static String spelledWithBlanks(String text) {
        // as on every keyboard: 绿 is lv
        return usual(text).toLowerCase(Locale.ROOT).replace('ü', 'v').replaceAll("[\\p{Z}\\s\\p{Cf}]+", " ");
    }

    /** Full-width signs as the usual ones; in a long text each by itself, so that marks stay apart from their letters. */
    private static String usual(String text) {
        return text.length() <= LONGEST_NORMALISED
                ? Normalizer.normalize(text, Normalizer.Form.NFKC)
                : text.codePoints()
                        .mapToObj(
                                character -> Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKC))
                        .collect(Collectors.joining());
    }

    /** The syllables and their initials. */
    private static Stream<String> pinyin(String name) {
        var syllables = HanLP.convertToPinyinList(name).stream()
                .filter(syllable -> syllable != Pinyin.none5)
                .toList();
        return Stream.of(
                syllables.stream().map(Pinyin::getPinyinWithoutTone).collect(Collectors.joining()),
                syllables.stream()
                        .map(syllable -> String.valueOf(syllable.getFirstChar()))
                        .collect(Collectors.joining()));
    }
}
