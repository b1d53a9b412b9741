package io.mubiao.shared.deputy;

/** Where a deputyship stands at an instant. */
public enum DeputyshipStatus {
    OFFERED("待接受"),
    UNCONFIRMED("待确认"),
    ACCEPTED("待生效"),
    ACTIVE("生效中"),
    DECLINED("已谢绝"),
    REVOKED("已撤销"),
    LAPSED("已失效"),
    ENDED("已到期");

    private final String label;

    DeputyshipStatus(String label) {
        this.label = label;
    }

    /** The status in Chinese. */
    public String label() {
        return label;
    }

    /** Whether anything can still come of it. */
    public boolean isOpen() {
        return compareTo(ACTIVE) <= 0;
    }
}
