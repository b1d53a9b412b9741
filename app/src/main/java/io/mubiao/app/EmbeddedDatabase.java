package io.mubiao.app;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL of our own whose files outlive the process. The library that brings it is made for tests: what it
 * switches off for speed is switched on here, and its open door is closed with a password.
 */
final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final String USER = "postgres";

    private final EmbeddedPostgres postgres;
    private final FileChannel lock;
    private final String password;

    private EmbeddedDatabase(EmbeddedPostgres postgres, FileChannel lock, String password) {
        this.postgres = postgres;
        this.lock = lock;
        this.password = password;
    }

    /**
     * Starts the database whose files lie in a directory, which is created when missing.
     *
     * @throws IllegalStateException when another process uses the directory
     */
    static EmbeddedDatabase start(Path data) {
        try {
            Files.createDirectories(data);
            var lock = lock(data.resolve("lock"));
            var files = data.resolve("postgresql");
            stopOrphan(files);
            var secret = data.resolve("database-password");
            var isNew = !Files.exists(secret);
            var password = isNew ? Secrets.random() : Secrets.read(secret);
            var postgres = start(files, data.resolve("bin"), isNew ? Map.of() : Map.of("password", password));
            if (isNew) {
                closeTheDoor(postgres, files, password);
                Secrets.write(secret, password);
            }
            return new EmbeddedDatabase(postgres, lock, password);
        } catch (IOException e) {
            throw new UncheckedIOException("数据目录 " + data + " 无法使用", e);
        }
    }

    String url() {
        return "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres";
    }

    String username() {
        return USER;
    }

    String password() {
        return password;
    }

    @Override
    public void close() {
        try (lock) {
            postgres.close();
        } catch (IOException e) {
            log.warn("database did not stop cleanly", e);
        }
    }

    private static EmbeddedPostgres start(Path files, Path binaries, Map<String, String> credentials)
            throws IOException {
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(files)
                .setOverrideWorkingDirectory(binaries.toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setLocaleConfig("locale", "C")
                .setServerConfig("listen_addresses", "localhost")
                .setServerConfig("unix_socket_directories", "''")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "100")
                .setServerConfig("shared_buffers", "256MB")
                // nobody reads what the server prints once it runs: a file per weekday, overwritten a week later
                .setServerConfig("logging_collector", "on")
                .setServerConfig("log_filename", "postgresql-%a.log")
                .setServerConfig("log_truncate_on_rotation", "on")
                .setServerConfig("log_rotation_size", "0");
        credentials.forEach(builder::setConnectConfig);
        return builder.start();
    }

    /** A process that was killed leaves its database running; without clients, that one stops when asked. */
    private static void stopOrphan(Path files) throws IOException {
        var pidFile = files.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
        var orphan = ProcessHandle.of(pid)
                .filter(process -> process.info().command().orElse("").contains("postgres"));
        if (orphan.isPresent()) {
            log.info("stopping the database that a killed process left behind");
            orphan.get().destroy();
            orphan.get().onExit().orTimeout(30, TimeUnit.SECONDS).join();
        }
    }

    private static void closeTheDoor(EmbeddedPostgres postgres, Path files, String password) throws IOException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("alter role postgres password '" + password + "'");
            Files.writeString(files.resolve("pg_hba.conf"), """
                    host all all 127.0.0.1/32 scram-sha-256
                    host all all ::1/128 scram-sha-256
                    """);
            statement.execute("select pg_reload_conf()");
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private static FileChannel lock(Path file) throws IOException {
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            throw new IllegalStateException("数据目录 " + file.getParent() + " 正被另一个 Mubiao 进程使用");
        }
        return channel;
    }
}
