package io.mubiao.shared.talk;

/** What became of a note. */
public enum NoteStatus {
    OPEN("未解决"),
    RESOLVED("已解决"),
    WITHDRAWN("已撤回");

    private final String label;

    NoteStatus(String label) {
        this.label = label;
    }

    /** In Chinese. */
    public String label() {
        return label;
    }
}
