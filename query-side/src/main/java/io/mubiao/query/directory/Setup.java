package io.mubiao.query.directory;

import io.mubiao.shared.org.UnitId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a region has been given so far, and what keeps its sheets from going their way.
 *
 * @param bureaus departments, the administrator's own unit left out as long as nobody else works there
 * @param accounts that are active and more than administrators
 */
record Setup(String region, int offices, int bureaus, int units, int accounts, List<Gap> gaps) {

    /**
     * Something that is missing.
     *
     * @param unit where; null: in the whole region
     * @param detail in words, as it is told to who is refused
     */
    record Gap(
            GapKind kind, @Nullable UnitId unit, @Nullable String unitName, String detail) {}

    /** What is missing. */
    enum GapKind {
        /** A submission of the unit would be refused. */
        NO_RESPONSIBLE_UNIT,
        /** Sheets would come to a stage where nobody works. */
        NO_REVIEWER,
        /** Nobody can draft for the unit. */
        NO_DRAFTER
    }
}
