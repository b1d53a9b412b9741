package io.mubiao.query.projection;

import io.mubiao.query.projection.LoadedStream.LoadedEvent;
import java.util.List;
import org.springframework.dao.DataAccessException;

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

    /** What is done with an event. */
    interface Step {
        void take(LoadedEvent event) throws Exception;
    }

    /**
     * Takes the events of a stream in, one after the other, up to the first that cannot be taken in.
     *
     * @throws DataAccessException when the database refuses: the transaction is lost
     */
    default void each(LoadedStream stream, Step step) {
        for (int index = 0; index < stream.events().size(); index++) {
            try {
                step.take(stream.events().get(index));
            } catch (DataAccessException lost) {
                throw lost;
            } catch (Exception e) {
                setAside(stream, index, e);
                return;
            }
        }
    }
}
