package io.mubiao.command.intake.words;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The columns of the indicator table, the usual four in the order of the form. Their words stand in {@code vocabulary-1.json}. */
public enum Column {
    LEVEL1(io.mubiao.shared.sheet.Column.LEVEL_1),
    LEVEL2(io.mubiao.shared.sheet.Column.LEVEL_2),
    NAME(io.mubiao.shared.sheet.Column.NAME),
    VALUE(io.mubiao.shared.sheet.Column.VALUE),
    COMPARATOR(io.mubiao.shared.sheet.Column.COMPARATOR),
    UNIT(io.mubiao.shared.sheet.Column.UNIT),
    WEIGHT(io.mubiao.shared.sheet.Column.WEIGHT),
    REMARK(io.mubiao.shared.sheet.Column.REMARK),
    SCORING(io.mubiao.shared.sheet.Column.SCORING),
    EXPLANATION(io.mubiao.shared.sheet.Column.EXPLANATION),
    SOURCE(io.mubiao.shared.sheet.Column.SOURCE),
    MID_TERM_VALUE(io.mubiao.shared.sheet.Column.MID_TERM_VALUE),
    ORDINAL(null),
    /** a column that the sheet has no field for; it is kept in the remark under its heading */
    EXTRA(null);

    /** A heading has at least two of these. */
    public static final Set<Column> USUAL = EnumSet.of(LEVEL1, LEVEL2, NAME, VALUE);

    /** Columns of other forms; a second one of a kind is kept in the remark. */
    public static final Set<Column> OF_OTHER_FORMS = EnumSet.of(SCORING, EXPLANATION, SOURCE, MID_TERM_VALUE);

    private final io.mubiao.shared.sheet.@Nullable Column field;

    Column(io.mubiao.shared.sheet.@Nullable Column field) {
        this.field = field;
    }

    /** The field of an indicator that the column fills, or null. */
    public io.mubiao.shared.sheet.@Nullable Column field() {
        return field;
    }
}
