package io.mubiao.command.sheet;

import io.mubiao.shared.sheet.SheetId;
import io.mubiao.shared.sheet.SheetPhase;
import io.mubiao.shared.sheet.SheetState;
import org.jspecify.annotations.Nullable;

/**
 * The version that a command led to, and the state of the sheet in it.
 *
 * @param version to be sent as {@code If-Match} with the next command
 * @param stage whose turn it is, null when it is not in review
 */
record SheetVersion(
        SheetId id,
        long version,
        int revision,
        SheetPhase state,
        @Nullable String stage) {

    static SheetVersion of(SheetState sheet) {
        var stage = sheet.stage();
        return new SheetVersion(
                sheet.id(), sheet.version(), sheet.revision(), sheet.phase(), stage == null ? null : stage.name());
    }

    /** The first version of every sheet. */
    static SheetVersion drafted(SheetId id) {
        return new SheetVersion(id, 1, 1, SheetPhase.DRAFT, null);
    }
}
