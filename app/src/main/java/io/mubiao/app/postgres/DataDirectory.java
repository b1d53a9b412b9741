package io.mubiao.app.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All that the program keeps on disk, for its owner only and for one process at a time. Whatever takes more than one
 * step is made under a name that ends in {@code .new} and renamed once it is complete.
 */
final class DataDirectory implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(DataDirectory.class);

    private final Path root;
    private final FileChannel lock;

    private DataDirectory(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    /** Empty when another process has it open. */
    static Optional<DataDirectory> open(Path path) throws IOException {
        // without links: what processes tell of their directory has none either
        Files.createDirectories(AtomicFile.directoryOf(path));
        if (OwnerOnly.createDirectory(path)) {
            log.warn("data directory {} was open to other users; closed it", path);
        }
        var root = path.toRealPath();
        return lock(root.resolve("lock")).map(lock -> new DataDirectory(root, lock));
    }

    Path database() {
        return root.resolve("postgresql");
    }

    Path unfinishedDatabase() {
        return root.resolve("postgresql.new");
    }

    Path startLog() {
        return root.resolve("postgresql-start.log");
    }

    Path password() {
        return root.resolve("database-password");
    }

    Path programs() {
        return root.resolve("bin");
    }

    /** Programs that others could write to are not to be trusted: they are thrown away and unpacked again. */
    void closeToOthers() throws IOException {
        if (OwnerOnly.closeBelow(programs())) {
            log.warn("{} was writable by other users; unpacking it again", programs());
            deleteTree(programs());
        }
        if (OwnerOnly.closeBelow(root)) {
            log.warn("files in {} were writable by other users; took that right away", root);
        }
    }

    static void deleteTree(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        try (var found = Files.walk(tree)) {
            for (var path : found.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    private static Optional<FileChannel> lock(Path file) throws IOException {
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return Optional.of(channel);
            }
        } catch (OverlappingFileLockException heldByThisProcess) {
            // as if another one held it
        }
        channel.close();
        return Optional.empty();
    }
}
