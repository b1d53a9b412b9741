package io.mubiao.query.publication;

import io.mubiao.query.paper.Digest;
import io.mubiao.query.paper.PaperFormat;
import io.mubiao.query.paper.PrintedStatus;
import io.mubiao.query.paper.Spool;
import io.mubiao.query.publication.Manifest.PackedFile;
import io.mubiao.shared.text.Sha256;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files that are handed out together, with the digest of each. What is packed again is the same to the byte. */
final class PublicationPackage {

    private final ZipOutputStream zip;
    private final Instant at;
    private final List<PackedFile> files = new ArrayList<>();

    PublicationPackage(OutputStream out, Instant at) {
        this.zip = new ZipOutputStream(out);
        this.at = at;
    }

    /** Everything that is published at once. */
    static void write(Publication publication, OutputStream out) throws IOException {
        var approved = publication.approved();
        var files = new PublicationPackage(out, approved.at());
        for (var format : List.of(PaperFormat.DOCX, PaperFormat.PDF, PaperFormat.XLSX)) {
            files.add(publication.fileName(format), file -> publication.print(format, file));
        }
        files.finish(publication.title(), publication.request().year(), approved);
    }

    void add(String name, Spool.Writer writer) throws IOException {
        begin(name);
        var digest = Sha256.begin();
        var file = new DigestOutputStream(new NonClosingStream(zip), digest);
        writer.writeTo(file);
        file.flush();
        zip.closeEntry();
        files.add(new PackedFile(name, Digest.hex(digest.digest())));
    }

    /** Adds the manifest of what was packed. */
    void finish(String title, int year, Approved approved) throws IOException {
        begin("manifest.json");
        zip.write(Manifest.of(title, year, approved, files).json());
        zip.closeEntry();
        zip.finish();
    }

    private void begin(String name) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(PrintedStatus.inChina(at));
        zip.putNextEntry(entry);
    }
}
