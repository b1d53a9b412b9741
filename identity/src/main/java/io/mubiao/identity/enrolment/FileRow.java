package io.mubiao.identity.enrolment;

import io.mubiao.identity.enrolment.FileTable.Heading;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file.
 *
 * @param number as the spreadsheet shows it, from 1
 * @param cells what is filled in, without blanks around it
 */
record FileRow(FileTable table, int number, Map<Heading, String> cells) {

    /** Null when nothing is filled in. */
    @Nullable
    String get(Heading heading) {
        return cells.get(heading);
    }

    String text(Heading heading) {
        return cells.getOrDefault(heading, "");
    }

    Flaw flaw(Heading heading, String detail) {
        return new Flaw(table.label(), number, heading.label(), detail);
    }

    /** Of the column that a typed request calls so; of the whole row when none is. */
    Flaw flaw(String field, String detail) {
        return table.headings().stream()
                .filter(heading -> field.equals(fieldOf(heading)))
                .findFirst()
                .map(heading -> flaw(heading, detail))
                .orElseGet(() -> new Flaw(table.label(), number, null, detail));
    }

    private String fieldOf(Heading heading) {
        return table == FileTable.ACCOUNTS && heading == Heading.UNIT_CODE ? "unit" : heading.field();
    }
}
