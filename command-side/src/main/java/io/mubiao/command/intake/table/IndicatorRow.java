package io.mubiao.command.intake.table;

import io.mubiao.command.intake.grid.Place;
import io.mubiao.shared.sheet.Indicator;

/** An indicator and where it was read. */
public record IndicatorRow(Place place, Indicator indicator) {}
