package io.mubiao.shared.check;

/** The part that a category of the taxonomy plays in the rules. */
enum Category {
    QUANTITY,
    QUALITY,
    TIMELINESS,
    /** output of no printed category */
    OUTPUT,
    /** money spent */
    COST,
    /** social and ecological cost, which need not be money */
    SIDE_COST,
    ECONOMIC_BENEFIT,
    BENEFIT,
    SATISFACTION,
    UNKNOWN;

    boolean isCost() {
        return this == COST || this == SIDE_COST;
    }

    boolean isBenefit() {
        return this == ECONOMIC_BENEFIT || this == BENEFIT;
    }
}
