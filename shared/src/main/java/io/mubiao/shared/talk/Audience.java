package io.mubiao.shared.talk;

/** Who learns of a note. */
public enum Audience {
    /** Whoever sees the sheet, but nobody who drafts for its unit. */
    REVIEWERS("仅审核人可见"),
    /** Whoever sees the sheet. */
    ALL("填报单位可见");

    private final String label;

    Audience(String label) {
        this.label = label;
    }

    /** In Chinese. */
    public String label() {
        return label;
    }
}
