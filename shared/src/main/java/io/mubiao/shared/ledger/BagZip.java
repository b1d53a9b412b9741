package io.mubiao.shared.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mubiao.shared.text.Sha256;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a bag as a zip while it is made: files first, and at the end the lists of their hashes. */
public final class BagZip {

    /** No file of a bag tells its time. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final String PAYLOAD = "data/";

    private final ZipOutputStream zip;
    private final String folder;
    private final boolean isWhole;
    private final StringBuilder manifest = new StringBuilder();
    private final StringBuilder tagManifest = new StringBuilder();
    private long bytes;
    private long files;

    /** @param out stays open */
    public BagZip(OutputStream out) throws IOException {
        this(new ZipOutputStream(out, UTF_8), "", true);
    }

    /**
     * One of several bags in a zip, which is finished by whoever began it.
     *
     * @param folder of its own, ending with a slash
     */
    public BagZip(ZipOutputStream zip, String folder) throws IOException {
        this(zip, folder, false);
    }

    private BagZip(ZipOutputStream zip, String folder, boolean isWhole) throws IOException {
        this.zip = zip;
        this.folder = folder;
        this.isWhole = isWhole;
        tag(BagLayout.DECLARATION, "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
    }

    /** A file below data; closed before the next is begun. */
    public OutputStream file(String name) throws IOException {
        if (!name.startsWith(PAYLOAD)) {
            throw new IllegalArgumentException(name + " is not below data");
        }
        begin(name);
        return new Payload(name, new DigestOutputStream(zip, Sha256.begin()));
    }

    public void file(String name, byte[] content) throws IOException {
        try (var file = file(name)) {
            file.write(content);
        }
    }

    /** A file beside data. */
    public void tag(String name, String content) throws IOException {
        begin(name);
        var text = content.getBytes(UTF_8);
        zip.write(text);
        zip.closeEntry();
        tagManifest.append(line(Sha256.hex(text), name));
    }

    /** @param info what is said about the bag, besides the size of its files */
    public void finish(Map<String, String> info) throws IOException {
        var text = new StringBuilder();
        info.forEach(
                (name, value) -> text.append(name).append(": ").append(value).append('\n'));
        text.append(BagLayout.OXUM)
                .append(": ")
                .append(bytes)
                .append('.')
                .append(files)
                .append('\n');
        tag(BagLayout.INFO, text.toString());
        tag(BagLayout.MANIFEST, manifest.toString());
        begin(BagLayout.TAG_MANIFEST);
        zip.write(tagManifest.toString().getBytes(UTF_8));
        zip.closeEntry();
        if (isWhole) {
            zip.finish();
        }
    }

    private void begin(String name) throws IOException {
        var entry = new ZipEntry(folder + name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
    }

    private static String line(String hash, String name) {
        return hash + "  " + name + "\n";
    }

    private final class Payload extends FilterOutputStream {

        private final String name;
        private final DigestOutputStream hashed;

        private Payload(String name, DigestOutputStream hashed) {
            super(hashed);
            this.name = name;
            this.hashed = hashed;
        }

        @Override
        public void write(int b) throws IOException {
            hashed.write(b);
            bytes++;
        }

        @Override
        public void write(byte[] content, int offset, int length) throws IOException {
            hashed.write(content, offset, length);
            bytes += length;
        }

        @Override
        public void close() throws IOException {
            zip.closeEntry();
            files++;
            manifest.append(
                    line(HexFormat.of().formatHex(hashed.getMessageDigest().digest()), name));
        }
    }
}
