package io.mubiao.command.intake.table;

import io.mubiao.command.intake.grid.Place;
import io.mubiao.shared.sheet.Indicator;
import java.util.List;
import java.util.Map;

/**
 * An indicator and where it was read.
 *
 * @param places of its fields by their names; several where a field is put together of cells
 */
public record IndicatorRow(Place place, Indicator indicator, Map<String, List<Place>> places) {

    /** The same at another place of the list. */
    IndicatorRow numbered(int number) {
        var moved = Indicator.of("i%02d".formatted(number), column -> column.of(indicator));
        return new IndicatorRow(place, moved, places);
    }
}
