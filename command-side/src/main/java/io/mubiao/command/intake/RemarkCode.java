package io.mubiao.command.intake;

/** What a remark is about. Names are stable. */
enum RemarkCode {
    /** a label of the form was not found */
    MISSING_LABEL,
    /** a label occurs again with another value; the first value stands */
    DUPLICATE_LABEL,
    /** no year stands under the title */
    FISCAL_YEAR_MISSING,
    /** no number stands behind the title */
    NUMBER_MISSING,
    /** the sheet ends before its last category */
    SHEET_CUT_OFF,
    /** a printed category without an indicator */
    EMPTY_CATEGORY,
    /** a row without category, its merged cell is lost */
    CATEGORY_MISSING,
    /** a category that is not printed on the form */
    CATEGORY_UNKNOWN,
    /** the annual amount is no plain decimal number */
    AMOUNT_NOT_PLAIN,
    /** 主管部门 is not part of the document's title */
    DEPARTMENT_DIFFERS_FROM_TITLE,
    /** the same words stand twice in a row */
    REPEATED_TEXT,
    /** HTML between the words */
    MARKUP_IN_TEXT,
    /** a value outside the value grammar */
    VALUE_NOT_UNDERSTOOD,
    /** a number without unit */
    UNIT_MISSING,
    /** a deadline that can be read in two ways */
    DATE_AMBIGUOUS
}
