package io.mubiao.shared.deputy;

/** What can be done with an appointment. */
public enum DeputyAction {
    ACCEPT("accept", "接受"),
    DECLINE("decline", "谢绝"),
    CONFIRM("confirm", "确认"),
    REVOKE("revoke", "撤销");

    private final String verb;
    private final String label;

    DeputyAction(String verb, String label) {
        this.verb = verb;
        this.label = label;
    }

    /** Last part of the action's address. */
    public String verb() {
        return verb;
    }

    /** The action in Chinese. */
    public String label() {
        return label;
    }
}
