package io.mubiao.shared.value;

import io.mubiao.shared.text.DataFile;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The terms that count as a qualitative value, as versioned data. */
final class QualitativeWords {

    static final String FILE = "qualitative-words-1.txt";

    private static final Set<String> WORDS = new DataFile(QualitativeWords.class, FILE)
            .words().stream().flatMap(List::stream).collect(Collectors.toUnmodifiableSet());

    private QualitativeWords() {}

    static boolean contains(String text) {
        return WORDS.contains(text);
    }
}
