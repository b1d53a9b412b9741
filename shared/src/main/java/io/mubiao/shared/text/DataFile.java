package io.mubiao.shared.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A text file of the product beside one of its classes; lines starting with # are comments.
 *
 * @param beside the class in whose package the file lies
 * @param name its name, seen from there
 */
public record DataFile(Class<?> beside, String name) {

    /** One line {@code key: text}. */
    public record Entry(String key, String text) {

        static Entry of(String line) {
            var colon = line.indexOf(": ");
            if (colon < 0) {
                throw new IllegalStateException("no key in line " + line);
            }
            return new Entry(line.substring(0, colon), line.substring(colon + 2).strip());
        }

        public List<String> words() {
            return List.of(text.split("\\s+"));
        }
    }

    public List<String> lines() {
        return read().lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    /** The blank-separated words of each line, spelled as values are. */
    public List<List<String>> words() {
        return lines().stream()
                .map(line -> Arrays.stream(line.strip().split("\\s+"))
                        .map(NormalText::of)
                        .toList())
                .toList();
    }

    public List<Entry> entries() {
        return lines().stream().map(Entry::of).toList();
    }

    /** The entries by their key. */
    public Map<String, String> table() {
        var table = new LinkedHashMap<String, String>();
        entries().forEach(entry -> table.put(entry.key(), entry.text()));
        return table;
    }

    /** The entries in groups, each opened by the same key. */
    public List<List<Entry>> blocks(String opening) {
        var blocks = new ArrayList<List<Entry>>();
        for (var entry : entries()) {
            if (entry.key().equals(opening)) {
                blocks.add(new ArrayList<>());
            }
            blocks.get(blocks.size() - 1).add(entry);
        }
        return blocks;
    }

    private String read() {
        try (InputStream file = beside.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("file " + name + " is missing");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
