package io.mubiao.command.intake.source;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/**
 * Numbers of cells as Excel of a Chinese office shows them: quoted words and words of a locale as they stand, dates in Chinese,
 * the section of the format whose condition holds. Remembers what is stored when that is not what shows.
 */
final class ShownNumber extends DataFormatter {

    /** Literal text, one number of the usual placeholders, literal text. */
    private static final String LITERALS = "((?:\"[^\"]*\"|\\\\.|_.|\\*.|[^#0?.,\"\\\\_*])*)";

    private static final Pattern PLAIN =
            Pattern.compile(LITERALS + "([#0?,]*)(\\.[#0?]*)?(,*)" + LITERALS, Pattern.DOTALL);
    private static final Pattern LITERAL = Pattern.compile("\"([^\"]*)\"|\\\\(.)|_(.)|\\*.|(.)", Pattern.DOTALL);
    private static final Pattern OTHER_KIND = Pattern.compile("[Ee][+-]|[#0?]\\s*/|/\\s*[#0?]|DBNum[2-9]");

    /** The number as it is, between literal text. */
    private static final Pattern GENERAL = Pattern.compile(
            "((?:\"[^\"]*\"|\\\\.|_.|\\*.|[^#0?\"\\\\_*Gg@])*)(?:(?i:General)|G/通用格式|@)" + LITERALS, Pattern.DOTALL);

    /** The digits that fit into a cell whose format says nothing: eleven characters, a point among them. */
    private static final int DIGITS = 10;

    private static final double LEAST_PLAIN = 1e-4;

    /** The digits of a stored number that are no noise of its binary form. */
    private static final MathContext EXACT = new MathContext(15, RoundingMode.HALF_UP);

    /** No office writes a longer one. */
    private static final int LONGEST_FORMAT = 255;

    private static final double NOISE = 1e-9;

    private @Nullable String stored;

    ShownNumber() {
        super(Locale.SIMPLIFIED_CHINESE);
        setUseCachedValuesForFormulaCells(true);
    }

    /** The number behind the last one shown if they differ, asked for once. */
    @Nullable
    String takeStored() {
        var taken = stored;
        stored = null;
        return taken;
    }

    @Override
    public String formatRawCellContents(double value, int index, String format, boolean use1904) {
        stored = null;
        var builtIn = ShownDate.builtIn(index);
        var pattern = builtIn == null ? format : builtIn;
        if (!Double.isFinite(value) || pattern == null) {
            return super.formatRawCellContents(value, index, format, use1904);
        }
        if (pattern.length() > LONGEST_FORMAT) {
            stored = plain(value);
            return stored;
        }
        var sections = FormatSection.all(pattern);
        var section = FormatSection.choose(sections, value);
        if (section == null) {
            return differing(value, "");
        }
        var general = GENERAL.matcher(section.pattern());
        if (general.matches()) {
            return general(value, isSigned(value, sections), general);
        }
        var isDate = ShownDate.isOne(section) && !section.pattern().contains("[");
        return isDate ? date(value, section, use1904) : number(value, index, pattern, section, use1904);
    }

    /** Whether a minus is printed: of sections without conditions the second one prints negative numbers in its own way. */
    private static boolean isSigned(double value, List<FormatSection> sections) {
        return value < 0
                && (sections.size() == 1 || sections.stream().anyMatch(section -> section.condition() != null));
    }

    private String general(double value, boolean isSigned, Matcher parts) {
        var exact = new BigDecimal(Double.toString(value)).round(EXACT);
        var rounded = Math.abs(value) < LEAST_PLAIN
                ? exact.round(new MathContext(DIGITS))
                : exact.setScale(
                        Math.max(0, DIGITS - Math.max(1, exact.precision() - exact.scale())), RoundingMode.HALF_UP);
        var shown = literal(parts.group(1))
                + (isSigned ? "-" : "")
                + rounded.abs().stripTrailingZeros().toPlainString()
                + literal(parts.group(2));
        return exact.compareTo(rounded) == 0 ? shown.strip() : differing(value, shown.strip());
    }

    private String date(double value, FormatSection section, boolean use1904) {
        var time = DateUtil.getLocalDateTime(value, use1904, true);
        return time == null ? differing(value, plain(value)) : ShownDate.print(time, section);
    }

    private String number(double value, int index, String format, FormatSection section, boolean use1904) {
        var parts = PLAIN.matcher(section.pattern());
        if (OTHER_KIND.matcher(format).find() || !parts.matches()) {
            return differing(value, super.formatRawCellContents(value, index, format, use1904));
        }
        if (parts.group(2).isEmpty() && parts.group(3) == null) {
            return differing(value, literal(section.pattern()));
        }
        var exact = new BigDecimal(Double.toString(value))
                .scaleByPowerOfTen(
                        2 * percents(section.pattern()) - 3 * parts.group(4).length());
        var rounded = exact.setScale(decimals(parts), RoundingMode.HALF_UP);
        var isLost = parts.group(4).length() > 0
                || Math.abs(exact.subtract(rounded).doubleValue()) > NOISE * Math.max(1, Math.abs(exact.doubleValue()));
        var shown = (isSigned(value, FormatSection.all(format)) ? "-" : "")
                + literal(parts.group(1))
                + digits(rounded.abs(), parts)
                + literal(parts.group(5));
        return isLost ? differing(value, shown.strip()) : shown.strip();
    }

    private String differing(double value, String shown) {
        stored = plain(value).equals(shown) ? null : plain(value);
        return shown;
    }

    private static int decimals(Matcher parts) {
        return parts.group(3) == null ? 0 : parts.group(3).length() - 1;
    }

    private static String digits(BigDecimal number, Matcher parts) {
        var whole = parts.group(2).replace(",", "");
        var fraction = parts.group(3) == null ? "" : parts.group(3).substring(1);
        var grouping = parts.group(2).contains(",") ? "#,##0" : "0";
        var text = new java.text.DecimalFormat(
                        grouping + (fraction.isEmpty() ? "" : "." + "0".repeat(fraction.length())),
                        java.text.DecimalFormatSymbols.getInstance(Locale.ROOT))
                .format(number);
        for (var i = fraction.length(); i > 0 && fraction.charAt(i - 1) != '0' && text.endsWith("0"); i--) {
            text = text.substring(0, text.length() - 1);
        }
        var least = whole.replaceAll("[#?]", "").length();
        var digits = text.indexOf('.') < 0 ? text.length() : text.indexOf('.');
        return "0".repeat(Math.max(0, grouping.equals("0") ? least - digits : 0)) + text;
    }

    private static int percents(String pattern) {
        var percents = 0;
        var literal = LITERAL.matcher(pattern);
        while (literal.find()) {
            percents += "%".equals(literal.group(4)) ? 1 : 0;
        }
        return percents;
    }

    private static String literal(String pattern) {
        return LITERAL.matcher(pattern).replaceAll(match -> {
            var text =
                    match.group(1) != null ? match.group(1) : match.group(2) != null ? match.group(2) : match.group(4);
            return Matcher.quoteReplacement(match.group(3) != null ? " " : text == null ? "" : text);
        });
    }

    private static String plain(double value) {
        return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }
}
