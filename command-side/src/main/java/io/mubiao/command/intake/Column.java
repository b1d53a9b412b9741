package io.mubiao.command.intake;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The columns of the indicator table, the usual four in the order of the form. Their words stand in {@link Vocabulary}. */
enum Column {
    LEVEL1,
    LEVEL2,
    NAME,
    VALUE,
    COMPARATOR,
    UNIT,
    WEIGHT,
    REMARK,
    ORDINAL,
    /** a column that the sheet has no field for; it is kept in the remark under its heading */
    EXTRA;

    /** A heading has at least two of these. */
    static final Set<Column> USUAL = EnumSet.of(LEVEL1, LEVEL2, NAME, VALUE);

    /** What a heading most likely names, or null. */
    static @Nullable Column of(String cell) {
        var named = Vocabulary.STANDARD.columns(Headings.key(cell));
        return named.isEmpty() ? null : named.get(0);
    }
}
