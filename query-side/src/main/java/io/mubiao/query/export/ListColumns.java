package io.mubiao.query.export;

import io.mubiao.query.paper.PrintedStatus;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The columns of a list as it leaves, each declared once whatever the format. */
public final class ListColumns<T> {

    /** What is no amount stays the text that was filled in. */
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,13}(\\.\\d{1,2})?");

    private static final int SHORT = 12;
    private static final int MIDDLE = 20;
    private static final int LONG = 36;

    private final List<Column<T>> columns = new ArrayList<>();

    private ListColumns() {}

    /** What stands in a column. */
    enum Kind {
        TEXT,
        WHOLE,
        /** With two decimals. */
        AMOUNT,
        /** To the second, as clocks in China show it. */
        TIME
    }

    /**
     * A column.
     *
     * @param width in characters
     * @param value a String, Long, BigDecimal or LocalDateTime
     */
    record Column<T>(String heading, Kind kind, int width, Function<T, @Nullable Object> value) {}

    public static <T> ListColumns<T> start() {
        return new ListColumns<>();
    }

    public ListColumns<T> text(String heading, Function<T, @Nullable String> value) {
        return add(heading, Kind.TEXT, MIDDLE, value::apply);
    }

    public ListColumns<T> longText(String heading, Function<T, @Nullable String> value) {
        return add(heading, Kind.TEXT, LONG, value::apply);
    }

    public ListColumns<T> whole(String heading, Function<T, @Nullable Number> value) {
        return add(heading, Kind.WHOLE, SHORT, row -> whole(value.apply(row)));
    }

    /** A sum of money as a decimal string in 元. */
    public ListColumns<T> amount(String heading, Function<T, @Nullable String> value) {
        return add(heading, Kind.AMOUNT, MIDDLE, row -> amount(value.apply(row)));
    }

    /** A number with two decimals. */
    public ListColumns<T> decimal(String heading, Function<T, @Nullable Double> value) {
        return add(heading, Kind.AMOUNT, SHORT, row -> decimal(value.apply(row)));
    }

    public ListColumns<T> time(String heading, Function<T, @Nullable Instant> value) {
        return add(heading, Kind.TIME, MIDDLE, row -> time(value.apply(row)));
    }

    private ListColumns<T> add(String heading, Kind kind, int width, Function<T, @Nullable Object> value) {
        columns.add(new Column<>(heading, kind, width, value));
        return this;
    }

    List<Column<T>> all() {
        return columns;
    }

    List<String> headings() {
        return columns.stream().map(Column::heading).toList();
    }

    private static @Nullable Object whole(@Nullable Number number) {
        return number == null ? null : number.longValue();
    }

    private static @Nullable Object amount(@Nullable String text) {
        return text == null || !AMOUNT.matcher(text).matches() ? text : new BigDecimal(text).setScale(2);
    }

    private static @Nullable Object decimal(@Nullable Double number) {
        return number == null ? null : BigDecimal.valueOf(number).setScale(2, RoundingMode.HALF_UP);
    }

    private static @Nullable Object time(@Nullable Instant instant) {
        return instant == null ? null : PrintedStatus.inChina(instant);
    }
}
