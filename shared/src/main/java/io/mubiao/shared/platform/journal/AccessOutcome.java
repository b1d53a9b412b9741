package io.mubiao.shared.platform.journal;

/** What became of a request. */
public enum AccessOutcome {
    SUCCEEDED("成功"),
    /** The caller may not, or asked for what is not there. */
    REFUSED("拒绝"),
    /** The product could not. */
    FAILED("出错");

    private final String label;

    AccessOutcome(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
