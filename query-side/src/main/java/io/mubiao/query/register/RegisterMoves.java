package io.mubiao.query.register;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What moved between two moments. Nothing ends a revision but the next one, so nothing only goes. Amounts in 元.
 *
 * @param next to be asked for as {@code after}; null on the last page
 */
record RegisterMoves(
        Instant from,
        Instant to,
        Sums sums,
        List<Move> moves,
        @Nullable UUID next) {

    /**
     * Sums of all moves, not only of the page.
     *
     * @param newAmount of what came into force for the first time
     * @param moved by how much the amounts of what was changed differ, signed
     */
    @Schema(name = "RegisterSums")
    record Sums(long newCount, String newAmount, long changedCount, String moved) {}

    /** Whether there was a revision in force before. */
    enum Kind {
        NEW("新批复"),
        CHANGED("批复后调整");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /**
     * A sheet whose revision in force is another one.
     *
     * @param before null when it is new
     * @param moved by how much the amounts differ; null when one of them is none
     */
    @Schema(name = "RegisterMove")
    record Move(
            Kind kind,
            UUID sheet,
            String project,
            String department,
            String unit,
            String unitName,
            @Nullable Side before,
            Side after,
            @Nullable String moved) {}

    /** A revision that is or was in force. */
    @Schema(name = "RegisterSide")
    record Side(
            long version,
            int revision,
            String approvalNumber,
            Instant approvedAt,
            @Nullable String amount) {}
}
