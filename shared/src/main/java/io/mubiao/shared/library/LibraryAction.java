package io.mubiao.shared.library;

/** What can be asked of an indicator of the library; the names of the REST verbs. */
public enum LibraryAction {
    ACCEPT("accept", "采纳"),
    DECLINE("decline", "不予采纳"),
    REVISE("revise", "修订"),
    RETIRE("retire", "停用");

    private final String verb;
    private final String label;

    LibraryAction(String verb, String label) {
        this.verb = verb;
        this.label = label;
    }

    /** The last part of the command's address. */
    public String verb() {
        return verb;
    }

    /** The name in Chinese. */
    public String label() {
        return label;
    }
}
