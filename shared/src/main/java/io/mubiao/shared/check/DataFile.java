package io.mubiao.shared.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A text file beside this class: lines starting with # are comments. */
final class DataFile {

    private DataFile() {}

    /** One line {@code key: text}. */
    record Entry(String key, String text) {

        static Entry of(String line) {
            var colon = line.indexOf(": ");
            if (colon < 0) {
                throw new IllegalStateException("no key in line " + line);
            }
            return new Entry(line.substring(0, colon), line.substring(colon + 2).strip());
        }

        List<String> words() {
            return List.of(text.split("\\s+"));
        }
    }

    static List<String> lines(String name) {
        return read(name)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    static List<Entry> entries(String name) {
        return lines(name).stream().map(Entry::of).toList();
    }

    /** The entries by their key. */
    static Map<String, String> table(String name) {
        var table = new LinkedHashMap<String, String>();
        entries(name).forEach(entry -> table.put(entry.key(), entry.text()));
        return table;
    }

    /** The entries in groups, each opened by the same key. */
    static List<List<Entry>> blocks(String name, String opening) {
        var blocks = new ArrayList<List<Entry>>();
        for (var entry : entries(name)) {
            if (entry.key().equals(opening)) {
                blocks.add(new ArrayList<>());
            }
            blocks.get(blocks.size() - 1).add(entry);
        }
        return blocks;
    }

    private static String read(String name) {
        try (InputStream file = DataFile.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("file " + name + " is missing");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
