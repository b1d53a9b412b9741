package io.mubiao.query.directory;

import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.sheet.SheetId;
import io.mubiao.shared.sheet.SheetPhase;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sheets of a region that wait where they should not. Nothing of their contents: administrators see none.
 *
 * @param items what waits longest first, at most two hundred
 * @param count how many there are
 */
record Unattended(List<UnattendedSheet> items, int count) {

    private static final int MOST = 200;

    /** @param all what waits longest first */
    static Unattended of(List<UnattendedSheet> all) {
        return new Unattended(all.stream().limit(MOST).toList(), all.size());
    }

    /**
     * A sheet and where it waits.
     *
     * @param unit whose people have to act; null: those of the whole region
     * @param draftingUnit the unit that the sheet belongs to
     * @param handOverTo the unit that the register names for the stage now; null when it is the same
     */
    record UnattendedSheet(
            SheetId id,
            long version,
            SheetPhase state,
            @Nullable String stage,
            @Nullable String stageLabel,
            Role role,
            @Nullable UnitId unit,
            @Nullable String unitName,
            UnitId draftingUnit,
            String draftingUnitName,
            Instant waitingSince,
            Cause cause,
            @Nullable UnitId handOverTo,
            @Nullable String handOverToName) {}

    /** What is wrong. */
    enum Cause {
        /** No active account can act on it. */
        NOBODY("没有人能够办理"),
        /** It waits at an office that no longer looks after the department. */
        FORMER_OFFICE("停在原业务股室");

        private final String label;

        Cause(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }
}
