package io.mubiao.query.queue;

/** The lists of sheets, and what each is usually ordered by. */
enum SheetList {
    /** Every sheet that one may see. */
    ALL(SheetSort.DRAFTED, Direction.DESC),
    /** 待办: it is the account's turn. */
    TODO(SheetSort.WAITING, Direction.ASC),
    /** 已办: the account submitted, passed, returned, rejected or approved it. */
    DONE(SheetSort.ACTED, Direction.DESC),
    /** 经办: the account ever acted on it. */
    INVOLVED(SheetSort.ACTED, Direction.DESC);

    private final SheetSort usualSort;
    private final Direction usualDirection;

    SheetList(SheetSort usualSort, Direction usualDirection) {
        this.usualSort = usualSort;
        this.usualDirection = usualDirection;
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
