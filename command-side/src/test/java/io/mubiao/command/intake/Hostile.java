package io.mubiao.command.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.UnaryOperator;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Documents made to harm whoever reads them. */
final class Hostile {

    private static final int MEGABYTE = 1024 * 1024;

    private Hostile() {}

    /** A document of one part, packed, that unpacks to blanks. */
    static byte[] zipBomb(String part, int megabytes) {
        var packed = blanks(megabytes, true);
        var name = part.getBytes(UTF_8);
        var file = new ByteArrayOutputStream();
        file.writeBytes(new byte[] {'P', 'K', 3, 4, 20, 0, 8, 0, 8, 0, 0, 0, 0, 0});
        file.writeBytes(new byte[12]);
        file.writeBytes(new byte[] {(byte) name.length, 0, 0, 0});
        file.writeBytes(name);
        file.writeBytes(packed);
        return file.toByteArray();
    }

    /** A PDF whose page unpacks to blanks. */
    static byte[] pdfBomb(int megabytes, String filter) {
        var packed = blanks(megabytes, false);
        var file = new ByteArrayOutputStream();
        file.writeBytes(("%PDF-1.7\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n"
                        + "2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj\n"
                        + "3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>> endobj\n"
                        + "4 0 obj <</Filter " + filter + "/Length " + packed.length + ">> stream\n")
                .getBytes(ISO_8859_1));
        file.writeBytes(packed);
        file.writeBytes("\nendstream endobj\ntrailer <</Root 1 0 R/Size 5>>\n%%EOF".getBytes(ISO_8859_1));
        return file.toByteArray();
    }

    /** Deflated blanks; a megabyte is packed once and repeated. */
    private static byte[] blanks(int megabytes, boolean raw) {
        var blanks = new byte[MEGABYTE];
        java.util.Arrays.fill(blanks, (byte) ' ');
        var packed = new byte[64 * 1024];
        var deflater = new Deflater(9, true);
        deflater.setInput(blanks);
        var length = deflater.deflate(packed, 0, packed.length, Deflater.FULL_FLUSH);
        deflater.end();
        var all = new ByteArrayOutputStream();
        if (!raw) {
            all.writeBytes(new byte[] {0x78, (byte) 0xDA});
        }
        for (var i = 0; i < megabytes; i++) {
            all.write(packed, 0, length);
        }
        all.writeBytes(new byte[] {3, 0});
        return all.toByteArray();
    }

    /** A zipped document with one of its parts changed, or added. */
    static byte[] withPart(byte[] document, String part, UnaryOperator<String> change) throws IOException {
        var file = new ByteArrayOutputStream();
        var found = false;
        try (var in = new ZipInputStream(new ByteArrayInputStream(document));
                var out = new ZipOutputStream(file)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var content = in.readAllBytes();
                out.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().equals(part)) {
                    found = true;
                    content = change.apply(new String(content, UTF_8)).getBytes(UTF_8);
                }
                out.write(content);
                out.closeEntry();
            }
            if (!found) {
                out.putNextEntry(new ZipEntry(part));
                out.write(change.apply("").getBytes(UTF_8));
                out.closeEntry();
            }
        }
        return file.toByteArray();
    }
}
