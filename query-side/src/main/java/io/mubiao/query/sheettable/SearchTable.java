package io.mubiao.query.sheettable;

import io.mubiao.query.projection.Rows;
import io.mubiao.query.projection.Table;
import io.mubiao.query.projection.Tables;
import java.util.List;

/** Writes the table sheet_search: what each row of the table sheet is found by. */
final class SearchTable {

    private static final Table<SheetRow> TABLE = Table.<SheetRow>named("sheet_search")
            .key("sheet", "uuid", row -> row.state().id())
            .key("submitted", "boolean", SheetRow::submitted)
            .column("text", "text", row -> SearchText.of(row.state().id(), row.content()));

    private static final String DELETE = """
            delete from sheet_search search
            where search.submitted and search.sheet = any(?::uuid[])
              and not exists (select from sheet where sheet.id = search.sheet and sheet.submitted)
            """;

    private SearchTable() {}

    static void write(List<SheetRow> rows, Rows sheets, Tables tables) {
        tables.upsert(TABLE, rows);
        tables.adjust(DELETE, sheets);
    }
}
