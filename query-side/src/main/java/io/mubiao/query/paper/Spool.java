package io.mubiao.query.paper;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;

/**
 * A large document on its way: written to a file first, because a refusal cannot be told any more once the first byte is
 * sent, and sent from there. The file is gone as soon as it is read.
 */
public final class Spool {

    private final Path file;

    private Spool(Path file) {
        this.file = file;
    }

    /** Writes the document. */
    public interface Writer {
        void writeTo(OutputStream out) throws IOException;
    }

    /** A document that fails on the way leaves no file. */
    public static Spool of(Writer writer) {
        try {
            var spool = new Spool(Files.createTempFile("mubiao", null));
            spool.write(writer);
            return spool;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Writer writer) throws IOException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            writer.writeTo(out);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    public ResponseEntity<InputStreamResource> answer(ResponseEntity.BodyBuilder head) {
        try {
            return head.contentLength(Files.size(file))
                    .body(new InputStreamResource(Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
