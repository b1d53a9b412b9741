package io.mubiao.command.intake;

import io.mubiao.shared.sheet.Indicator;

/** An indicator and the line it was read from. */
record IndicatorRow(int line, Indicator indicator) {}
