package io.mubiao.app.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/** Secrets that are made once for a data directory and kept there, readable by its owner only. */
public final class Secrets {

    private static final int BYTES = 18;

    private Secrets() {}

    static String random() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Empty when the file is missing or has nothing in it. */
    static Optional<String> read(Path file) throws IOException {
        return Files.exists(file)
                ? Optional.of(Files.readString(file).strip()).filter(secret -> !secret.isEmpty())
                : Optional.empty();
    }

    static void write(Path file, String secret) throws IOException {
        AtomicFile.write(file, secret + "\n");
    }

    /** The secret in the file, made first when there is none. */
    public static String readOrMake(Path file) throws IOException {
        var kept = read(file);
        if (kept.isPresent()) {
            return kept.get();
        }
        OwnerOnly.createDirectory(AtomicFile.directoryOf(file));
        var made = random();
        write(file, made);
        return made;
    }
}
