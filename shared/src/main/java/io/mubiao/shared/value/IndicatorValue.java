package io.mubiao.shared.value;

import io.mubiao.shared.text.NormalText;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The value of an indicator (绩效值), read from what is printed. Equal values are equal however they are spelled;
 * {@link #raw} keeps the spelling. Reading never fails: what the grammar does not know is a SENTENCE.
 */
public final class IndicatorValue {

    /** The word list behind QUALITATIVE, to be named by findings that rest on it. */
    public static final String WORD_LIST = QualitativeWords.FILE;

    private final String raw;
    private final Reading reading;

    private IndicatorValue(String raw, Reading reading) {
        this.raw = raw;
        this.reading = reading;
    }

    /** Takes time linear in the length of the text. */
    public static IndicatorValue parse(@Nullable String raw) {
        var text = raw == null ? "" : raw;
        return new IndicatorValue(text, ValueGrammar.readAny(NormalText.of(text)));
    }

    /** The text as given, empty when there was none. */
    public String raw() {
        return raw;
    }

    /** The canonical form, which is also the JSON of the REST contract. */
    public ParsedValue parsed() {
        return reading.value();
    }

    public ValueKind kind() {
        return parsed().kind();
    }

    /** In the base unit: {@code 2 万元} gives 20000. Null unless there is a number. */
    public @Nullable BigDecimal magnitude() {
        return parsed().magnitude() == null ? null : new BigDecimal(parsed().magnitude());
    }

    /** The multiplier as written ({@code 万}), no part of equality. */
    public @Nullable String multiplier() {
        return reading.multiplier();
    }

    /** The comparator written behind the number ({@code 以上}), no part of equality. */
    public @Nullable String suffix() {
        return reading.suffix();
    }

    /**
     * The last day that a DATE or PERIOD allows. "2026年12月前" gives 31 December: an assumption wherever the value is
     * ambiguous, and to be shown as one.
     */
    public @Nullable LocalDate lastDay() {
        var point = CalendarPoint.ofIso(parsed().until() == null ? parsed().date() : parsed().until());
        return point == null ? null : point.lastDay();
    }

    /** A canonical spelling; {@code parse(v.print())} equals {@code v}. */
    public String print() {
        return ValuePrinter.print(parsed());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof IndicatorValue value && parsed().equals(value.parsed());
    }

    @Override
    public int hashCode() {
        return parsed().hashCode();
    }

    @Override
    public String toString() {
        return raw;
    }
}
