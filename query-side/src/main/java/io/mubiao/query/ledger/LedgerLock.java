package io.mubiao.query.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * That no other process seals. Lock and work share one connection: when it breaks, nothing more is committed by somebody
 * who has lost the lock.
 */
final class LedgerLock implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LedgerLock.class);

    private static final String LOCK = "select pg_try_advisory_lock(hashtext('mubiao ledger'))";
    private static final String UNLOCK = "select pg_advisory_unlock(hashtext('mubiao ledger'))";

    private final Connection connection;
    private final DataSource source;

    private LedgerLock(Connection connection) {
        this.connection = connection;
        this.source = new SingleConnectionDataSource(connection, true);
    }

    /** Null if another process has it. */
    static @Nullable LedgerLock take(DataSource pool) throws SQLException {
        var connection = pool.getConnection();
        var locked = false;
        try {
            var lock = new LedgerLock(connection);
            locked = JdbcClient.create(lock.source)
                    .sql(LOCK)
                    .query(Boolean.class)
                    .single();
            return locked ? lock : null;
        } finally {
            if (!locked) {
                connection.close();
            }
        }
    }

    /** The one connection that has the lock. */
    DataSource source() {
        return source;
    }

    @Override
    public void close() {
        try (connection;
                var statement = connection.createStatement()) {
            statement.execute(UNLOCK);
        } catch (SQLException e) {
            LOG.warn("the lock goes with its connection: {}", e.getMessage());
            cut();
        }
    }

    /** A session that still has the lock must not go back into the pool. */
    private void cut() {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException e) {
            LOG.warn("the connection is gone: {}", e.getMessage());
        }
    }
}
