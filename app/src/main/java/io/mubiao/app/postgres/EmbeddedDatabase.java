package io.mubiao.app.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.postgresql.util.PSQLState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A PostgreSQL of our own whose files outlive the process. It listens on the loopback address and asks for a password. */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);
    static final String USER = "postgres";

    private final DataDirectory data;
    private final Postmaster postmaster;
    private final Supervisor supervisor;
    private final Login login;

    private EmbeddedDatabase(DataDirectory data, Postmaster postmaster, Supervisor supervisor, Login login) {
        this.data = data;
        this.postmaster = postmaster;
        this.supervisor = supervisor;
        this.login = login;
    }

    /** Where it is and who may do everything there. */
    public record Login(String url, String username, String password) {

        private static Login on(int port, String password) {
            return new Login("jdbc:postgresql://localhost:" + port + "/postgres", USER, password);
        }
    }

    /**
     * Starts the database whose files lie in a directory, which is created when missing, and watches over it.
     *
     * @param whenLost what to do once the database does not stay up
     * @throws IllegalStateException when another process uses the directory
     */
    public static EmbeddedDatabase start(Path directory, Runnable whenLost) {
        try {
            var data = DataDirectory.open(directory)
                    .orElseThrow(() -> new IllegalStateException("数据目录 " + directory + " 正被另一个 Mubiao 进程使用"));
            try {
                return start(data, whenLost);
            } catch (IOException | RuntimeException e) {
                data.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("数据目录 " + directory + " 无法使用：" + e.getMessage(), e);
        }
    }

    /** The database that another process has started in a directory; empty when none has. */
    public static Optional<Login> running(Path directory) throws IOException {
        var files = directory.resolve("postgresql");
        if (!Files.isDirectory(files)
                || PostgresProcesses.workingOn(files.toRealPath()).isEmpty()) {
            return Optional.empty();
        }
        var password = Secrets.read(directory.resolve("database-password"));
        return PostmasterFile.read(files).flatMap(server -> password.map(known -> Login.on(server.port(), known)));
    }

    /** Whether a first start was made in a directory. */
    public static boolean existsIn(Path directory) {
        return Files.isDirectory(directory.resolve("postgresql"));
    }

    public Login login() {
        return login;
    }

    @Override
    public void close() {
        supervisor.close();
        try (data) {
            postmaster.stop();
        } catch (IOException e) {
            log.warn("database did not stop cleanly", e);
        }
    }

    private static EmbeddedDatabase start(DataDirectory data, Runnable whenLost) throws IOException {
        PostgresProcesses.stopAll(data.database());
        PostgresProcesses.stopAll(data.unfinishedDatabase());
        data.closeToOthers();
        var programs = PostgresArchive.unpack(data.programs());
        var files = new DatabaseFiles(data, programs);
        var password = files.prepare();
        var postmaster = new Postmaster(data, programs);
        postmaster.start();
        var login = Login.on(postmaster.port(), password);
        if (isWrong(login)) {
            postmaster.stop();
            files.setPassword(password);
            postmaster.start();
        }
        return new EmbeddedDatabase(data, postmaster, Supervisor.start(postmaster, whenLost), login);
    }

    private static boolean isWrong(Login login) throws IOException {
        try (var connection = DriverManager.getConnection(login.url(), login.username(), login.password())) {
            return !connection.isValid(0);
        } catch (SQLException e) {
            if (PSQLState.INVALID_PASSWORD.getState().equals(e.getSQLState())) {
                return true;
            }
            throw new IOException(e);
        }
    }
}
