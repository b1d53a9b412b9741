package io.mubiao.query.sheettable;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A table that is made of the states of sheets, or of the steps that led to them. */
interface SheetTable {

    /** Writes what a batch of events changed, however often it is delivered. */
    void write(List<FoldedSheet> changed, JdbcClient jdbc);
}
