package io.mubiao.shared.sheet;

/** Where a sheet is in its life. */
public enum SheetPhase {
    DRAFT("草稿"),
    IN_REVIEW("审核中"),
    RETURNED("已退回"),
    REJECTED("不予通过"),
    APPROVED("已批复"),
    DISCARDED("已作废");

    private final String label;

    SheetPhase(String label) {
        this.label = label;
    }

    /** The name in Chinese. */
    public String label() {
        return label;
    }

    /** Whether the sheet lies with its drafting unit, which may change it. */
    public boolean isWithDrafter() {
        return this == DRAFT || this == RETURNED;
    }
}
