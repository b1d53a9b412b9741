package io.mubiao.query.publication;

import io.mubiao.query.paper.Standing;
import io.mubiao.shared.sheet.InForce;
import io.mubiao.shared.sheet.SheetContent;
import io.mubiao.shared.sheet.SheetId;
import io.mubiao.shared.sheet.SheetState;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Sheets in force, in the order of their numbers. */
record Approved(String region, List<Sheet> sheets) {

    private static final Comparator<Sheet> BY_NUMBER = Comparator.comparing(
                    (Sheet sheet) -> sheet.content().number(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(sheet -> String.valueOf(sheet.content().implementingUnit()))
            .thenComparing(sheet -> String.valueOf(sheet.content().projectName()))
            .thenComparing(sheet -> sheet.id().toString());

    Approved {
        sheets = sheets.stream().sorted(BY_NUMBER).toList();
    }

    /** A sheet as it was last approved. */
    record Sheet(SheetId id, InForce inForce) {

        static Sheet of(SheetState state) {
            return new Sheet(state.id(), Objects.requireNonNull(state.inForce(), "not approved"));
        }

        SheetContent content() {
            return inForce.content();
        }

        Standing standing() {
            return Standing.of(id, inForce);
        }
    }

    /** When the youngest of them was approved: what is printed of them is as old as that. */
    Instant at() {
        return sheets.stream()
                .map(sheet -> sheet.inForce().approvedAt())
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }
}
