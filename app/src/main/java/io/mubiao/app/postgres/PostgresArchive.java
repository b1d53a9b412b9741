package io.mubiao.app.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL inside the jar, and its way onto the disk. */
final class PostgresArchive {

    private static final Logger log = LoggerFactory.getLogger(PostgresArchive.class);
    private static final int NAME_DIGITS = 16;

    private PostgresArchive() {}

    /**
     * Unpacks it unless that is done, into a directory named after its digest. Those of other versions, and what a killed
     * process did not finish, go.
     */
    static PostgresPrograms unpack(Path programs) throws IOException {
        OwnerOnly.createDirectory(programs);
        var home = programs.resolve("postgresql-" + digest().substring(0, NAME_DIGITS));
        deleteOthers(programs, home);
        if (!Files.isDirectory(home)) {
            log.info("unpacking PostgreSQL");
            var unfinished = programs.resolve(home.getFileName() + ".new");
            OwnerOnly.createDirectory(unfinished);
            unpackInto(unfinished);
            AtomicFile.rename(unfinished, home);
        }
        return new PostgresPrograms(home);
    }

    private static void deleteOthers(Path programs, Path home) throws IOException {
        try (var found = Files.list(programs)) {
            for (var other : found.filter(path -> !path.equals(home)).toList()) {
                DataDirectory.deleteTree(other);
            }
        }
    }

    private static void unpackInto(Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(open()))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException(entry.getName() + " lies outside of its archive");
                }
                unpack(entry, tar, path);
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path path) throws IOException {
        Files.createDirectories(path.getParent());
        if (entry.isDirectory()) {
            Files.createDirectories(path);
        } else if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            write(content.readAllBytes(), path);
            if ((entry.getMode() & 0100) != 0) {
                path.toFile().setExecutable(true);
            }
        }
    }

    private static void write(byte[] content, Path path) throws IOException {
        try (var channel = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private static String digest() throws IOException {
        try (var archive = open()) {
            var digest = MessageDigest.getInstance("SHA-256");
            var buffer = new byte[1 << 16];
            for (int read = archive.read(buffer); read >= 0; read = archive.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InputStream open() throws IOException {
        var archive = PostgresArchive.class.getResourceAsStream(Platform.archive());
        if (archive == null) {
            throw new IOException(
                    "程序包里没有适合本机的 PostgreSQL（" + Platform.archive() + "）；请为本平台另行打包，或用 mubiao.database.url 指定数据库");
        }
        return new BufferedInputStream(archive);
    }
}
