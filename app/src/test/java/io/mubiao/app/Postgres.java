package io.mubiao.app;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A PostgreSQL that stands outside the program, and a superuser's view into it. */
final class Postgres implements AutoCloseable {

    private final EmbeddedPostgres postgres;

    private Postgres(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    static Postgres start() {
        try {
            return new Postgres(EmbeddedPostgres.builder().start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The arguments that make a program use it. */
    String[] settings() {
        return new String[] {"--mubiao.database.url=" + url(), "--mubiao.database.username=postgres"};
    }

    String url() {
        return "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres";
    }

    <T> List<T> query(Class<T> type, String sql, Object... arguments) {
        return new JdbcTemplate(postgres.getPostgresDatabase()).queryForList(sql, type, arguments);
    }

    <T> T one(Class<T> type, String sql, Object... arguments) {
        return new JdbcTemplate(postgres.getPostgresDatabase()).queryForObject(sql, type, arguments);
    }

    void execute(String... statements) {
        try (var connection = postgres.getPostgresDatabase().getConnection()) {
            execute(connection, statements);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void execute(Connection connection, String... statements) {
        var jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        for (var statement : statements) {
            jdbc.execute(statement);
        }
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
