package io.mubiao.app;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged program, started as its users start it. */
final class Program implements AutoCloseable {

    static final Path JAR = Path.of("target/mubiao.jar").toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Process process;
    private final Path log;
    private final String url;

    private Program(Process process, Path log, String url) {
        this.process = process;
        this.log = log;
        this.url = url;
    }

    static Program start(Path data, Map<String, String> environment, String... arguments) {
        var program = launch(JAR, data, environment, freePort(), arguments);
        program.awaitReady();
        return program;
    }

    /** Without waiting for it. */
    static Program launch(Path jar, Path data, Map<String, String> environment, int port, String... arguments) {
        try {
            var log = Files.createTempFile("mubiao", ".log");
            var command = java(jar);
            command.addAll(List.of("--mubiao.data=" + data, "--server.port=" + port));
            command.addAll(List.of(arguments));
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
            builder.environment().putAll(environment);
            var process = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
            return new Program(process, log, "http://localhost:" + port);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A command of the jar, done to its end. */
    static Program run(String... arguments) {
        try {
            var log = Files.createTempFile("mubiao", ".log");
            var command = java(JAR);
            command.addAll(List.of(arguments));
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            var program = new Program(process, log, "");
            program.awaitExit();
            return program;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A start costs half the processor time without the second compiler, which pays only after minutes. */
    private static List<String> java(Path jar) {
        return new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-jar",
                jar.toString()));
    }

    Program awaitReady() {
        var deadline = Instant.now().plus(PATIENCE);
        while (!isReady()) {
            if (!process.isAlive() || Instant.now().isAfter(deadline)) {
                throw new IllegalStateException("not ready:\n" + log());
            }
            sleep();
        }
        return this;
    }

    boolean isReady() {
        try {
            return new Api(url).get("/actuator/health/readiness").status() == 200;
        } catch (IllegalStateException notYetListening) {
            return false;
        }
    }

    String url() {
        return url;
    }

    String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    /** As Ctrl-C or a service manager stops it; the exit status. */
    int stop() {
        process.destroy();
        return awaitExit();
    }

    void kill() {
        process.destroyForcibly();
        awaitExit();
    }

    int awaitExit() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("did not stop:\n" + log());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        stop();
    }

    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
