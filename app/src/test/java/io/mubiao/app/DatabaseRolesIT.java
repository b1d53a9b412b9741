package io.mubiao.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Roles belong to a server: on another one they and their grants are missing until a start makes them. */
class DatabaseRolesIT {

    private static final List<String> ROLES =
            List.of("mubiao_app", "mubiao_command", "mubiao_query", "mubiao_identity", "mubiao_ledger");

    private static final String GRANTS = """
        select grantee::regrole || ' ' || privilege_type || ' on ' || thing
        from (select oid::regclass::text as thing, (aclexplode(relacl)).* from pg_class
              union all
              select nspname::text, (aclexplode(nspacl)).* from pg_namespace
              union all
              select oid::regprocedure::text, (aclexplode(proacl)).* from pg_proc) granted
        where grantee::regrole::text like 'mubiao%'
        order by 1
        """;

    /** Fails when a migration grants something that its schema's afterMigrate.sql does not. */
    @Test
    void whatADumpCannotBringIsMadeAgainAtTheNextStart() {
        try (var postgres = Postgres.start()) {
            Schemas.migrate(postgres);
            var granted = postgres.query(String.class, GRANTS);
            assertThat(granted).hasSizeGreaterThan(20);
            for (var role : ROLES) {
                postgres.execute("drop owned by " + role, "drop role " + role);
            }
            assertThat(postgres.query(String.class, GRANTS)).isEmpty();
            Schemas.migrate(postgres);
            assertThat(postgres.query(String.class, GRANTS)).isEqualTo(granted);
        }
    }
}
