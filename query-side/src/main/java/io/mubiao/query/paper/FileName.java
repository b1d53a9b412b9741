package io.mubiao.query.paper;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Names under which documents are saved: Chinese as it is, without what a file system refuses. */
public final class FileName {

    private static final int LONGEST_PART = 60;

    private FileName() {}

    /** The parts that are not blank, joined. */
    public static String of(PaperFormat format, String... parts) {
        return Arrays.stream(parts)
                .map(FileName::clean)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("-", "", "." + format.extension()));
    }

    private static String clean(String part) {
        var clean = part.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]+", " ")
                .replaceAll("\\s+", " ")
                .replaceAll("^[. ]+|[. ]+$", "");
        int end = clean.offsetByCodePoints(0, Math.min(LONGEST_PART, clean.codePointCount(0, clean.length())));
        return clean.substring(0, end).strip();
    }
}
