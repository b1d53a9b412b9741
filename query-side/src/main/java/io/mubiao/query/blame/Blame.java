package io.mubiao.query.blame;

import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.org.UserId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where every cell of a version comes from, in printed order. */
record Blame(long version, int revision, List<Cell> cells) {

    /**
     * A cell that is there, or, when asked for by its path, that was.
     *
     * @param path as in the changes of the history
     * @param earlier how many other values it had before, since the cell is there
     * @param approval what put the value in force; null while nothing has
     * @param approvedBefore what was in force in this cell and is another text: it was adjusted after the approval (批复后调整)
     * @param history every value, the newest first, with the present one; only when asked for a path
     */
    @Schema(name = "BlamedCell")
    record Cell(
            String path,
            String label,
            @Nullable String value,
            Origin origin,
            int earlier,
            @Nullable Approval approval,
            @Nullable ApprovedValue approvedBefore,
            List<Value> history) {}

    /** How it came about. */
    enum Via {
        /** With the first version. */
        DRAFT,
        EDIT,
        /** A suggestion of a check was taken over. */
        SUGGESTION,
        /** A reviewer wrote it in agreement with the unit. */
        AMENDMENT,
        /** An event that brought back what it knew nothing more of. */
        RESTORATION
    }

    /**
     * Who wrote it and when, with names as they were then.
     *
     * @param version of the sheet after the event
     * @param reason what was said to it, asked for, or given for the adjustment
     * @param rule of the check, of a suggestion
     * @param exact false where a move cannot be told from a change
     * @param restoredBy the version at which an event brought the text back; null when none did
     */
    @Schema(name = "BlamedOrigin")
    record Origin(
            long version,
            String eventId,
            String type,
            Instant at,
            UserId actor,
            String name,
            Role role,
            UnitId unit,
            String unitName,
            @Nullable UserId onBehalfOf,
            @Nullable String onBehalfOfName,
            int revision,
            int round,
            @Nullable String stage,
            Via via,
            @Nullable String reason,
            @Nullable String rule,
            boolean exact,
            @Nullable Long restoredBy) {}

    /** An approval, with the name of who approved as it was then. */
    @Schema(name = "BlamedApproval")
    record Approval(long version, String eventId, int revision, String approvalNumber, Instant at, String name) {}

    /** A text that was in force. */
    @Schema(name = "BlamedApprovedValue")
    record ApprovedValue(@Nullable String value, Approval approval) {}

    /**
     * A value that the cell had.
     *
     * @param value null: the cell was taken away
     */
    @Schema(name = "BlamedValue")
    record Value(
            @Nullable String value, Origin origin, @Nullable Approval approval) {}
}
