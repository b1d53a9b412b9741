package io.mubiao.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** Secrets that are made once for a data directory and kept there, readable by its owner only. */
final class Secrets {

    private static final int BYTES = 18;

    private Secrets() {}

    static String random() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static String read(Path file) throws IOException {
        return Files.readString(file).strip();
    }

    static void write(Path file, String secret) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, secret + "\n");
    }

    /** The secret in the file, made first when there is none. */
    static String readOrMake(Path file) throws IOException {
        if (!Files.exists(file)) {
            write(file, random());
        }
        return read(file);
    }
}
