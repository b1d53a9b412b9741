package io.mubiao.app.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.util.Optional;

/** The server process of the data directory. */
final class Postmaster implements Supervisor.Server {

    private final DataDirectory data;
    private final PostgresPrograms programs;
    private final int port;
    private volatile Optional<ProcessHandle> process = Optional.empty();

    Postmaster(DataDirectory data, PostgresPrograms programs) throws IOException {
        this.data = data;
        this.programs = programs;
        this.port = freePort();
    }

    int port() {
        return port;
    }

    @Override
    public boolean isRunning() {
        return process.filter(ProcessHandle::isAlive)
                // also tells a zombie from a server: it works nowhere any more
                .filter(running -> PostgresProcesses.isWorkingOn(running, data.database()))
                .isPresent();
    }

    /** On the same port every time, so that those who use it find it again. */
    @Override
    public void start() throws IOException {
        clearAway();
        programs.start(data.database(), port, data.startLog());
        process = PostmasterFile.read(data.database()).flatMap(file -> ProcessHandle.of(file.pid()));
    }

    void stop() throws IOException {
        process = Optional.empty();
        programs.stop(data.database());
    }

    /** With nobody at work on the files, a number that is still written there is a dead server's. */
    private void clearAway() throws IOException {
        PostgresProcesses.stopAll(data.database());
        Files.deleteIfExists(PostmasterFile.in(data.database()));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
