package io.mubiao.verifier.bag;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mubiao.shared.ledger.BagLayout;
import io.mubiao.shared.ledger.MalformedEvidence;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipError;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** The files of a bag, whether it is a directory, a zip, or what is left of one that was cut off. */
public final class BagPlace implements AutoCloseable {

    /** What ends every zip without a comment. */
    private static final int END_RECORD = 0x504b0506;

    private static final int END_RECORD_LENGTH = 22;

    /** Events are packed to a tenth. A few bytes that fill the disk are no bag. */
    private static final long MOST_TIMES_LARGER = 100;

    private static final long LEAST_ROOM = 1 << 20;
    private static final int BUFFER = 1 << 16;

    /** The list of the files of a hundred million events is as long. */
    private static final int MOST_BYTES = 64 << 20;

    private final Path root;
    private final @Nullable FileSystem zip;
    private final @Nullable Path unpacked;
    private final Whole whole;
    private final Set<String> lost = new HashSet<>();

    /** Whether all of it arrived. */
    public enum Whole {
        WHOLE,
        CUT,
        DAMAGED
    }

    private BagPlace(Path root, @Nullable FileSystem zip, @Nullable Path unpacked, Whole whole) throws IOException {
        this.root = bagBelow(root.toAbsolutePath().normalize());
        this.zip = zip;
        this.unpacked = unpacked;
        this.whole = whole;
    }

    public static BagPlace open(Path bag) throws IOException {
        if (Files.isDirectory(bag)) {
            return new BagPlace(bag, null, null, Whole.WHOLE);
        }
        if (!startsAsZip(bag)) {
            throw new IOException(bag + " is neither a directory nor a zip");
        }
        FileSystem zip;
        try {
            zip = FileSystems.newFileSystem(bag, (ClassLoader) null);
        } catch (IOException | ZipError | IllegalArgumentException e) {
            return remains(bag);
        }
        try {
            return new BagPlace(zip.getPath("/"), zip, null, Whole.WHOLE);
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private static boolean startsAsZip(Path bag) throws IOException {
        try (var in = Files.newInputStream(bag)) {
            var start = in.readNBytes(2);
            return start.length > 0 && start[0] == 'P' && (start.length == 1 || start[1] == 'K');
        }
    }

    /** Without its directory a zip is read from its beginning, as far as it goes. */
    private static BagPlace remains(Path bag) throws IOException {
        var directory = Files.createTempDirectory("mubiao-verify");
        try {
            return new BagPlace(directory, null, directory, unpack(bag, directory));
        } catch (IOException | RuntimeException e) {
            delete(directory);
            throw e;
        }
    }

    private static Whole unpack(Path bag, Path directory) throws IOException {
        var whole = endsAsZip(bag) ? Whole.DAMAGED : Whole.CUT;
        var room = LEAST_ROOM + Files.size(bag) * MOST_TIMES_LARGER;
        try (var in = new ZipInputStream(Files.newInputStream(bag))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                room -= unpack(in, directory, entry.getName(), room);
            }
        } catch (EOFException e) {
            // as far as it goes
        } catch (ZipException | IllegalArgumentException e) {
            whole = Whole.DAMAGED;
        }
        return whole;
    }

    /** @return how many bytes it takes */
    private static long unpack(InputStream in, Path directory, String name, long room) throws IOException {
        var file = directory.resolve(name).normalize();
        if (!file.startsWith(directory) || name.endsWith("/")) {
            return 0;
        }
        Files.createDirectories(file.getParent());
        try (var out = Files.newOutputStream(file)) {
            return copy(in, out, room);
        } catch (EOFException e) {
            // lines are worth something one by one, other files are not
            if (!name.contains(BagLayout.EVENTS)) {
                Files.delete(file);
            }
            throw e;
        }
    }

    private static long copy(InputStream in, OutputStream out, long room) throws IOException {
        var buffer = new byte[BUFFER];
        long copied = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            copied += read;
            if (copied > room) {
                throw new IOException("unpacked it would be more than a hundred times larger");
            }
            out.write(buffer, 0, read);
        }
        return copied;
    }

    private static boolean endsAsZip(Path bag) throws IOException {
        try (var file = new RandomAccessFile(bag.toFile(), "r")) {
            if (file.length() < END_RECORD_LENGTH) {
                return false;
            }
            file.seek(file.length() - END_RECORD_LENGTH);
            return file.readInt() == END_RECORD;
        }
    }

    /** Zips are often made of a directory with the bag in it. */
    private static Path bagBelow(Path root) throws IOException {
        if (Files.exists(root.resolve(BagLayout.DECLARATION))) {
            return root;
        }
        try (var below = Files.list(root)) {
            return below.filter(each -> Files.exists(each.resolve(BagLayout.DECLARATION)))
                    .findFirst()
                    .orElse(root);
        }
    }

    public Whole whole() {
        return whole;
    }

    public Path file(String name) {
        return root.resolve(name);
    }

    public boolean has(String name) {
        try {
            var file = file(name).normalize();
            return !lost.contains(name) && file.startsWith(root) && Files.isRegularFile(file);
        } catch (InvalidPathException e) {
            // a list was changed, as if it names what lies beside the bag
            return false;
        }
    }

    /**
     * All of a file that is not large.
     *
     * @throws MalformedEvidence if it cannot be unpacked, or would fill the memory
     */
    byte[] bytes(String name) {
        try (var in = Files.newInputStream(file(name))) {
            var bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length <= MOST_BYTES) {
                return bytes;
            }
        } catch (IOException e) {
            throw new MalformedEvidence(name + ": " + e.getMessage());
        }
        throw new MalformedEvidence(name + " is too long");
    }

    /** As {@link #bytes}. */
    String text(String name) {
        return new String(bytes(name), UTF_8);
    }

    /** Files that lost their end are as good as not there. */
    void forget(Collection<String> names) {
        lost.addAll(names);
    }

    /** Names of all files below, as the manifest writes them, in order. */
    public List<String> names(String below) throws IOException {
        var start = file(below);
        if (!Files.isDirectory(start)) {
            return List.of();
        }
        try (var files = Files.walk(start)) {
            var names = new ArrayList<String>();
            files.filter(Files::isRegularFile)
                    .forEach(file -> names.add(root.relativize(file).toString().replace('\\', '/')));
            names.sort(Comparator.naturalOrder());
            return names;
        }
    }

    @Override
    public void close() throws IOException {
        if (zip != null) {
            zip.close();
        }
        if (unpacked != null) {
            delete(unpacked);
        }
    }

    private static void delete(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
