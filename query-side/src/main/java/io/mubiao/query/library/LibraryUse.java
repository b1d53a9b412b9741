package io.mubiao.query.library;

import io.mubiao.query.following.Rows;
import io.mubiao.shared.library.IndicatorDefinition;
import io.mubiao.shared.sheet.Indicator;
import io.mubiao.shared.sheet.SheetState;
import io.mubiao.shared.text.NormalText;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Set;

/** The names of indicators on a sheet in force, each with the values printed beside it. */
final class LibraryUse {

    private LibraryUse() {}

    static Rows rows(SheetState sheet, long version) {
        var names = new LinkedHashMap<String, Set<String>>();
        for (var row : sheet.content().indicators()) {
            var name = name(row);
            if (!name.isEmpty()) {
                var values = names.computeIfAbsent(name, key -> new LinkedHashSet<>());
                var value = row.value() == null ? "" : NormalText.of(row.value());
                if (!value.isEmpty()) {
                    values.add(value);
                }
            }
        }
        var rows = new Rows();
        // no value has a line break any more
        names.forEach((name, values) -> rows.add(sheet.region(), name, sheet.id(), version, String.join("\n", values)));
        return rows;
    }

    private static String name(Indicator row) {
        return row.name() == null ? "" : IndicatorDefinition.nameKey(row.name());
    }
}
