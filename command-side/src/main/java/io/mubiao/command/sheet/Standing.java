package io.mubiao.command.sheet;

import io.mubiao.shared.sheet.SheetId;
import io.mubiao.shared.sheet.SheetPhase;
import io.mubiao.shared.sheet.SheetState;
import org.jspecify.annotations.Nullable;

/**
 * Where a sheet stands after a command.
 *
 * @param version to be sent as {@code If-Match} with the next command
 * @param stage whose turn it is, null when it is not in review
 */
record Standing(
        SheetId id,
        long version,
        int revision,
        SheetPhase state,
        @Nullable String stage) {

    static Standing of(SheetState sheet) {
        var stage = sheet.stage();
        return new Standing(
                sheet.id(), sheet.version(), sheet.revision(), sheet.phase(), stage == null ? null : stage.name());
    }

    /** Where every sheet stood when it was just begun. */
    static Standing drafted(SheetId id) {
        return new Standing(id, 1, 1, SheetPhase.DRAFT, null);
    }
}
