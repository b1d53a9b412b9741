package io.mubiao.command.intake.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One of the sections of a cell's number format: for which numbers it is, and what it prints.
 *
 * @param condition such as {@code >=100}, null when its place says for which numbers it is
 * @param pattern without colours, locales and conditions
 * @param countsInChinese whether digits are printed as 一二三
 */
record FormatSection(@Nullable String condition, String pattern, boolean countsInChinese) {

    private static final Pattern BRACKET = Pattern.compile("\\[([^\\]]*)\\]");
    private static final Pattern CONDITION = Pattern.compile("(<=|>=|<>|<|>|=)\\s*(-?[0-9.]+)");
    private static final Pattern ELAPSED = Pattern.compile("h+|m+|s+", Pattern.CASE_INSENSITIVE);

    /** The sections of a format, which semicolons set apart. */
    static List<FormatSection> all(String format) {
        var sections = new ArrayList<FormatSection>();
        var start = 0;
        var isQuoted = false;
        for (var i = 0; i < format.length(); i++) {
            var c = format.charAt(i);
            if (c == '\\' && !isQuoted) {
                i++;
            } else if (c == '"') {
                isQuoted = !isQuoted;
            } else if (c == ';' && !isQuoted) {
                sections.add(of(format.substring(start, i)));
                start = i + 1;
            }
        }
        sections.add(of(format.substring(start)));
        return sections;
    }

    private static FormatSection of(String section) {
        var bracket = BRACKET.matcher(section);
        var pattern = new StringBuilder();
        String condition = null;
        var isChinese = false;
        while (bracket.find()) {
            var inside = bracket.group(1);
            var printed = "";
            if (CONDITION.matcher(inside).matches()) {
                condition = inside;
            } else if (inside.startsWith("DBNum1")) {
                isChinese = true;
            } else if (inside.startsWith("$")) {
                printed = quoted(inside.substring(1).replaceAll("-[^-]*$", ""));
            } else if (ELAPSED.matcher(inside).matches()) {
                printed = bracket.group();
            }
            bracket.appendReplacement(pattern, java.util.regex.Matcher.quoteReplacement(printed));
        }
        bracket.appendTail(pattern);
        return new FormatSection(condition, pattern.toString(), isChinese);
    }

    private static String quoted(String text) {
        return text.isEmpty() ? "" : "\"" + text + "\"";
    }

    /** The section that prints a number; null when none does. */
    static @Nullable FormatSection choose(List<FormatSection> sections, double value) {
        if (sections.stream().anyMatch(section -> section.condition != null)) {
            return sections.stream()
                    .filter(section -> section.condition == null || holds(section.condition, value))
                    .findFirst()
                    .orElse(null);
        }
        var index = value < 0 ? 1 : value == 0 ? 2 : 0;
        return sections.get(index < Math.min(3, sections.size()) ? index : 0);
    }

    private static boolean holds(String condition, double value) {
        var parts = CONDITION.matcher(condition);
        if (!parts.matches()) {
            return false;
        }
        var order = Double.compare(value, Double.parseDouble(parts.group(2)));
        return switch (parts.group(1)) {
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            case ">=" -> order >= 0;
            case "<>" -> order != 0;
            default -> order == 0;
        };
    }
}
