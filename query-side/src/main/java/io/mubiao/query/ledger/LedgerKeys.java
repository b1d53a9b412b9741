package io.mubiao.query.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import io.mubiao.shared.ledger.Note;
import io.mubiao.shared.ledger.NoteSignature;
import io.mubiao.shared.ledger.SignatureType;
import io.mubiao.shared.ledger.SigningKey;
import io.mubiao.shared.ledger.VerifierKey;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The name of the log and the keys that sign for it, in files that only their owner reads.
 *
 * @param log signs the checkpoint itself
 * @param clock signs when it was made
 * @param next is to sign for the log instead, and does so besides for two checkpoints; null: nobody has asked for it
 */
record LedgerKeys(
        String origin,
        SigningKey log,
        SigningKey clock,
        @Nullable SigningKey next) {

    private static final String ORIGIN = "origin";
    private static final int ID_BYTES = 4;

    /** Where the parts are. */
    record Place(Path directory, Path log, Path clock) {

        static Place of(Path directory, LedgerProperties properties) {
            var log = properties.keyFile();
            var clock = properties.clockKeyFile();
            return new Place(
                    directory,
                    log == null ? directory.resolve("key.pem") : log,
                    clock == null ? directory.resolve("clock-key.pem") : clock);
        }

        /** Whether the key lies in the directory of the log, so that another file can take its place. */
        boolean keepsKeys() {
            return directory
                    .toAbsolutePath()
                    .normalize()
                    .equals(log.toAbsolutePath().normalize().getParent());
        }

        private Path origin() {
            return directory.resolve(ORIGIN);
        }

        /** Beside the key that it is to replace. */
        private Path next() {
            return log.resolveSibling("next-" + log.getFileName());
        }

        private Path retired(VerifierKey key) {
            return log.resolveSibling("retired-" + key.idText() + "-" + log.getFileName());
        }

        /** The last that is made: an attempt that was cut off is made again. */
        boolean isComplete() {
            return Files.exists(origin());
        }
    }

    static LedgerKeys read(Place place) throws IOException {
        var origin = Files.readString(place.origin()).strip();
        return new LedgerKeys(
                origin,
                SigningKey.read(origin, SignatureType.NOTE, Files.readString(place.log())),
                SigningKey.read(clockOf(origin), SignatureType.COSIGNATURE, Files.readString(place.clock())),
                Files.exists(place.next())
                        ? SigningKey.read(origin, SignatureType.NOTE, Files.readString(place.next()))
                        : null);
    }

    /** The key that is to sign next. One that somebody has put there is taken. */
    static SigningKey makeNext(Place place, String origin) throws IOException {
        keep(
                place.next(),
                () -> SigningKey.generate(origin, SignatureType.NOTE, new SecureRandom())
                        .pem());
        return SigningKey.read(origin, SignatureType.NOTE, Files.readString(place.next()));
    }

    /** The next key is the key from now on; the one before stays under another name. A repetition is harmless. */
    void promote(Place place) throws IOException {
        Files.copy(place.log(), place.retired(log.verifier()), REPLACE_EXISTING, COPY_ATTRIBUTES);
        Files.move(place.next(), place.log(), ATOMIC_MOVE);
    }

    /** For a log that has no checkpoint yet. Keys that somebody has put there are taken. */
    static void make(Place place, String origin) throws IOException {
        var random = new SecureRandom();
        Files.createDirectories(place.directory());
        ownerOnly(place.directory(), "rwx------");
        keep(
                place.log(),
                () -> SigningKey.generate(origin, SignatureType.NOTE, random).pem());
        keep(
                place.clock(),
                () -> SigningKey.generate(clockOf(origin), SignatureType.COSIGNATURE, random)
                        .pem());
        keep(place.origin(), () -> origin + "\n");
    }

    /** As in {@code mubiao.640221000/1f2e3d4c}: no two stores of a region have the same. */
    static String newOrigin(String region) {
        var id = new byte[ID_BYTES];
        new SecureRandom().nextBytes(id);
        return "mubiao." + region + "/" + HexFormat.of().formatHex(id);
    }

    private static String clockOf(String origin) {
        return origin + "/time";
    }

    private interface Text {
        String make();
    }

    private static void keep(Path file, Text text) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        var whole = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(whole);
        try (var channel = FileChannel.open(whole, CREATE_NEW, WRITE)) {
            ownerOnly(whole, "rw-------");
            channel.write(ByteBuffer.wrap(text.make().getBytes(UTF_8)));
            channel.force(true);
        }
        Files.move(whole, file, ATOMIC_MOVE);
    }

    private static void ownerOnly(Path path, String permissions) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }

    /** What checks the signatures. */
    Set<VerifierKey> verifiers() {
        return Set.of(log.verifier(), clock.verifier());
    }

    /**
     * @param seconds since 1970, by this machine's clock
     * @param withNext whether the tree has the event that introduces the next key
     */
    Note sign(String body, long seconds, boolean withNext) {
        var signatures = new ArrayList<>(List.of(log.sign(body, seconds), clock.sign(body, seconds)));
        if (withNext && next != null) {
            signatures.add(next.sign(body, seconds));
        }
        return new Note(body, signatures);
    }

    /** Whether the log itself is among those who signed. */
    boolean signed(Note note) {
        return note.verified(verifiers()).stream().map(NoteSignature::name).anyMatch(origin::equals);
    }
}
