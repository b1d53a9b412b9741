package io.mubiao.query.sheet;

/** The three lists that people work from. */
enum QueueView {
    /** 待办: it is the account's turn. */
    TODO,
    /** 已办: the account submitted, passed, returned, rejected or approved it. */
    DONE,
    /** 经办: the account ever acted on it. */
    INVOLVED
}
