package io.mubiao.query.projection;

import io.mubiao.shared.platform.Databases;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Work that one process does at a time. The database lets go of it when the process dies. */
public final class OneProcess {

    private final DataSource owner;

    public OneProcess(Databases databases) {
        this.owner = databases.owner();
    }

    /**
     * Does the work, unless another process is at it.
     *
     * @param what names it
     * @return whether it was done
     */
    public boolean does(String what, Runnable work) {
        try (var connection = owner.getConnection()) {
            var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            var isFree = jdbc.sql("select pg_try_advisory_lock(hashtext(?))")
                    .param("mubiao " + what)
                    .query(Boolean.class)
                    .single();
            if (isFree) {
                work.run();
            }
            return isFree;
        } catch (SQLException e) {
            throw new IllegalStateException("the database is away", e);
        }
    }
}
