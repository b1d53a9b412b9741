package io.mubiao.app.postgres;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/** Files that are there as a whole or not at all, whenever the process or the machine dies. */
public final class AtomicFile {

    private AtomicFile() {}

    /** What is written under another name first, for its owner only. */
    public interface Content {
        void writeTo(FileChannel channel) throws IOException;
    }

    static void write(Path file, String text) throws IOException {
        write(file, channel -> {
            var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        });
    }

    public static void write(Path file, Content content) throws IOException {
        var unfinished = directoryOf(file).resolve(file.getFileName() + ".new");
        Files.deleteIfExists(unfinished);
        OwnerOnly.createFile(unfinished);
        try (var channel = FileChannel.open(unfinished, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            content.writeTo(channel);
            channel.force(true);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(unfinished);
            throw e;
        }
        rename(unfinished, file);
    }

    /** Replaces a file; a directory must not exist yet under the new name. */
    static void rename(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        sync(directoryOf(to));
    }

    static Path directoryOf(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().getParent());
    }

    /** A name is durable once its directory is. */
    static void sync(Path directory) throws IOException {
        if (OwnerOnly.isPosix(directory)) { // elsewhere a directory cannot be opened
            try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
