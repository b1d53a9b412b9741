package io.mubiao.command.intake.table;

import io.mubiao.command.intake.grid.Place;
import io.mubiao.shared.sheet.Indicator;
import java.util.Map;

/**
 * An indicator and where it was read.
 *
 * @param places of its fields by their names
 */
public record IndicatorRow(Place place, Indicator indicator, Map<String, Place> places) {

    /** The same at another place of the list. */
    IndicatorRow numbered(int number) {
        var old = indicator;
        return new IndicatorRow(
                place,
                new Indicator(
                        "i%02d".formatted(number),
                        old.level1(),
                        old.level2(),
                        old.name(),
                        old.value(),
                        old.weight(),
                        old.remark()),
                places);
    }
}
