package io.mubiao.query.sheet;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.regex.Pattern;

/** What a list can be ordered by. Each key can be written into a cursor and read back without loss. */
enum SheetSort {
    /** When the sheet came to where it is now. */
    WAITING("sheet.waiting_since", "timestamptz"),
    /** When the sheet was begun. */
    DRAFTED("sheet.drafted_at", "timestamptz"),
    /** 项目年度金额; sheets without one come before zero. */
    AMOUNT("coalesce(sheet.amount, -1)", "numeric"),
    /** 项目名称, by pinyin. */
    PROJECT("sheet.project", "text");

    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
    private static final Pattern NUMBER = Pattern.compile("-1|\\d{1,13}(\\.\\d{1,2})?");

    private final String column;
    private final String type;

    SheetSort(String column, String type) {
        this.column = column;
        this.type = type;
    }

    /** The SQL expression that the lines are ordered by. */
    String column() {
        return column;
    }

    /** The type that the text of a key is cast to. */
    String type() {
        return type;
    }

    /** The SQL expression of a key as text. */
    String key() {
        return switch (this) {
            case WAITING, DRAFTED ->
                "to_char(%s at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.MS\"Z\"')".formatted(column);
            case AMOUNT, PROJECT -> column + "::text";
        };
    }

    /** Whether the text can be a key at all; what the database could not read must not reach it. */
    boolean isKey(String text) {
        return switch (this) {
            case WAITING, DRAFTED -> TIME.matcher(text).matches() && isInstant(text);
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
