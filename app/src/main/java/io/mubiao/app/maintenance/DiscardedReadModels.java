package io.mubiao.app.maintenance;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Throws the read models away, whatever state they are in; the next start makes them anew from the events. */
final class DiscardedReadModels {

    /** The projections' connections bear this name. */
    private static final String FOLLOWERS = """
            select count(*) from pg_stat_activity
            where datname = current_database() and application_name = 'projections' and pid <> pg_backend_pid()
            """;

    private final JdbcClient jdbc;

    DiscardedReadModels(DataSource owner) {
        this.jdbc = JdbcClient.create(owner);
    }

    void run() {
        if (jdbc.sql(FOLLOWERS).query(Long.class).single() > 0) {
            throw new Refusal("有程序正在使用读模型，请先停止（分体部署时停止查询端）");
        }
        Catalog.dropRebuilt(jdbc);
    }
}
