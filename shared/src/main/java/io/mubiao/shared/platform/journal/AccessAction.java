package io.mubiao.shared.platform.journal;

/**
 * Everything that is journalled; {@code docs/operations.md} has the same list. Stored names never change.
 *
 * <p>What opens a door or takes much away at once is written before its answer leaves, and refused when it cannot be.
 * Plain reads are written within a second. Of other requests only refusals are journalled.
 */
public enum AccessAction {
    SIGN_IN("登录", Writing.BEFORE_THE_ANSWER),
    SIGN_OUT("退出登录", Writing.BEFORE_THE_ANSWER),
    TOKEN("获取令牌", Writing.BEFORE_THE_ANSWER),
    PASSWORD_CHANGE("修改密码", Writing.BEFORE_THE_ANSWER),
    API_KEY("变更接口密钥", Writing.BEFORE_THE_ANSWER),
    ADMINISTRATION("系统管理", Writing.BEFORE_THE_ANSWER),
    EXPORT("导出数据", Writing.BEFORE_THE_ANSWER),
    PUBLICATION("下载公开文本", Writing.BEFORE_THE_ANSWER),
    ADMINISTRATION_READ("查看账号和单位", Writing.SOON),
    AUDIT_READ("查询事件", Writing.SOON),
    ACCESS_READ("查询访问记录", Writing.SOON),
    SHEET_READ("查看目标表", Writing.SOON),
    DOCUMENT_DOWNLOAD("下载表单", Writing.SOON),
    COMMAND("办理", Writing.REFUSALS_SOON),
    QUERY("其他查询", Writing.REFUSALS_SOON);

    private enum Writing {
        BEFORE_THE_ANSWER,
        SOON,
        REFUSALS_SOON
    }

    private final String label;
    private final Writing writing;

    AccessAction(String label, Writing writing) {
        this.label = label;
        this.writing = writing;
    }

    /** As people call it, in Chinese. */
    public String label() {
        return label;
    }

    /** Whether the entry must be in the database before the answer leaves. */
    public boolean isBeforeTheAnswer() {
        return writing == Writing.BEFORE_THE_ANSWER;
    }

    /** Whether only refusals are journalled, the rest being of no account or in the events. */
    public boolean isOnlyRefusals() {
        return writing == Writing.REFUSALS_SOON;
    }
}
