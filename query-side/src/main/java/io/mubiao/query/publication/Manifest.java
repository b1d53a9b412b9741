package io.mubiao.query.publication;

import io.mubiao.query.publication.Approved.Missing;
import io.mubiao.shared.org.UnitId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is handed out, of what, and by what anybody can check that nothing was changed since.
 *
 * @param department the registered name, whatever the sheets print
 * @param approvedUntil when the youngest sheet was approved
 * @param inForce how many sheets the department has in force for the year
 * @param included how many of them are here
 * @param missing the others, with the reason
 * @param printedNames names on the sheets that differ from the register
 * @param files of the package, none when the manifest is asked for alone
 */
record Manifest(
        String title,
        UnitId departmentId,
        String department,
        int year,
        Instant approvedUntil,
        int inForce,
        int included,
        List<Missing> missing,
        List<PrintedName> printedNames,
        List<PackedFile> files,
        List<PackedSheet> sheets) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** A file of the package. */
    record PackedFile(String name, String sha256) {}

    /**
     * A sheet of the document, as its digital original is found.
     *
     * @param unitName as registered when the sheet was approved
     */
    record PackedSheet(
            UUID id,
            int revision,
            long version,
            UnitId unit,
            String unitName,
            String contentDigest,
            String approvalNumber,
            Instant approvedAt) {

        static PackedSheet of(Approved.Sheet sheet) {
            var inForce = sheet.inForce();
            return new PackedSheet(
                    sheet.id().value(),
                    inForce.revision(),
                    inForce.version(),
                    sheet.unit(),
                    sheet.names().unit(),
                    inForce.contentDigest(),
                    inForce.approvalNumber(),
                    inForce.approvedAt());
        }
    }

    static Manifest of(String title, int year, Approved approved, List<PackedFile> files) {
        return new Manifest(
                title,
                approved.department().id(),
                approved.department().name(),
                year,
                approved.at(),
                approved.inForce(),
                approved.sheets().size(),
                approved.missing(),
                approved.printedNames(),
                files,
                approved.sheets().stream().map(PackedSheet::of).toList());
    }

    byte[] json() {
        return JSON.writeValueAsBytes(this);
    }
}
