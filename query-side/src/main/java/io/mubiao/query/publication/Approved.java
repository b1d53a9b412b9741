package io.mubiao.query.publication;

import io.mubiao.query.paper.PrintedStatus;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.sheet.InForce;
import io.mubiao.shared.sheet.SheetContent;
import io.mubiao.shared.sheet.SheetId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sheets in force of a department and year, in the order of their numbers.
 *
 * @param missing what should be among them and is not
 */
record Approved(String region, Department department, List<Sheet> sheets, List<Missing> missing) {

    private static final Comparator<Sheet> BY_NUMBER = Comparator.comparing(
                    (Sheet sheet) -> sheet.content().number(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(sheet -> String.valueOf(sheet.content().implementingUnit()))
            .thenComparing(sheet -> String.valueOf(sheet.content().projectName()))
            .thenComparing(sheet -> sheet.id().toString());

    Approved {
        sheets = sheets.stream().sorted(BY_NUMBER).toList();
        missing = List.copyOf(missing);
    }

    /**
     * A sheet as it was last approved.
     *
     * @param names what the register called its unit and its department then
     */
    record Sheet(SheetId id, UnitId unit, InForce inForce, RegisteredNames names) {

        SheetContent content() {
            return inForce.content();
        }

        PrintedStatus status() {
            return PrintedStatus.of(id, inForce);
        }
    }

    /**
     * Names of the register at the time of an approval.
     *
     * @param unit its code when the register does not know it
     * @param department null when the register names none above the unit
     */
    record RegisteredNames(String unit, @Nullable String department) {}

    /**
     * A sheet that was approved and cannot be read.
     *
     * @param projectName as last read, null when it never was
     * @param reason in Chinese
     */
    record Missing(SheetId id, UnitId unit, @Nullable String projectName, String reason) {}

    /** How many sheets the department has in force, those included that are missing here. */
    int inForce() {
        return sheets.size() + missing.size();
    }

    /** Where what a sheet prints differs from the register. */
    List<PrintedName> printedNames() {
        return sheets.stream().flatMap(PrintedName::of).toList();
    }

    /** When the youngest of them was approved: what is printed of them is as old as that. */
    Instant at() {
        return sheets.stream()
                .map(sheet -> sheet.inForce().approvedAt())
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }
}
