package io.mubiao.app.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the database's files at the first start, and what a later start finds fit to be started. */
final class DatabaseFiles {

    private static final Logger log = LoggerFactory.getLogger(DatabaseFiles.class);

    /** Also for base backups, which connect as a replica does. */
    private static final String ACCESS = """
            host all         all 127.0.0.1/32 scram-sha-256
            host all         all ::1/128      scram-sha-256
            host replication all 127.0.0.1/32 scram-sha-256
            host replication all ::1/128      scram-sha-256
            """;

    private final DataDirectory data;
    private final PostgresPrograms programs;

    DatabaseFiles(DataDirectory data, PostgresPrograms programs) {
        this.data = data;
        this.programs = programs;
    }

    /** @return the password of the database's only user */
    String prepare() throws IOException {
        DataDirectory.deleteTree(data.unfinishedDatabase());
        var password = Secrets.read(data.password());
        if (isRemnant(password.isPresent())) {
            log.warn("removing what an interrupted first start left behind");
            DataDirectory.deleteTree(data.database());
        }
        if (!Files.exists(data.database())) {
            return make();
        }
        mustBeComplete();
        return password.isPresent() ? password.get() : replacePassword();
    }

    /** Sets the password that the file says. */
    void setPassword(String password) throws IOException {
        log.warn("the database does not know the password in {}; setting it", data.password());
        programs.setPassword(data.database(), password);
    }

    private String make() throws IOException {
        var password = Secrets.readOrMake(data.password());
        OwnerOnly.createDirectory(data.unfinishedDatabase());
        programs.initialise(data.unfinishedDatabase(), data.password());
        AtomicFile.write(data.unfinishedDatabase().resolve("pg_hba.conf"), ACCESS);
        AtomicFile.rename(data.unfinishedDatabase(), data.database());
        return password;
    }

    /** Earlier versions wrote the password last, after a first start with an open door. */
    private String replacePassword() throws IOException {
        log.warn("{} is missing or empty; making a new one", data.password());
        var password = Secrets.random();
        Files.deleteIfExists(PostmasterFile.in(data.database()));
        programs.setPassword(data.database(), password);
        AtomicFile.write(data.database().resolve("pg_hba.conf"), ACCESS);
        Secrets.write(data.password(), password);
        return password;
    }

    /** Nobody ever used a database without a control file; with a password, though, somebody may miss it. */
    private boolean isRemnant(boolean hasPassword) {
        return Files.exists(data.database()) && !hasPassword && !Files.exists(controlFile());
    }

    private void mustBeComplete() throws IOException {
        if (!Files.exists(controlFile())) {
            throw new IOException(data.database() + " 不完整，缺少 " + controlFile() + "；请从备份恢复");
        }
    }

    private Path controlFile() {
        return data.database().resolve("global").resolve("pg_control");
    }
}
