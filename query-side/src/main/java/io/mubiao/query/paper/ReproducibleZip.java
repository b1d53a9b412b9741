package io.mubiao.query.paper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Office documents are archives that carry the moment of their making. This gives their entries the moment of what they
 * show, so that two copies of the same version are equal byte by byte.
 */
final class ReproducibleZip {

    private ReproducibleZip() {}

    /** Writes an archive. */
    interface Archive {
        void writeTo(OutputStream out) throws IOException;
    }

    static void write(Archive archive, Instant at, OutputStream out) throws IOException {
        var moving = new ByteArrayOutputStream();
        archive.writeTo(moving);
        try (var in = new ZipInputStream(new ByteArrayInputStream(moving.toByteArray()))) {
            var still = new ZipOutputStream(out);
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                still.putNextEntry(entry(entry.getName(), at));
                in.transferTo(still);
                still.closeEntry();
            }
            still.finish();
        }
    }

    private static ZipEntry entry(String name, Instant at) {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(PrintedStatus.inChina(at));
        return entry;
    }
}
