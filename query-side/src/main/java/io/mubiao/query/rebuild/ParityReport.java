package io.mubiao.query.rebuild;

import static io.mubiao.query.projection.ReadModelConfiguration.NEXT_READ_MODEL;
import static io.mubiao.query.projection.ReadModelConfiguration.READ_MODEL;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Holds the new tables against the old ones, row by row, in all columns that both have. */
public final class ParityReport {

    private static final String MODELS = """
            select new.table_name as name, string_agg(quote_ident(new.column_name), ', ' order by new.ordinal_position) as columns
            from information_schema.columns new
            join information_schema.columns old
                on old.table_schema = '%s' and old.table_name = new.table_name and old.column_name = new.column_name
            where new.table_schema = '%s' and new.table_name not like 'rebuild%%'
              and new.table_name not in ('flyway_schema_history', 'token_entry', 'dead_letter_entry', 'letter_set_aside',
                                         'node', 'operation')
            group by new.table_name
            order by new.table_name
            """.formatted(READ_MODEL, NEXT_READ_MODEL);

    private static final String COMPARE = """
            with old as (select %1$s from %2$s.%4$s), new as (select %1$s from %3$s.%4$s),
            only_old as (select * from old except all select * from new),
            only_new as (select * from new except all select * from old)
            insert into %3$s.rebuild_parity (model, old_rows, new_rows, only_old, only_new, examples)
            select '%4$s', (select count(*) from old), (select count(*) from new),
                   (select count(*) from only_old), (select count(*) from only_new),
                   (select coalesce(json_agg(example), '[]')
                    from ((select 'old' as side, to_json(row) as row from only_old row limit 10)
                          union all (select 'new', to_json(row) from only_new row limit 10)) example)
            """;

    private ParityReport() {}

    /**
     * What the comparison of a table found.
     *
     * @param onlyOld how many rows only the old one has
     * @param onlyNew how many rows only the new one has
     * @param examples some of them
     */
    public record Model(
            String model,
            long oldRows,
            long newRows,
            long onlyOld,
            long onlyNew,
            @JsonRawValue String examples) {

        boolean isEqual() {
            return onlyOld == 0 && onlyNew == 0;
        }
    }

    private record Common(String name, String columns) {}

    /** Compares all tables as the transaction's snapshot shows them, and writes down what it found. */
    static void write(JdbcClient jdbc) {
        jdbc.sql("delete from %s.rebuild_parity".formatted(NEXT_READ_MODEL)).update();
        jdbc.sql("set local work_mem = '64MB'").update();
        List<Common> models = jdbc.sql(MODELS).query(Common.class).list();
        models.forEach(model -> jdbc.sql(COMPARE.formatted(model.columns(), READ_MODEL, NEXT_READ_MODEL, model.name()))
                .update());
    }
}
