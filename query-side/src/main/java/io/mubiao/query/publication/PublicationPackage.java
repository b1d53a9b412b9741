package io.mubiao.query.publication;

import io.mubiao.query.paper.Digest;
import io.mubiao.query.paper.PaperFormat;
import io.mubiao.query.paper.Standing;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Everything that is published at once, with a manifest by which anybody can check that nothing was changed since. */
record PublicationPackage(Publication publication) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /**
     * What the package holds.
     *
     * @param approvedUntil when the youngest sheet was approved
     */
    record Manifest(
            String title,
            String department,
            int year,
            Instant approvedUntil,
            List<PackedFile> files,
            List<PackedSheet> sheets) {}

    /** A file of the package. */
    record PackedFile(String name, String sha256) {}

    /** A sheet of the document, as its digital original is found. */
    record PackedSheet(
            UUID id, int revision, long version, String contentDigest, String approvalNumber, Instant approvedAt) {}

    void write(OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out);
        var files = new ArrayList<PackedFile>();
        for (var format : List.of(PaperFormat.DOCX, PaperFormat.PDF, PaperFormat.XLSX)) {
            files.add(add(zip, format));
        }
        begin(zip, "manifest.json");
        zip.write(JSON.writeValueAsBytes(manifest(files)));
        zip.closeEntry();
        zip.finish();
    }

    private PackedFile add(ZipOutputStream zip, PaperFormat format) throws IOException {
        var name = publication.fileName(format);
        begin(zip, name);
        var digest = Digest.begin();
        var file = new DigestOutputStream(new Unclosed(zip), digest);
        publication.print(format, file);
        file.flush();
        zip.closeEntry();
        return new PackedFile(name, Digest.hex(digest.digest()));
    }

    private void begin(ZipOutputStream zip, String name) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(Standing.inChina(publication.approved().at()));
        zip.putNextEntry(entry);
    }

    private Manifest manifest(List<PackedFile> files) {
        var request = publication.request();
        var approved = publication.approved();
        var sheets = approved.sheets().stream()
                .map(sheet -> new PackedSheet(
                        sheet.id().value(),
                        sheet.inForce().revision(),
                        sheet.inForce().version(),
                        sheet.inForce().contentDigest(),
                        sheet.inForce().approvalNumber(),
                        sheet.inForce().approvedAt()))
                .toList();
        return new Manifest(
                request.documentTitle(), request.department(), request.year(), approved.at(), files, sheets);
    }
}
