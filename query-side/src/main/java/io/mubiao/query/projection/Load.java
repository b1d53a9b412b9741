package io.mubiao.query.projection;

import java.util.List;

/** Whole streams of events, to be written into new tables that nobody reads yet. */
public interface Load {

    List<LoadedStream> streams();

    /** Where the rows go; the transaction's search path names the same tables. */
    Tables tables();

    /**
     * Keeps an event back that cannot be taken in, with the later ones of its stream.
     *
     * @param index of the event in its stream
     */
    void setAside(LoadedStream stream, int index, Throwable cause);
}
