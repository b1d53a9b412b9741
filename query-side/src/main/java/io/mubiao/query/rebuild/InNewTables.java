package io.mubiao.query.rebuild;

import static io.mubiao.query.projection.ReadModelConfiguration.NEXT_READ_MODEL;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Transactions on the connections of projections in which the name of a table means the new one. Projections, tokens and
 * dead letters need to know nothing of it.
 */
final class InNewTables {

    private final DataSource dataSource;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    /** @param dataSource what projections write with */
    InNewTables(DataSource dataSource) {
        this.dataSource = dataSource;
        this.jdbc = JdbcClient.create(dataSource);
        this.transactions = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    }

    /** That of the transaction at hand. */
    JdbcClient jdbc() {
        return jdbc;
    }

    boolean test(Supplier<Boolean> work) {
        return Boolean.TRUE.equals(transactions.execute(status -> {
            jdbc.sql("set local search_path = " + NEXT_READ_MODEL).update();
            return work.get();
        }));
    }

    void run(Runnable work) {
        test(() -> {
            work.run();
            return true;
        });
    }

    /** What is done with a connection itself. */
    interface Work {
        void with(Connection connection) throws SQLException;
    }

    /** Does it with the connection of the transaction at hand. */
    void connected(Work work) {
        var connection = DataSourceUtils.getConnection(dataSource);
        try {
            work.with(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("reading events", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }
}
