package io.mubiao.query.export;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table that is being written, a line at a time and none kept. */
interface ListTable extends Closeable {

    /** @param cells a String, Long, BigDecimal or LocalDateTime each, or null */
    void add(List<@Nullable Object> cells) throws IOException;

    /** Ends the table, saying what it is. */
    void finish(ListCount count) throws IOException;
}
