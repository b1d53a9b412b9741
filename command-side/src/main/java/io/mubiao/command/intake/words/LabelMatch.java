package io.mubiao.command.intake.words;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A cell that is a label, or a label and its value: 项目名称, 年度资金总额（万元）, 实施单位：某局.
 *
 * @param text the label as printed, without colon
 * @param value what the same cell says behind the colon, null when it is the label alone
 * @param unit what the label counts money in, null when it does not say
 * @param isGuess whether no form is known to print these very words, so that they may be a value where one is waited for
 */
public record LabelMatch(
        HeadLabel label,
        String text,
        @Nullable String value,
        @Nullable MoneyUnit unit,
        boolean isGuess) {

    public LabelMatch(HeadLabel label, String text, @Nullable String value, @Nullable MoneyUnit unit) {
        this(label, text, value, unit, false);
    }

    private static final Memo<LabelMatch> KNOWN = new Memo<>(LabelMatch::read);
    private static final Pattern COLON = Pattern.compile("[:：]");
    private static final Pattern NUMBERING =
            Pattern.compile("^(?:[0-9]{1,2}[.、]|[一二三四五六七八九十]{1,2}、|\\([0-9一二三四五六七八九十]\\))");
    private static final Pattern UNIT = Pattern.compile("(.+)[(,](?:单位:?)?(元|万元|亿元)\\)?");
    private static final Pattern BRACKET = Pattern.compile("(.+)\\([^()]*\\)");
    private static final Pattern AMOUNT =
            Pattern.compile("(\\D{2,20}?)[\\s\\u3000]+([0-9][0-9,]*(?:\\.[0-9]+)?\\s*(?:元|万元|亿元)?)");
    private static final int MAX_LABEL = 30;

    public static @Nullable LabelMatch of(String cell) {
        return KNOWN.of(cell);
    }

    private static @Nullable LabelMatch read(String cell) {
        var whole = label(cell, null);
        if (whole != null) {
            return whole;
        }
        var start = cell.startsWith("其中：") || cell.startsWith("其中:") ? 3 : 0;
        var colon = COLON.matcher(cell);
        if (!colon.find(start) || colon.start() > MAX_LABEL) {
            return beforeAmount(cell);
        }
        var value = cell.substring(colon.end()).strip();
        return value.isEmpty() ? null : label(cell.substring(0, colon.start()), value);
    }

    /** A label and an amount that nothing but blanks set apart: 其他资金 10.00. */
    private static @Nullable LabelMatch beforeAmount(String cell) {
        var amount = AMOUNT.matcher(cell.length() > MAX_LABEL ? "" : cell);
        var match = amount.matches() ? label(amount.group(1), amount.group(2)) : null;
        return match != null && match.label.isMoney() ? match : null;
    }

    /** Only what forms are known to print. */
    public static @Nullable LabelMatch known(String cell) {
        var match = of(cell);
        return match == null || match.isGuess ? null : match;
    }

    /** The label as printed; a unit behind it is left out, since amounts are given in 元. */
    public String textWithoutUnit() {
        return unit == null ? text : text.replaceFirst("\\s*[(（](?:单位[:：]?)?(?:元|万元|亿元)[)）]\\s*$", "");
    }

    /** What a cell labels that is nothing but a label, or null. */
    public static @Nullable HeadLabel alone(String cell) {
        var match = of(cell);
        return match == null || match.value != null ? null : match.label;
    }

    private static @Nullable LabelMatch label(String text, @Nullable String value) {
        var key = bare(Labels.key(text));
        var unit = UNIT.matcher(key);
        var money = unit.matches() ? MoneyUnit.of(unit.group(2)) : null;
        var label = Vocabulary.label(money == null ? key : unit.group(1));
        if (label == null && BRACKET.matcher(key).matches()) {
            label = Vocabulary.label(BRACKET.matcher(key).replaceFirst("$1"));
        }
        if (label != null) {
            return new LabelMatch(label, withoutColon(text), value, money);
        }
        var guess =
                Vocabulary.STANDARD.isSection(key) ? null : LabelPatterns.label(money == null ? key : unit.group(1));
        return guess == null ? null : new LabelMatch(guess, withoutColon(text), value, money, true);
    }

    private static String bare(String key) {
        var text = key.endsWith(":") ? key.substring(0, key.length() - 1) : key;
        text = text.startsWith("其中:") ? text.substring(3) : text;
        return NUMBERING.matcher(text).replaceFirst("");
    }

    private static String withoutColon(String text) {
        return text.endsWith(":") || text.endsWith("：")
                ? text.substring(0, text.length() - 1).strip()
                : text;
    }
}
