package io.mubiao.query.projection;

import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables that answer. However often a batch is written, they are the same afterwards. */
public final class LivingTables implements Tables {

    private final JdbcClient jdbc;

    public LivingTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public <R> void insert(Table<R> table, Collection<R> rows) {
        Rows.of(table, rows).write(jdbc, table.insertion());
    }

    @Override
    public <R> void upsert(Table<R> table, Collection<R> rows) {
        Rows.of(table, rows).write(jdbc, table.upsertion());
    }

    @Override
    public void adjust(String sql, Rows rows) {
        rows.write(jdbc, sql);
    }

    @Override
    public void adjust(String sql) {
        jdbc.sql(sql).update();
    }
}
