package io.mubiao.query.publication;

import io.mubiao.query.paper.PaperFormat;
import io.mubiao.query.paper.Printout;
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
final class Buffered {

    /** How many of the sheets in force are in an answer, whatever its format; less than all only when some are unreadable. */
    private static final String INCLUDED = "Mubiao-Included";

    private static final String IN_FORCE = "Mubiao-In-Force";

    private Buffered() {}

    /** Writes the document. */
    interface Writer {
        void writeTo(OutputStream out) throws IOException;
    }

    static ResponseEntity<InputStreamResource> answer(
            String fileName, PaperFormat format, Approved approved, Writer writer) {
        try {
            var file = Files.createTempFile("publication", null);
            try {
                write(file, writer);
                return ResponseEntity.ok()
                        .headers(Printout.headers(fileName, format))
                        .header(INCLUDED, Integer.toString(approved.sheets().size()))
                        .header(IN_FORCE, Integer.toString(approved.inForce()))
                        .contentLength(Files.size(file))
                        .body(new InputStreamResource(Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE)));
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(file);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, Writer writer) throws IOException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            writer.writeTo(out);
        }
    }
}
