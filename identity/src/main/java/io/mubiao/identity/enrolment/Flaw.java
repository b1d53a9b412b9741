package io.mubiao.identity.enrolment;

import org.jspecify.annotations.Nullable;

/**
 * What keeps a file from being applied.
 *
 * @param table name of the worksheet
 * @param row as the spreadsheet shows it, from 1
 * @param column its heading; null: the whole row
 */
record Flaw(String table, int row, @Nullable String column, String detail) {

    String path() {
        return table + "/" + row + (column == null ? "" : "/" + column);
    }
}
