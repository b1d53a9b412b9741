package io.mubiao.shared.value;

/** What sort of thing an indicator value states. */
public enum ValueKind {
    /** a number with comparator, multiplier and unit, each optional: {@code ≥95%}, {@code 2 万元} */
    QUANTITY,
    /** two numbers: {@code 10-20人} */
    RANGE,
    /** a year, month or day: {@code 2026年12月前} */
    DATE,
    /** from one date to another: {@code 2023.07-2024.01} */
    PERIOD,
    /** something that recurs: {@code 每月 2 次} */
    FREQUENCY,
    /** yes or no: {@code 达标} */
    BOOLEAN,
    /** a term of the versioned word list: {@code 有效保障} */
    QUALITATIVE,
    /** any other text; kept, not understood */
    SENTENCE,
    /** nothing was written */
    EMPTY
}
