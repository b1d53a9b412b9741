package io.mubiao.command.intake.words;

import java.util.EnumSet;
import java.util.Set;

/** The columns of the indicator table, the usual four in the order of the form. Their words stand in {@code vocabulary-1.json}. */
public enum Column {
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
    public static final Set<Column> USUAL = EnumSet.of(LEVEL1, LEVEL2, NAME, VALUE);
}
