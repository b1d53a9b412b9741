package io.mubiao.app.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The processes that work on a database's files. They are known by the directory they work in, never by the number in a
 * file that a dead server left: that number may by now be somebody else's.
 */
final class PostgresProcesses {

    private static final Logger log = LoggerFactory.getLogger(PostgresProcesses.class);
    private static final Path PROCESSES = Path.of("/proc");
    private static final int SECONDS_TO_STOP = 30;

    private PostgresProcesses() {}

    static boolean isWorkingOn(ProcessHandle process, Path files) {
        return isPostgres(process) && isIn(process, files);
    }

    static List<ProcessHandle> workingOn(Path files) {
        return ProcessHandle.allProcesses()
                .filter(process -> isWorkingOn(process, files))
                .toList();
    }

    /** Ends whatever a killed process left behind; without clients, a server stops when asked. */
    static void stopAll(Path files) throws IOException {
        var left = workingOn(files);
        if (left.isEmpty()) {
            return;
        }
        log.info("stopping the database that a killed process left behind");
        var numbers = left.stream().map(ProcessHandle::pid).collect(Collectors.toSet());
        left.stream().filter(process -> isFirst(process, numbers)).forEach(ProcessHandle::destroy);
        if (!end(left)) {
            log.warn("the database did not stop when asked; killing it");
            left.forEach(ProcessHandle::destroyForcibly);
            if (!end(left)) {
                throw new IOException("遗留的 PostgreSQL 进程无法结束：" + numbers);
            }
        }
    }

    /** A server ends its own children, in its own order. */
    private static boolean isFirst(ProcessHandle process, Set<Long> others) {
        return process.parent().map(ProcessHandle::pid).filter(others::contains).isEmpty();
    }

    private static boolean end(List<ProcessHandle> processes) {
        var ends = processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(ends).get(SECONDS_TO_STOP, TimeUnit.SECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString())
                .filter(name -> name.startsWith("postgres") || name.startsWith("initdb") || name.startsWith("pg_ctl"))
                .isPresent();
    }

    private static boolean isIn(ProcessHandle process, Path files) {
        return workingDirectory(process)
                .map(files::equals)
                // where the system does not tell it, the directory stands on the command line
                .orElseGet(() -> !Files.isDirectory(PROCESSES)
                        && process.info().commandLine().orElse("").contains(files.toString()));
    }

    private static Optional<Path> workingDirectory(ProcessHandle process) {
        try {
            return Optional.of(Files.readSymbolicLink(
                    PROCESSES.resolve(Long.toString(process.pid())).resolve("cwd")));
        } catch (IOException | UnsupportedOperationException goneOrForeign) {
            return Optional.empty();
        }
    }
}
