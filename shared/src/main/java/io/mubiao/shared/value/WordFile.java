package io.mubiao.shared.value;

import io.mubiao.shared.text.NormalText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** A word list beside this class: blank-separated words, lines starting with # are comments. */
final class WordFile {

    private WordFile() {}

    /** The words of each line, normalised as values are. */
    static List<List<String>> lines(String name) {
        return read(name)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> Arrays.stream(line.strip().split("\\s+"))
                        .map(NormalText::of)
                        .toList())
                .toList();
    }

    private static String read(String name) {
        try (InputStream file = WordFile.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("word list " + name + " is missing");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
