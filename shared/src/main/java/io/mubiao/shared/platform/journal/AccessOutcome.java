package io.mubiao.shared.platform.journal;

/** What became of a request. */
public enum AccessOutcome {
    /** 成功 */
    SUCCEEDED,
    /** 拒绝: the caller may not, or asked for what is not there. */
    REFUSED,
    /** 出错: the product could not. */
    FAILED
}
