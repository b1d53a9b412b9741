package io.mubiao.command.intake.remark;

/** What a remark is about. Names are stable. */
public enum RemarkCode {
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
    /** the annual amount was converted to 元 exactly; the remark tells what is printed */
    AMOUNT_CONVERTED,
    /** nothing says whether amounts are 元 or 万元 */
    AMOUNT_UNIT_MISSING,
    /** a heading that no form is known to print; its column is known by its place */
    COLUMN_BY_PLACE,
    /** comparator, number and unit stand in columns of their own */
    VALUE_COMPOSED,
    /** points stand behind a category */
    POINTS_IN_CATEGORY,
    /** a weight with 分 or % behind it */
    WEIGHT_CONVERTED,
    /** a weight that is no plain number */
    WEIGHT_NOT_PLAIN,
    /** a text of a column that sheets do not have stands in the remark */
    KEPT_IN_REMARK,
    /** nothing is filled in */
    EMPTY_FORM,
    /** a part of the document is another kind of form */
    OTHER_FORM,
    /** something of the document is not text of the form: text boxes, pictures, hidden rows */
    LEFT_OUT,
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
