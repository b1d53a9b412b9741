package io.mubiao.app.maintenance;

import java.time.Instant;
import java.util.List;

/**
 * What is in a backup, by which its reader knows that nothing is missing or altered.
 *
 * @param format of the file; a reader refuses one it does not know
 * @param program the version that wrote it
 * @param server the version of PostgreSQL it was read from
 * @param tables in the order in which they can be filled: whoever refers comes after what is referred to
 */
record Manifest(
        int format,
        String program,
        String server,
        Instant createdAt,
        List<Schema> schemas,
        List<Content> tables,
        List<Sequence> sequences) {

    static final int FORMAT = 1;
    static final String ENTRY = "manifest.json";

    /** @param version of its last migration */
    record Schema(String name, String version) {}

    /** @param columns those that are stored and not computed, as names that SQL can read */
    record Table(String schema, String name, List<String> columns) {

        String qualified() {
            return "\"" + schema + "\".\"" + name + "\"";
        }

        String columnList() {
            return String.join(", ", columns);
        }

        String entry() {
            return schema + "/" + name + ".copy";
        }
    }

    /** @param sha256 of the rows as COPY writes them, in lower-case hexadecimal */
    record Content(Table table, long rows, String sha256) {}

    /** @param called whether the value was given out already */
    record Sequence(String schema, String name, long value, boolean called) {}

    long rows() {
        return tables.stream().mapToLong(Content::rows).sum();
    }
}
