package io.mubiao.query.sheettable;

import io.mubiao.query.following.Rows;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes the table sheet_search: what each row of the table sheet is found by. */
final class SearchTable {

    private static final String UPSERT = """
            insert into read_model.sheet_search as present (sheet, submitted, text)
            select * from unnest(?::uuid[], ?::boolean[], ?::text[])
            on conflict (sheet, submitted) do update set text = excluded.text where present.text <> excluded.text
            """;

    private static final String DELETE = """
            delete from read_model.sheet_search search
            where search.submitted and search.sheet = any(?::uuid[])
              and not exists (select from read_model.sheet where sheet.id = search.sheet and sheet.submitted)
            """;

    private SearchTable() {}

    static void write(List<SheetRow> rows, String[] sheets, JdbcClient jdbc) {
        var texts = new Rows();
        rows.forEach(row -> texts.add(
                row.state().id(), row.submitted(), SearchText.of(row.state().id(), row.content())));
        texts.write(jdbc, UPSERT);
        jdbc.sql(DELETE).params((Object) sheets).update();
    }
}
