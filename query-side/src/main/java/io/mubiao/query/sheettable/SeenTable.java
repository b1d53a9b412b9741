package io.mubiao.query.sheettable;

import io.mubiao.query.projection.Rows;
import io.mubiao.query.projection.Table;
import io.mubiao.query.projection.Tables;
import io.mubiao.query.replay.VisibilityKeys;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes the table seen: from where which sheets can be seen. A sheet that reaches a stage is seen from one place more. */
@Component
class SeenTable implements SheetTable {

    private record Sight(FoldedSheet sheet, String place) {}

    private static final Table<Sight> TABLE = Table.<Sight>named("seen")
            .key("sheet", "uuid", sight -> sight.sheet().state().id())
            .key("place", "text", Sight::place)
            .column("region", "text", sight -> sight.sheet().state().region())
            .column("drafted_at", "timestamptz", sight -> sight.sheet().draftedAt());

    private static final String DELETE = """
            delete from seen
            using unnest(?::uuid[], ?::text[]) as changed (sheet, places)
            where seen.sheet = changed.sheet and seen.place <> all(string_to_array(changed.places, ' '))
            """;

    @Override
    public void write(List<FoldedSheet> changed, Tables tables) {
        var present = new Rows();
        changed.forEach(
                sheet -> present.add(sheet.state().id(), String.join(" ", VisibilityKeys.seeing(sheet.state()))));
        tables.adjust(DELETE, present);
        tables.insert(
                TABLE,
                changed.stream()
                        .flatMap(sheet ->
                                VisibilityKeys.seeing(sheet.state()).stream().map(place -> new Sight(sheet, place)))
                        .toList());
    }
}
