package io.mubiao.query.sheettable;

import io.mubiao.query.projection.Rows;
import io.mubiao.query.projection.Table;
import io.mubiao.query.projection.Tables;
import io.mubiao.shared.library.IndicatorDefinition;
import io.mubiao.shared.sheet.InForce;
import io.mubiao.shared.sheet.Indicator;
import io.mubiao.shared.sheet.SheetEvent.SheetApproved;
import io.mubiao.shared.sheet.SheetState;
import io.mubiao.shared.text.NormalText;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Writes the table library_use: the names of indicators on the revision in force of each sheet, with the values printed
 * beside them. A revision in force stays so until the next one is approved.
 */
@Component
class UseTable implements SheetTable {

    private record Use(SheetState sheet, long version, String name, Set<String> printed) {}

    private static final Table<Use> TABLE = Table.<Use>named("library_use")
            .key("region", "text", use -> use.sheet().region())
            .key("name_key", "text", Use::name)
            .key("sheet", "uuid", use -> use.sheet().id())
            .column("version", "bigint", Use::version)
            .column("printed", "text[]", Use::printed);

    private static final String DELETE = "delete from library_use where sheet = any(?::uuid[])";

    @Override
    public void write(List<FoldedSheet> changed, Tables tables) {
        var approved = changed.stream()
                .filter(sheet ->
                        sheet.steps().stream().anyMatch(step -> step.moment().event() instanceof SheetApproved))
                .map(FoldedSheet::state)
                .toList();
        var sheets = new Rows();
        approved.forEach(sheet -> sheets.add(sheet.id()));
        tables.adjust(DELETE, sheets);
        tables.insert(TABLE, approved.stream().flatMap(UseTable::uses).toList());
    }

    private static Stream<Use> uses(SheetState sheet) {
        InForce inForce = Objects.requireNonNull(sheet.inForce());
        var names = new LinkedHashMap<String, Set<String>>();
        for (var row : inForce.content().indicators()) {
            var name = name(row);
            if (!name.isEmpty()) {
                var values = names.computeIfAbsent(name, key -> new LinkedHashSet<>());
                var value = row.value() == null ? "" : NormalText.of(row.value());
                if (!value.isEmpty()) {
                    values.add(value);
                }
            }
        }
        return names.entrySet().stream().map(use -> new Use(sheet, inForce.version(), use.getKey(), use.getValue()));
    }

    private static String name(Indicator row) {
        return row.name() == null ? "" : IndicatorDefinition.nameKey(row.name());
    }
}
