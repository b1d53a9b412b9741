package io.mubiao.shared.check;

import java.util.Locale;

/** The word lists of a rule set. */
enum Words {
    OFFICE_NAME,
    ONE_YEAR_ATTRIBUTE,
    CONTINUING_ATTRIBUTE,
    TITLE_BEFORE,
    TITLE_AFTER,
    NOT_APPLICABLE,
    PLACEHOLDER,
    RATE_NAME,
    PERCENT_NAME,
    CAPPED_RATE,
    TIMELINESS_DEGREE,
    RECURRING,
    GRADED,
    TEMPLATE_TEXT,
    TEMPLATE_VALUE,
    SUBSIDY_PROJECT,
    SUBSIDY_STANDARD,
    COST_NOUN,
    UNIT_COST_NAME,
    ACTIVITY,
    ECONOMIC_NOUN,
    COMPOUND,
    COMPOUND_ALLOWED,
    BUDGET_PROCESS,
    GOAL_FIGURE,
    SENTENCE_END;

    /** Its name in the data files. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
