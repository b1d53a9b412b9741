package io.mubiao.query.register;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was in force. Amounts in 元.
 *
 * @param on the instant that is meant
 * @param next to be asked for as {@code after}, with this {@code on}; null on the last page
 */
record ApprovedRegister(
        Instant on,
        Basis basis,
        Totals totals,
        List<Entry> entries,
        @Nullable UUID next) {

    /**
     * By what the figures can be checked again.
     *
     * @param position in the event store, of the last approval that counts, whatever time it claims; null when none does
     * @param checkpointSize of the first checkpoint that has sealed it; null while none has
     */
    @Schema(name = "RegisterBasis")
    record Basis(@Nullable Long position, @Nullable Long checkpointSize) {}

    /**
     * Sums of all entries, not only of the page.
     *
     * @param funding by source as printed; sheets without sources are not among them
     */
    @Schema(name = "RegisterTotals")
    record Totals(
            long count,
            String amount,
            List<Figure> departments,
            List<Figure> units,
            List<Figure> offices,
            List<Figure> years,
            List<Figure> funding) {}

    /**
     * Some of the entries.
     *
     * @param key what they have in common, to be asked for
     * @param name the same as people call it
     */
    @Schema(name = "RegisterFigure")
    record Figure(String key, String name, long count, String amount) {}

    /**
     * A revision in force.
     *
     * @param version of the sheet, at which it was approved
     * @param amount null when what was filled in is none
     */
    @Schema(name = "RegisterEntry")
    record Entry(
            UUID sheet,
            long version,
            int revision,
            String project,
            String department,
            String unit,
            String unitName,
            String office,
            int fiscalYear,
            @Nullable String amount,
            String approvalNumber,
            String approvedBy,
            Instant approvedAt,
            String contentDigest) {}
}
