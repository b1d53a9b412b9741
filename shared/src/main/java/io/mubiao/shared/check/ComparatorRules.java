package io.mubiao.shared.check;

import io.mubiao.shared.value.Comparison;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rules C05 to C07: at least, at most, or unsaid. */
final class ComparatorRules {

    private ComparatorRules() {}

    static Stream<Spot> withoutComparator(CheckedSheet sheet) {
        return sheet.filled(category -> !category.isCost())
                .filter(row -> row.isQuantity() && row.value().parsed().comparator() == null)
                .map(row -> row.onValue("绩效值" + row.quoted() + "没有比较符号").replacedBy(with(Comparison.GE, row)));
    }

    static Stream<Spot> costWithoutBound(CheckedSheet sheet) {
        return sheet.filled(Category::isCost)
                .filter(row ->
                        row.isQuantity() && !isUpperBound(row.value().parsed().comparator()))
                .map(row -> row.onValue("成本" + row.quoted() + "没有写成上限")
                        .replacedBy(row.value().parsed().comparator() == null ? with(Comparison.LE, row) : null));
    }

    static Stream<Spot> comparatorBehind(CheckedSheet sheet) {
        return sheet.filled()
                .filter(row -> row.value().suffix() != null)
                .map(row -> row.onValue("绩效值" + row.quoted() + "把比较词写在数值之后").replacedBy(inFront(row)));
    }

    private static boolean isUpperBound(@Nullable Comparison comparator) {
        return comparator == Comparison.LE || comparator == Comparison.LT;
    }

    private static String with(Comparison comparator, Row row) {
        return comparator.symbol() + row.printed();
    }

    /** Null when the spelling is not plain enough to be changed by a machine. */
    private static @Nullable String inFront(Row row) {
        var comparator = row.value().parsed().comparator();
        var suffix = row.value().suffix();
        var printed = row.printed();
        if (comparator == null || suffix == null || !printed.endsWith(suffix)) {
            return null;
        }
        var rest = printed.substring(0, printed.length() - suffix.length()).strip();
        return !rest.isEmpty() && Character.isDigit(rest.charAt(0)) ? comparator.symbol() + rest : rest;
    }
}
