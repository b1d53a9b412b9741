package io.mubiao.shared.sheet;

/** What a finding means for the one who submits. */
public enum Severity {
    /** blocks 送审 */
    ERROR,
    /** needs a written explanation */
    WARNING,
    /** worth a look */
    HINT
}
