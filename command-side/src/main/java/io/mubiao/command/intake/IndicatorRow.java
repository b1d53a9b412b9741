package io.mubiao.command.intake;

import io.mubiao.command.intake.grid.Place;
import io.mubiao.shared.sheet.Indicator;

/** An indicator and where it was read. */
record IndicatorRow(Place place, Indicator indicator) {}
