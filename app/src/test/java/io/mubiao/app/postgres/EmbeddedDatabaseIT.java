package io.mubiao.app.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every state in which the data directory may be found. One directory serves all tests: each must leave it in order. */
class EmbeddedDatabaseIT {

    @TempDir
    static Path machine;

    private static Path data;

    @BeforeAll
    static void aDatabaseWithARow() throws Exception {
        data = machine.resolve("below").resolve("mubiao-data");
        try (var database = start(data)) {
            execute(database, "create table kept (id int)", "insert into kept values (1)");
        }
    }

    /** What may be left behind, and how it comes about in the data directory. */
    private interface Leftover {
        void leaveIn(Path data) throws IOException;
    }

    static Stream<Named<Leftover>> leftovers() {
        return Stream.of(
                Named.of("killed while unpacking", EmbeddedDatabaseIT::halfUnpacked),
                Named.of("killed while unpacking, by an earlier version", data -> {
                    var old = Files.createDirectories(data.resolve("bin").resolve("PG-0123456789abcdef"));
                    Files.createSymbolicLink(old.resolve("libpq.so"), Path.of("libpq.so.5"));
                }),
                Named.of(
                        "killed while the files were made",
                        data -> Files.writeString(
                                Files.createDirectories(data.resolve("postgresql.new"))
                                        .resolve("PG_VERSION"),
                                "18\n")),
                Named.of(
                        "killed while a secret was written",
                        data -> Files.writeString(data.resolve("database-password.new"), "half")),
                Named.of("no password", data -> Files.delete(data.resolve("database-password"))),
                Named.of("an empty password", data -> Files.writeString(data.resolve("database-password"), "")),
                Named.of("another password", data -> Files.writeString(data.resolve("database-password"), "it's\n")),
                Named.of("an empty process number", data -> Files.writeString(pidFile(data), "")),
                Named.of("half a process number", data -> Files.writeString(pidFile(data), "12x")),
                Named.of(
                        "the process number of somebody else",
                        data -> Files.writeString(
                                pidFile(data),
                                ProcessHandle.current().pid() + "\n/elsewhere\n1\n5432\n\nlocalhost\n\n")));
    }

    @ParameterizedTest
    @MethodSource("leftovers")
    void whatAKillLeavesBehindIsPutRight(Leftover leftover) throws Exception {
        leftover.leaveIn(data);
        try (var database = start(data)) {
            assertThat(rows(database.login())).isEqualTo(1);
        }
        assertThat(data.resolve("postgresql.new")).doesNotExist();
        assertThat(data.resolve("bin")).isDirectoryNotContaining("glob:**.new");
        assertThat(data.resolve("bin")).isDirectoryNotContaining("glob:**PG-*");
    }

    @Test
    void aFirstStartOfAnEarlierVersionThatWasInterruptedIsMadeAnew() throws Exception {
        var interrupted = machine.resolve("interrupted");
        Files.writeString(
                Files.createDirectories(interrupted.resolve("postgresql")).resolve("postgresql.conf"), "");
        try (var database = start(interrupted)) {
            execute(database, "create table kept (id int)");
        }
    }

    @Test
    void aDatabaseThatLostAPartIsNotReplaced() throws Exception {
        var broken = machine.resolve("broken");
        var left = Files.createDirectories(broken.resolve("postgresql")).resolve("postgresql.conf");
        Files.writeString(left, "");
        Files.writeString(broken.resolve("database-password"), "secret\n");
        assertThatThrownBy(() -> start(broken))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("从备份恢复");
        assertThat(left).exists();
    }

    @Test
    void aStaleNumberNeverStopsAnotherDatabase() throws Exception {
        try (var other = start(machine.resolve("other"))) {
            execute(other, "create table kept (id int)");
            Files.copy(pidFile(machine.resolve("other")), pidFile(data));
            try (var database = start(data)) {
                assertThat(rows(database.login())).isEqualTo(1);
            }
            assertThat(rows(other.login())).isZero();
        }
    }

    @Test
    void aServerThatIsKilledComesBackAtTheSameAddress() throws Exception {
        try (var database = start(data)) {
            long pid = PostmasterFile.read(data.resolve("postgresql"))
                    .orElseThrow()
                    .pid();
            ProcessHandle.of(pid).orElseThrow().destroyForcibly();
            awaitAnotherServerThan(pid);
            assertThat(rows(database.login())).isEqualTo(1);
        }
    }

    @Test
    void programsThatOthersCouldReplaceAreUnpackedAgain() throws Exception {
        Path server;
        try (var found = Files.walk(data.resolve("bin"))) {
            server = found.filter(path -> path.endsWith("bin/postgres"))
                    .findFirst()
                    .orElseThrow();
        }
        Files.writeString(server, "#!/bin/sh\nexit 1\n");
        Files.setPosixFilePermissions(data.resolve("bin"), PosixFilePermissions.fromString("rwxrwxrwx"));
        Files.setPosixFilePermissions(data.resolve("database-password"), PosixFilePermissions.fromString("rw-rw-rw-"));
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (var database = start(data)) {
            assertThat(rows(database.login())).isEqualTo(1);
            assertThat(permissions(data)).isEqualTo("rwx------");
            assertThat(writableByOthers(data)).isEmpty();
        }
    }

    @Test
    void aDirectoryServesOneProgramAndTellsOthersWhereItsDatabaseIs() throws Exception {
        assertThat(EmbeddedDatabase.running(data)).isEmpty();
        try (var database = start(data)) {
            assertThatThrownBy(() -> start(data)).hasMessageContaining("正被另一个 Mubiao 进程使用");
            assertThat(EmbeddedDatabase.running(data)).contains(database.login());
        }
        assertThat(EmbeddedDatabase.running(data)).isEmpty();
    }

    private static EmbeddedDatabase start(Path directory) {
        return EmbeddedDatabase.start(directory, () -> {
            throw new IllegalStateException("the database is lost");
        });
    }

    private static void halfUnpacked(Path data) throws IOException {
        try (var found = Files.list(data.resolve("bin"))) {
            var home = found.findFirst().orElseThrow();
            Files.move(home, home.resolveSibling(home.getFileName() + ".new"));
        }
    }

    private static void awaitAnotherServerThan(long pid) throws Exception {
        var deadline = Instant.now().plus(Duration.ofMinutes(1));
        while (Instant.now().isBefore(deadline)) {
            var server = PostmasterFile.read(data.resolve("postgresql")).filter(found -> found.pid() != pid);
            if (server.isPresent()
                    && EmbeddedDatabase.running(data)
                            .filter(EmbeddedDatabaseIT::answers)
                            .isPresent()) {
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("the database did not come back");
    }

    private static boolean answers(EmbeddedDatabase.Login login) {
        try {
            return rows(login) >= 0;
        } catch (SQLException notYet) {
            return false;
        }
    }

    private static long rows(EmbeddedDatabase.Login login) throws SQLException {
        try (var connection = DriverManager.getConnection(login.url(), login.username(), login.password());
                var rows = connection.createStatement().executeQuery("select count(*) from kept")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void execute(EmbeddedDatabase database, String... statements) throws SQLException {
        var login = database.login();
        try (var connection = DriverManager.getConnection(login.url(), login.username(), login.password());
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static Stream<Path> writableByOthers(Path directory) throws IOException {
        try (var found = Files.walk(directory)) {
            return found
                    .filter(path -> !Files.isSymbolicLink(path))
                    .filter(path -> permissions(path).charAt(4) == 'w'
                            || permissions(path).charAt(7) == 'w')
                    .toList()
                    .stream();
        }
    }

    private static String permissions(Path path) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        } catch (IOException gone) {
            return "---------";
        }
    }

    private static Path pidFile(Path data) {
        return PostmasterFile.in(data.resolve("postgresql"));
    }
}
