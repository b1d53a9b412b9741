package io.mubiao.query.sheet;

/** The three lists that people work from. */
enum QueueView {
    /** 待办: it is the account's turn. */
    TODO("sheet.turn = any(:places::text[]) and not (:account = any(sheet.barred))"),
    /** 已办: the account submitted, passed, returned, rejected or approved it. */
    DONE(acted("and acted.decided")),
    /** 经办: the account ever acted on it. */
    INVOLVED(acted(""));

    private final String condition;

    QueueView(String condition) {
        this.condition = condition;
    }

    /** The SQL condition for a sheet of the list. */
    String condition() {
        return condition;
    }

    private static String acted(String how) {
        return """
                exists (select from read_model.sheet_actor acted
                        where acted.sheet = sheet.id and acted.account = :account %s)
                """.formatted(how);
    }
}
