package io.mubiao.query.library;

import io.mubiao.query.library.LibraryDetails.FieldChange;
import io.mubiao.shared.library.LibraryIndicator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says what differs between two states of an indicator, in the order of the form. */
final class FieldChanges {

    private static final List<Field> FIELDS = List.of(
            new Field("name", "指标名称", indicator -> indicator.definition().name()),
            new Field("places", "指标体系位置", FieldChanges::places),
            new Field("unit", "计量单位", indicator -> indicator.definition().unit()),
            new Field("comparator", "比较符号", FieldChanges::comparator),
            new Field(
                    "typicalValues",
                    "常用值",
                    indicator -> String.join("、", indicator.definition().typicalValues())),
            new Field("explanation", "指标解释", indicator -> indicator.definition().explanation()),
            new Field("dataSource", "数据来源", indicator -> indicator.definition().dataSource()),
            new Field("valueBasis", "设定依据", FieldChanges::valueBasis),
            new Field("scope", "适用范围", indicator -> indicator.scope().label()));

    private FieldChanges() {}

    private record Field(String path, String label, Function<LibraryIndicator, @Nullable String> reader) {}

    static List<FieldChange> between(LibraryIndicator before, LibraryIndicator after) {
        return FIELDS.stream()
                .map(field -> new FieldChange(
                        field.path(),
                        field.label(),
                        field.reader().apply(before),
                        field.reader().apply(after)))
                .filter(change -> !Objects.equals(change.from(), change.to()))
                .toList();
    }

    private static String places(LibraryIndicator indicator) {
        return indicator.definition().places().stream()
                .map(place -> place.edition() + "号 " + place.level1() + "/" + place.level2())
                .collect(Collectors.joining("；"));
    }

    private static @Nullable String comparator(LibraryIndicator indicator) {
        var comparator = indicator.definition().comparator();
        return comparator == null ? null : comparator.symbol();
    }

    private static @Nullable String valueBasis(LibraryIndicator indicator) {
        var basis = indicator.definition().valueBasis();
        return basis == null ? null : basis.label();
    }
}
