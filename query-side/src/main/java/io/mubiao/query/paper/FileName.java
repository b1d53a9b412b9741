package io.mubiao.query.paper;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Names under which documents are saved: Chinese as it is, without what a file system refuses. */
public final class FileName {

    private static final int LONGEST_PART = 60;

    /** File systems take 255 bytes. A browser or a list puts some before or behind: 001, (1). */
    private static final int MOST_BYTES = 240;

    private FileName() {}

    /** The parts that are not blank, joined. */
    public static String of(PaperFormat format, String... parts) {
        return joined("." + format.extension(), parts);
    }

    /** Of a folder, likewise. */
    public static String ofFolder(String... parts) {
        return joined("", parts);
    }

    /** Where there is too much, the longest part gives way, so that numbers and ids stay what they are. */
    private static String joined(String ending, String... parts) {
        var kept = Arrays.stream(parts)
                .map(FileName::clean)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.toCollection(ArrayList::new));
        while (bytes(name(kept, ending)) > MOST_BYTES) {
            var longest = Collections.max(kept, Comparator.comparingInt(FileName::bytes));
            kept.set(kept.indexOf(longest), cut(longest, characters(longest) - 1));
        }
        return name(kept, ending);
    }

    private static String name(List<String> parts, String ending) {
        return String.join("-", parts) + ending;
    }

    private static String clean(String part) {
        var clean = part.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]+", " ")
                .replaceAll("\\s+", " ")
                .replaceAll("^[. ]+", "");
        return cut(clean, LONGEST_PART);
    }

    /** Between two characters, however many units they have. */
    private static String cut(String part, int most) {
        int end = part.offsetByCodePoints(0, Math.min(most, characters(part)));
        return part.substring(0, end).replaceAll("[. ]+$", "");
    }

    private static int characters(String part) {
        return part.codePointCount(0, part.length());
    }

    private static int bytes(String text) {
        return text.getBytes(UTF_8).length;
    }
}
