package io.mubiao.query.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A document that one sheet fills, ready to be sent. */
public record Printout(String fileName, PaperFormat format, byte[] content) {

    /** Prints a paper. */
    public static Printout of(Paper paper, PaperFormat format, String fileName) {
        try (var out = new ByteArrayOutputStream()) {
            Printer.print(paper, format, out);
            return new Printout(fileName, format, out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a file to be saved; the entity tag is the digest of its bytes. */
    public ResponseEntity<byte[]> answer() {
        return ResponseEntity.ok()
                .headers(headers(fileName, format))
                .eTag("\"" + Digest.of(content) + "\"")
                .body(content);
    }

    /** The headers of a file that is saved under a Chinese name, and shown to nobody else by a cache in between. */
    public static HttpHeaders headers(String fileName, PaperFormat format) {
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.parseMediaType(format.mediaType()));
        headers.setContentDisposition(ContentDisposition.attachment()
                .filename(fileName, StandardCharsets.UTF_8)
                .build());
        headers.setCacheControl("private, no-cache");
        return headers;
    }
}
