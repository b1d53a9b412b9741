package io.mubiao.query.queue;

/** The lists of sheets, and what each is usually ordered by. */
enum SheetList {
    /** Every sheet that one may see. */
    ALL("目标表清单", SheetSort.DRAFTED, Direction.DESC),
    /** 待办: it is the account's turn. */
    TODO("待办清单", SheetSort.WAITING, Direction.ASC),
    /** 已办: the account submitted, passed, returned, rejected or approved it. */
    DONE("已办清单", SheetSort.ACTED, Direction.DESC),
    /** 经办: the account ever acted on it. */
    INVOLVED("经办清单", SheetSort.ACTED, Direction.DESC);

    private final String title;
    private final SheetSort usualSort;
    private final Direction usualDirection;

    SheetList(String title, SheetSort usualSort, Direction usualDirection) {
        this.title = title;
        this.usualSort = usualSort;
        this.usualDirection = usualDirection;
    }

    /** In Chinese, for who takes it away. */
    String title() {
        return title;
    }

    SheetSort usualSort() {
        return usualSort;
    }

    Direction usualDirection() {
        return usualDirection;
    }

    /** Whether its sheets are those that the account acted on. */
    boolean isOfActed() {
        return this == DONE || this == INVOLVED;
    }
}
