package io.mubiao.query.queue;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.regex.Pattern;

/** What a list can be ordered by. Each key can be written into a cursor and read back without loss. */
enum SheetSort {
    /** When the sheet came to where it is now. */
    WAITING("timestamptz"),
    /** When the sheet was begun. */
    DRAFTED("timestamptz"),
    /** When the account last acted on the sheet; only for lists of such sheets. */
    ACTED("timestamptz"),
    /** 项目年度金额; sheets without one come before zero. */
    AMOUNT("numeric"),
    /** 项目名称, by pinyin. */
    PROJECT("text");

    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
    private static final Pattern NUMBER = Pattern.compile("-1|\\d{1,13}(\\.\\d{1,2})?");

    private final String type;

    SheetSort(String type) {
        this.type = type;
    }

    /** The SQL type of a key, and what its text is cast to. */
    String type() {
        return type;
    }

    boolean isTime() {
        return type.equals("timestamptz");
    }

    /** Whether the text can be a key at all; what the database could not read must not reach it. */
    boolean isKey(String text) {
        return switch (this) {
            case WAITING, DRAFTED, ACTED -> TIME.matcher(text).matches() && isInstant(text);
            case AMOUNT -> NUMBER.matcher(text).matches();
            case PROJECT -> text.indexOf('\0') < 0;
        };
    }

    private static boolean isInstant(String text) {
        try {
            Instant.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
