package io.mubiao.query.projection;

import java.util.Collection;

/** The tables of a read model as a projection writes them: those that answer, or new ones in the making. */
public interface Tables {

    /** Adds the rows that are not there. */
    <R> void insert(Table<R> table, Collection<R> rows);

    /** Adds the rows that are not there and replaces those that are, of a table with versions the earlier ones. */
    <R> void upsert(Table<R> table, Collection<R> rows);

    /**
     * Runs a statement on what earlier batches wrote. Where nothing was written yet, it is left out.
     *
     * @param rows a parameter per column; without rows nothing is run
     */
    void adjust(String sql, Rows rows);

    /** The same, with a statement that has no parameters. */
    void adjust(String sql);
}
