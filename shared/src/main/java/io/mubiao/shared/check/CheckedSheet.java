package io.mubiao.shared.check;

import io.mubiao.shared.sheet.HeadField;
import io.mubiao.shared.sheet.SheetContent;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The sheet that rules look at, with all that is known around it. */
record CheckedSheet(ReadSheet reading, CheckContext context, Parameters parameters, Batch batch) {

    SheetContent content() {
        return reading.content();
    }

    List<Row> rows() {
        return reading.rows();
    }

    /** The rows with a name and a value. */
    Stream<Row> filled() {
        return rows().stream().filter(Row::isFilled);
    }

    Stream<Row> filled(Predicate<Category> categories) {
        return filled().filter(row -> categories.test(row.category()));
    }

    Stream<Row> filled(Category category) {
        return filled(category::equals);
    }

    Edition edition() {
        return parameters.taxonomies().edition(content().edition());
    }

    boolean has(Words list, String compact) {
        return parameters.has(list, compact);
    }

    /** A field of the head without blanks, empty when there is none. */
    String text(HeadField field) {
        return Texts.compact(field.of(content()));
    }

    /** The annual goal without markup and blanks. */
    String goal() {
        return reading.goal();
    }

    /** 项目年度金额 in 元, null when there is none or when it is no number. */
    @Nullable
    BigDecimal amount() {
        return Amounts.read(content().annualAmount());
    }

    /** Every free text that is not blank, from the top down. */
    Stream<Cell> texts() {
        return reading.texts().stream();
    }
}
