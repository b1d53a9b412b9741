package io.mubiao.command.intake.source;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A date as Excel of a Chinese office shows it. */
final class ShownDate {

    private static final Pattern TOKEN = Pattern.compile(
            "\"[^\"]*\"|\\\\.|_.|\\*.|上午/下午|[Aa][Mm]/[Pp][Mm]|[Yy]+|[Mm]+|[Dd]+|[Hh]+|[Ss]+|[Aa]{3,4}|.",
            Pattern.DOTALL);
    private static final Pattern WORDS = Pattern.compile("\"[^\"]*\"|\\\\.");
    private static final Pattern LETTERS = Pattern.compile("[yYdDhHsSmM]|[aA]{3}");
    private static final String WEEKDAYS = "一二三四五六日";
    private static final String DIGITS = "〇一二三四五六七八九";

    /** What the numbers of formats mean that a file does not write down, in simplified Chinese. */
    private static final Map<Integer, String> BUILT_IN = Map.ofEntries(
            Map.entry(14, "yyyy/m/d"),
            Map.entry(22, "yyyy/m/d h:mm"),
            Map.entry(27, "yyyy\"年\"m\"月\""),
            Map.entry(28, "m\"月\"d\"日\""),
            Map.entry(29, "m\"月\"d\"日\""),
            Map.entry(30, "m-d-yy"),
            Map.entry(31, "yyyy\"年\"m\"月\"d\"日\""),
            Map.entry(32, "h\"时\"mm\"分\""),
            Map.entry(33, "h\"时\"mm\"分\"ss\"秒\""),
            Map.entry(34, "上午/下午h\"时\"mm\"分\""),
            Map.entry(35, "上午/下午h\"时\"mm\"分\"ss\"秒\""),
            Map.entry(36, "yyyy\"年\"m\"月\""),
            Map.entry(50, "yyyy\"年\"m\"月\""),
            Map.entry(51, "m\"月\"d\"日\""),
            Map.entry(52, "yyyy\"年\"m\"月\""),
            Map.entry(53, "m\"月\"d\"日\""),
            Map.entry(54, "m\"月\"d\"日\""),
            Map.entry(55, "上午/下午h\"时\"mm\"分\""),
            Map.entry(56, "上午/下午h\"时\"mm\"分\"ss\"秒\""),
            Map.entry(57, "yyyy\"年\"m\"月\""),
            Map.entry(58, "m\"月\"d\"日\""));

    private final LocalDateTime time;
    private final boolean isChinese;
    private final boolean hasHalves;
    private final StringBuilder text = new StringBuilder();
    private boolean isBehindHours;

    private ShownDate(LocalDateTime time, String pattern, boolean isChinese) {
        this.time = time;
        this.isChinese = isChinese;
        this.hasHalves =
                pattern.contains("上午/下午") || pattern.toUpperCase(Locale.ROOT).contains("AM/PM");
    }

    /** The pattern of a format that a file only names by its number, or null. */
    static @Nullable String builtIn(int index) {
        return BUILT_IN.get(index);
    }

    /** Whether a section of a format prints a date. */
    static boolean isOne(FormatSection section) {
        return LETTERS.matcher(WORDS.matcher(section.pattern()).replaceAll("")).find();
    }

    static String print(LocalDateTime time, FormatSection section) {
        var shown = new ShownDate(time, section.pattern(), section.countsInChinese());
        var token = TOKEN.matcher(section.pattern());
        while (token.find()) {
            shown.add(token.group(), section.pattern().substring(token.end()));
        }
        return shown.text.toString().strip();
    }

    private void add(String token, String behind) {
        switch (Character.toLowerCase(token.charAt(0))) {
            case '"' -> text.append(token, 1, token.length() - 1);
            case '\\' -> text.append(token.substring(1));
            case '_', '*' -> text.append(token.startsWith("_") ? " " : "");
            case 'y' -> text.append(year(token.length()));
            case 'm' -> text.append(isMinutes(behind) ? two(token, time.getMinute()) : month(token));
            case 'd' -> text.append(day(token));
            case 'h' -> text.append(two(token, hasHalves ? (time.getHour() + 11) % 12 + 1 : time.getHour()));
            case 's' -> text.append(two(token, time.getSecond()));
            case 'a' -> text.append(token.contains("/") ? time.getHour() < 12 ? "AM" : "PM" : weekday(token));
            case '上' -> text.append(token.length() == 1 ? token : time.getHour() < 12 ? "上午" : "下午");
            default -> text.append(token);
        }
        isBehindHours = Character.isLetter(token.charAt(0)) && token.matches("[Hh]+")
                || isBehindHours && !token.matches("[A-Za-z]+");
    }

    /** The letter m counts months, but minutes behind hours or before seconds. */
    private boolean isMinutes(String behind) {
        return isBehindHours || behind.matches("(?s)(?:\"[^\"]*\"|[^A-Za-z\"])*[sS].*");
    }

    private String year(int length) {
        var year = String.valueOf(time.getYear());
        var printed = length <= 2 ? year.substring(Math.max(0, year.length() - 2)) : year;
        return isChinese ? printed.chars().mapToObj(c -> digit(c - '0')).reduce("", String::concat) : printed;
    }

    private static String digit(int digit) {
        return DIGITS.substring(digit, digit + 1);
    }

    private String month(String token) {
        return token.length() > 2 ? english(token.length() == 3 ? "MMM" : "MMMM") : two(token, time.getMonthValue());
    }

    private String day(String token) {
        return token.length() > 2 ? english(token.length() == 3 ? "EEE" : "EEEE") : two(token, time.getDayOfMonth());
    }

    private String english(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(time);
    }

    private String weekday(String token) {
        var day = time.getDayOfWeek().getValue();
        return (token.length() == 4 ? "星期" : "") + WEEKDAYS.substring(day - 1, day);
    }

    private String two(String token, int number) {
        if (isChinese) {
            return CountedNumber.print("chineseCounting", number);
        }
        return token.length() == 1 ? String.valueOf(number) : "%02d".formatted(number);
    }
}
