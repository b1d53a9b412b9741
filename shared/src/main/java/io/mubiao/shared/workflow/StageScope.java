package io.mubiao.shared.workflow;

/** Whose sheets a reviewer of a stage answers for. */
public enum StageScope {
    /** The bureau above the drafting unit. */
    DEPARTMENT,
    /** The finance office that looks after that bureau. */
    FINANCE_OFFICE,
    /** Every sheet of the region. */
    REGION
}
