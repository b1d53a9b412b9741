package io.mubiao.shared.platform;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The roles without login whose rights the processes take on. They belong to the server and not to the database, so a
 * dump names them and does not bring them: whoever starts first on another server makes them.
 */
final class DatabaseRoles {

    /** One at a time: processes of the split form start together. */
    private static final String ENSURE = """
        do $$
        declare
            name text;
        begin
            perform pg_advisory_xact_lock(hashtext('mubiao roles'));
            foreach name in array array ['mubiao_app', 'mubiao_command', 'mubiao_query', 'mubiao_identity', 'mubiao_ledger'] loop
                if not exists (select from pg_roles where rolname = name) then
                    begin
                        execute format('create role %I nologin', name);
                    exception
                        when insufficient_privilege then
                            raise exception 'role % is missing and % may not create it', name, current_user
                                using hint = format('as an administrator: create role %I nologin', name);
                    end;
                end if;
                begin
                    execute format('grant %I to current_user', name);
                exception
                    when insufficient_privilege then null; -- the login roles were made members by hand
                end;
            end loop;
        end
        $$
        """;

    private DatabaseRoles() {}

    static void ensure(DataSource owner) {
        JdbcClient.create(owner).sql(ENSURE).update();
    }
}
