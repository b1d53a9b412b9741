package io.mubiao.identity.bootstrap;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How this installation was first started. */
@Component
class Installation {

    private final JdbcClient jdbc;

    Installation(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param demoPasswordHash null: this is no demo */
    record FirstStart(@org.jspecify.annotations.Nullable String demoPasswordHash) {}

    /** Until the transaction ends, no other process starts for the first time. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('mubiao identity bootstrap'))")
                .query((row, number) -> true)
                .single();
    }

    /** Empty before the first start. */
    Optional<FirstStart> firstStart() {
        return jdbc.sql("select demo_password_hash from identity.installation")
                .query(FirstStart.class)
                .optional();
    }

    void started(FirstStart start) {
        jdbc.sql("""
                        insert into identity.installation (demo_password_hash) values (:hash)
                        on conflict (single) do update set demo_password_hash = excluded.demo_password_hash
                        """).param("hash", start.demoPasswordHash()).update();
    }
}
