package io.mubiao.query.sheettable;

/** What somebody is told about a sheet. */
public enum SheetNoticeKind {
    /** 待办: the sheet waits where one works. */
    ARRIVED,
    /** 修改完善: a reviewer changed cells and waits for the unit's consent. */
    AMENDED,
    /** 退回: the sheet came back to its unit. */
    RETURNED,
    /** 不予通过. */
    REJECTED,
    /** 批复. */
    APPROVED,
    /** 取消审核: a pass was taken back. */
    TAKEN_BACK,
    /** 重新启用: a rejected sheet may be worked on again. */
    REOPENED,
    /** 代办: a deputy acted in one's place. */
    ACTED_FOR_YOU,
    /** 催办. */
    REMINDED,
    /** 批注. */
    NOTED,
    /** A reply to a note. */
    ANSWERED
}
