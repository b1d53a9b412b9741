package io.mubiao.query.rebuild;

import io.mubiao.query.projection.Load;
import io.mubiao.query.projection.LoadedStream;
import io.mubiao.query.projection.Projection;
import io.mubiao.query.projection.Tables;
import io.mubiao.query.rebuild.Rebuild.Phase;
import io.mubiao.query.rebuild.RebuildTable.Slice;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Loads slices of the event store into the new tables, each in one transaction: a process that dies leaves nothing of
 * its slice behind, and the next one takes it.
 */
final class SliceLoader {

    /** A chunk is folded and then copied, table by table. */
    private static final int EVENTS_PER_CHUNK = 1_000;

    private final InNewTables inNewTables;
    private final RebuildTable table;
    private final StoredStreams store;
    private final List<Projection> projections;
    private final Letters letters;

    SliceLoader(
            InNewTables inNewTables,
            RebuildTable table,
            StoredStreams store,
            List<Projection> projections,
            Letters letters) {
        this.inNewTables = inNewTables;
        this.table = table;
        this.store = store;
        this.projections = projections;
        this.letters = letters;
    }

    /** Somebody ended the rebuild. */
    static final class Ended extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * Loads a slice that nobody else is loading.
     *
     * @return whether there was one
     */
    boolean loadOne() {
        return inNewTables.test(() -> {
            var slice = table.claim();
            if (slice != null) {
                inNewTables.connected(connection -> load(slice, connection));
            }
            return slice != null;
        });
    }

    private void load(Slice slice, Connection connection) throws SQLException {
        var chunk = new Chunk(connection);
        store.read(connection, slice, position(), chunk::add);
        chunk.write();
        table.loaded(slice, chunk.events);
    }

    private long position() {
        var rebuild = table.next();
        if (rebuild == null || rebuild.phase() != Phase.LOADING) {
            throw new Ended();
        }
        return rebuild.position();
    }

    /** Streams that are taken in together. */
    private final class Chunk {

        private final Tables tables;
        private List<LoadedStream> streams = new ArrayList<>();
        private long events;
        private long written;

        Chunk(Connection connection) {
            this.tables = new NewTables(connection);
        }

        void add(LoadedStream stream) {
            streams.add(stream);
            events += stream.events().size();
            if (events - written >= EVENTS_PER_CHUNK) {
                write();
            }
        }

        void write() {
            position();
            projections.forEach(projection -> projection.load(load(projection)));
            streams = new ArrayList<>();
            written = events;
        }

        private Load load(Projection projection) {
            return new Load() {
                @Override
                public List<LoadedStream> streams() {
                    return streams;
                }

                @Override
                public Tables tables() {
                    return tables;
                }

                @Override
                public void setAside(LoadedStream stream, int index, Throwable cause) {
                    letters.add(projection.group(), stream, index, cause);
                }
            };
        }
    }
}
