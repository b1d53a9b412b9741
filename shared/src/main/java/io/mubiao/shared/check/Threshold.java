package io.mubiao.shared.check;

import java.util.Locale;

/** The figures of a rule set that rules compare with. */
enum Threshold {
    UNIT_COST_TOLERANCE,
    OUTCOME_FACTOR,
    SENTINEL_YEARS,
    REPEATED_PHRASE,
    NEAR_DUPLICATE,
    SAME_DEADLINE_SHEETS,
    SERIAL_FROM,
    SERIAL_TO;

    /** Its name in the data files. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
