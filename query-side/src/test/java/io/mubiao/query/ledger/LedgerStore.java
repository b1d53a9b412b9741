package io.mubiao.query.ledger;

import com.zaxxer.hikari.HikariDataSource;
import io.mubiao.query.ledger.LedgerProperties.Mode;
import io.mubiao.query.ledger.LedgerProperties.VerifyOnStart;
import io.mubiao.shared.ledger.CheckpointFile;
import io.mubiao.shared.ledger.Entry;
import io.mubiao.shared.ledger.GrowingTree;
import io.mubiao.shared.ledger.Note;
import io.mubiao.shared.platform.DatabaseProperties;
import io.mubiao.shared.platform.Databases;
import io.mubiao.shared.platform.SchemaMigration;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database with an event store and a ledger, for one test, and a directory for keys and checkpoints. */
final class LedgerStore implements AutoCloseable {

    static final String ORIGIN = "mubiao.example/ledger";

    private static final EmbeddedPostgres POSTGRES = start();
    private static final AtomicInteger COUNT = new AtomicInteger();

    private static final String INSERT = """
        insert into event_store.domain_event (event_id, aggregate_id, sequence_number, aggregate_type, occurred_at,
            payload_type, payload_revision, payload, metadata)
        values (?, ?, 0, ?, now(), 'Note', '1', ?, '{}')
        """;

    final String name;
    final Path directory;
    final HikariDataSource pool;
    final JdbcClient owner;

    private LedgerStore(String name, Path directory) {
        this.name = name;
        this.directory = directory;
        var url = POSTGRES.getJdbcUrl("postgres", name);
        var databases = new Databases(new DatabaseProperties(url, "postgres", null, "mubiao_app", null, null, 1));
        databases.migrate(
                List.of(
                        new SchemaMigration(0, "event_store", "db/event-store"),
                        new LedgerConfiguration().ledgerMigration()),
                migration -> MigrationVersion.LATEST);
        pool = databases.poolOf("mubiao_ledger", "ledger", 4, Duration.ofSeconds(10));
        owner = JdbcClient.create(databases.owner());
    }

    static LedgerStore empty(Path directory) {
        var name = "ledger" + COUNT.incrementAndGet();
        admin("create database " + name);
        return new LedgerStore(name, directory);
    }

    /** As a backup that is played back: what the database is now, and whatever becomes of the directory. */
    LedgerStore copy() {
        var copy = "ledger" + COUNT.incrementAndGet();
        pool.getHikariPoolMXBean().softEvictConnections();
        admin("select pg_terminate_backend(pid) from pg_stat_activity where datname = '%s'".formatted(name));
        admin("create database %s template %s".formatted(copy, name));
        return new LedgerStore(copy, directory);
    }

    private static void admin(String sql) {
        try (var connection = POSTGRES.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    LedgerProperties properties() {
        return properties(directory);
    }

    static LedgerProperties properties(Path directory) {
        return properties(directory, Mode.SEAL, VerifyOnStart.NEWEST);
    }

    static LedgerProperties properties(Path directory, Mode mode, VerifyOnStart first) {
        return new LedgerProperties(directory, ORIGIN, null, null, Duration.ZERO, mode, 3_000, first);
    }

    Sealer sealer() {
        return sealer(properties());
    }

    Sealer sealer(LedgerProperties properties) {
        return sealer(properties, Clock.systemUTC());
    }

    Sealer sealer(LedgerProperties properties, Clock clock) {
        return new Sealer(pool, properties, "640221000", clock);
    }

    /** One look of a process that ends then. */
    LedgerState sealOnce() {
        try (var sealer = sealer()) {
            sealer.run();
            return sealer.state();
        }
    }

    Connection open() throws SQLException {
        var connection = new DriverManagerDataSource(POSTGRES.getJdbcUrl("postgres", name)).getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    static void insert(Connection connection, String type, String payload) throws SQLException {
        try (var statement = connection.prepareStatement(INSERT)) {
            statement.setString(1, UUID.randomUUID().toString());
            statement.setString(2, UUID.randomUUID().toString());
            statement.setString(3, type);
            statement.setString(4, payload);
            statement.executeUpdate();
        }
    }

    void append(int events) {
        try (var connection = open()) {
            for (int i = 0; i < events; i++) {
                insert(connection, "Other", "{}");
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As whoever owns the server: the guards are off for one transaction. Then the server has counted it. */
    void attack(String... statements) {
        try (var connection = open();
                var statement = connection.createStatement()) {
            statement.execute("alter table event_store.domain_event disable trigger all");
            for (var each : statements) {
                statement.execute(each);
            }
            statement.execute("alter table event_store.domain_event enable always trigger domain_event_is_append_only");
            connection.commit();
            count(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As the owner, a transaction each. */
    void administer(String... statements) {
        try (var connection = open();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(true);
            for (var each : statements) {
                statement.execute(each);
            }
            count(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a session did is counted when it is idle; here before the next statement. */
    private static void count(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        connection.createStatement().execute("select pg_stat_force_next_flush()");
    }

    LedgerTables tables() {
        return new LedgerTables(owner);
    }

    SealedCheckpoint last() {
        return tables().last().orElseThrow();
    }

    /** Of the checkpoints, on the disk. */
    Path onlyFile() throws IOException {
        try (var files = Files.list(directory)) {
            return files.filter(each -> each.toString().endsWith(".txt"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** The root that all events of the store have now. */
    byte[] rootOfTheEvents() {
        var tree = new GrowingTree();
        owner.sql("select " + EventRows.COLUMNS + " from event_store.domain_event order by global_index")
                .query((row, number) -> Entry.of(EventRows.event(row), ORIGIN))
                .list()
                .forEach(entry -> tree.append(entry.leaf()));
        return tree.root();
    }

    long events() {
        return owner.sql("select count(*) from event_store.domain_event")
                .query(Long.class)
                .single();
    }

    List<String> findings() {
        return owner.sql("select code from ledger.finding order by id")
                .query(String.class)
                .list();
    }

    /** What was signed, from the disk. */
    List<Note> signed() {
        try (var files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".txt"))
                    .sorted()
                    .flatMap(file -> CheckpointFile.read(text(file)).notes().stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder().setLocaleConfig("locale", "C").start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        pool.close();
        admin("drop database %s with (force)".formatted(name));
    }
}
