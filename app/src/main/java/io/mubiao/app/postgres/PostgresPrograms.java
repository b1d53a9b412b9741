package io.mubiao.app.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The programs of an unpacked PostgreSQL, each run inside the directory that it works on. */
final class PostgresPrograms {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String USER = EmbeddedDatabase.USER;

    private static final Map<String, String> SETTINGS = new TreeMap<>(Map.ofEntries(
            Map.entry("listen_addresses", "localhost"),
            Map.entry("unix_socket_directories", "''"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("fsync", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("max_connections", "100"),
            Map.entry("shared_buffers", "256MB"),
            // nobody reads what the server prints once it runs: a file per weekday, overwritten a week later
            Map.entry("logging_collector", "on"),
            Map.entry("log_filename", "postgresql-%a.log"),
            Map.entry("log_truncate_on_rotation", "on"),
            Map.entry("log_rotation_size", "0")));

    private final Path home;

    PostgresPrograms(Path home) {
        this.home = home;
    }

    /** Makes the files of a new database into which the password in the file is the only way. */
    void initialise(Path files, Path password) throws IOException {
        run(
                files,
                "",
                "initdb",
                "-D",
                files.toString(),
                "-U",
                USER,
                "-E",
                "UTF-8",
                "--locale=C",
                "-A",
                "scram-sha-256",
                "--pwfile=" + password);
    }

    /** Returns once connections are accepted. */
    void start(Path files, int port, Path log) throws IOException {
        var settings = SETTINGS.entrySet().stream()
                .map(setting -> "-c " + setting.getKey() + "=" + setting.getValue())
                .collect(Collectors.joining(" ", "-p " + port + " ", ""));
        Files.deleteIfExists(log);
        run(
                files,
                "",
                "pg_ctl",
                "start",
                "-w",
                "-t",
                "120",
                "-D",
                files.toString(),
                "-l",
                log.toString(),
                "-o",
                settings);
    }

    void stop(Path files) throws IOException {
        run(files, "", "pg_ctl", "stop", "-m", "fast", "-w", "-t", "60", "-D", files.toString());
    }

    /** With the server stopped: whoever owns the files needs no password. */
    void setPassword(Path files, String password) throws IOException {
        var statement = "alter role " + USER + " password '" + password.replace("'", "''") + "'\n";
        run(files, statement, "postgres", "--single", "-D", files.toString(), "postgres");
    }

    private void run(Path directory, String input, String program, String... arguments) throws IOException {
        // a file and no pipe: the server inherits it and would keep a pipe open
        var output = Files.createTempFile(home, program, ".out");
        try {
            var command = new ArrayList<>(Platform.prefix());
            command.add(
                    home.resolve("bin").resolve(Platform.executable(program)).toString());
            command.addAll(List.of(arguments));
            var process = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            try (var stdin = process.getOutputStream()) {
                stdin.write(input.getBytes(StandardCharsets.UTF_8));
            }
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException(program + ": " + Files.readString(output).strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(program + " was interrupted", e);
        } finally {
            Files.deleteIfExists(output);
        }
    }
}
