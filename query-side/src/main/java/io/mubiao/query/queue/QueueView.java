package io.mubiao.query.queue;

/** The lists that people work from. */
enum QueueView {
    /** 待办: it is the account's turn. */
    TODO(SheetList.TODO),
    /** 已办: the account submitted, passed, returned, rejected or approved it. */
    DONE(SheetList.DONE),
    /** 经办: the account ever acted on it. */
    INVOLVED(SheetList.INVOLVED);

    private final SheetList list;

    QueueView(SheetList list) {
        this.list = list;
    }

    SheetList list() {
        return list;
    }
}
