package io.mubiao.app.postgres;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/** Keeps other users of the machine away from files, where the file system knows users. */
final class OwnerOnly {

    private static final Set<PosixFilePermission> DIRECTORY = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> WRITABLE_BY_OTHERS =
            EnumSet.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

    private OwnerOnly() {}

    static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** @return whether the directory existed and was open to others */
    static boolean createDirectory(Path directory) throws IOException {
        if (!isPosix(directory)) {
            Files.createDirectories(directory);
            return false;
        }
        if (!Files.isDirectory(directory)) {
            Files.createDirectories(directory, PosixFilePermissions.asFileAttribute(DIRECTORY));
            return false;
        }
        var open = !Files.getPosixFilePermissions(directory).equals(DIRECTORY);
        if (open) {
            Files.setPosixFilePermissions(directory, DIRECTORY);
        }
        return open;
    }

    static void createFile(Path file) throws IOException {
        if (isPosix(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(FILE));
        } else {
            Files.createFile(file);
        }
    }

    /**
     * Takes the right to write from everybody but the owner, on all that lies below.
     *
     * @return whether somebody else had it
     */
    static boolean closeBelow(Path directory) throws IOException {
        var visitor = new Closing();
        if (isPosix(directory) && Files.isDirectory(directory)) {
            Files.walkFileTree(directory, visitor);
        }
        return visitor.wasOpen;
    }

    private static final class Closing extends SimpleFileVisitor<Path> {

        private boolean wasOpen;

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) throws IOException {
            return close(directory);
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            return attributes.isSymbolicLink() ? FileVisitResult.CONTINUE : close(file);
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
            if (failure instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw failure;
        }

        private FileVisitResult close(Path path) throws IOException {
            var permissions = Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS);
            if (permissions.removeAll(WRITABLE_BY_OTHERS)) {
                wasOpen = true;
                Files.setPosixFilePermissions(path, permissions);
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
