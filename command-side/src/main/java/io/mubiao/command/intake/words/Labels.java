package io.mubiao.command.intake.words;

import java.text.Normalizer;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** How printed labels are compared: brackets of either width, and blanks inside a label, make no difference. */
public final class Labels {

    public static final int MAX_LENGTH = 40;
    private static final Pattern YEAR = Pattern.compile("(?<![0-9])20[0-9]{2}(?![0-9])");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private static final Memo<String> KEYS = new Memo<>(Labels::read);

    private Labels() {}

    /** Empty for a text too long to be a label. */
    public static String key(String text) {
        if (text.length() > MAX_LENGTH) {
            return "";
        }
        return Objects.requireNonNull(KEYS.of(text));
    }

    private static String read(String text) {
        var oneWidth = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return BLANKS.matcher(oneWidth).replaceAll("");
    }

    /** The different years that a heading names. */
    public static List<Integer> yearsIn(String heading) {
        var key = key(heading);
        return YEAR.matcher(key.contains("年") ? key : "")
                .results()
                .map(found -> Integer.valueOf(found.group()))
                .distinct()
                .toList();
    }
}
