package io.mubiao.command.intake.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The words that forms are printed with. Another layout adds its words to the file, not to the code; all are compared by
 * {@link Labels#key}.
 *
 * @param titles headings that begin a sheet
 * @param sections words above or beside parts of the form that say nothing about the project
 * @param comparatorWords comparators that the value grammar does not know, and how it spells them
 * @param furniture what pages print around the text, as patterns
 * @param signatures what notes and signatures below the table begin with
 * @param kinds forms that look alike and are something else
 * @param letters how titles of correspondence end
 */
public record Vocabulary(
        List<String> titles,
        Map<HeadLabel, List<String>> labels,
        Map<Column, ColumnWords> columns,
        Set<String> sections,
        Set<String> level1,
        Set<String> level2,
        Set<String> comparators,
        Map<String, String> comparatorWords,
        List<Pattern> furniture,
        Set<String> signatures,
        List<Kind> kinds,
        List<String> letters) {

    private static final int LONGEST_FURNITURE = 500;

    public static final Vocabulary STANDARD = load("vocabulary-1.json");

    private static final Map<String, HeadLabel> LABELS = byWord(STANDARD.labels);
    private static final Map<String, List<Column>> COLUMNS = columnsByWord(STANDARD.columns);

    /** @param otherwise words that name the column only when no other heading does */
    record ColumnWords(Set<String> words, @Nullable Set<String> otherwise) {}

    /**
     * Another kind of form.
     *
     * @param titles what its title contains
     * @param words cells that only it has
     */
    public record Kind(String name, List<String> titles, Set<String> words) {}

    private static Vocabulary load(String file) {
        try (var json = Objects.requireNonNull(Vocabulary.class.getResourceAsStream(file))) {
            return JsonMapper.shared().readValue(json, Vocabulary.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param key of the cell, without bracket and colon */
    static @Nullable HeadLabel label(String key) {
        return LABELS.get(key);
    }

    /** The columns that a heading may name, the likelier one first. */
    List<Column> columns(String key) {
        return COLUMNS.getOrDefault(key, List.of());
    }

    /** Whether a text names a part of the form and says nothing about the project. */
    public boolean isSection(String text) {
        return sections.contains(Labels.key(text));
    }

    /** Whether every line of a text is what pages print around forms. */
    public boolean isFurniture(String text) {
        return !text.isBlank()
                && text.lines()
                        .map(Vocabulary::compact)
                        .allMatch(line -> furniture.stream()
                                .anyMatch(pattern -> pattern.matcher(line).matches()));
    }

    private static String compact(String line) {
        return line.length() > LONGEST_FURNITURE
                ? ""
                : Normalizer.normalize(line, Normalizer.Form.NFKC).replaceAll("\\s+", "");
    }

    /** Whether a text is signed or noted below the table: 填表人：张三. */
    public boolean isSignature(String text) {
        var key = Labels.key(text.substring(0, Math.min(text.length(), 20)));
        var colon = key.indexOf(':');
        return signatures.contains(colon < 0 ? key : key.substring(0, colon)) && colon != 0;
    }

    private static Map<String, HeadLabel> byWord(Map<HeadLabel, List<String>> labels) {
        var byWord = new HashMap<String, HeadLabel>();
        var twice = new HashSet<String>();
        labels.forEach((label, words) -> words.forEach(word -> {
            if (byWord.put(word, label) != null) {
                twice.add(word);
            }
        }));
        if (!twice.isEmpty()) {
            throw new IllegalStateException("labels with two meanings: " + twice);
        }
        return Map.copyOf(byWord);
    }

    private static Map<String, List<Column>> columnsByWord(Map<Column, ColumnWords> columns) {
        var byWord = new HashMap<String, List<Column>>();
        columns.forEach((column, words) -> words.words.forEach(
                word -> byWord.computeIfAbsent(word, key -> new ArrayList<>()).add(column)));
        columns.forEach((column, words) -> {
            var otherwise = words.otherwise == null ? Set.<String>of() : words.otherwise;
            otherwise.forEach(word ->
                    byWord.computeIfAbsent(word, key -> new ArrayList<>()).add(column));
        });
        return byWord;
    }
}
