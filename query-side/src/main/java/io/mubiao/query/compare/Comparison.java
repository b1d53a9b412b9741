package io.mubiao.query.compare;

import io.mubiao.shared.sheet.CellLabels.LabelledChange;
import java.util.List;

/** The cells that differ, in printed order. */
record Comparison(long from, long to, List<LabelledChange> changes) {}
