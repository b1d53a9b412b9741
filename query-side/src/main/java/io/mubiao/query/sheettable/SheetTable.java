package io.mubiao.query.sheettable;

import io.mubiao.query.projection.Tables;
import java.util.List;

/** A table that is made of the states of sheets, or of the steps that led to them. */
interface SheetTable {

    /** Writes what a batch of events changed, however often it is delivered. */
    void write(List<FoldedSheet> changed, Tables tables);
}
