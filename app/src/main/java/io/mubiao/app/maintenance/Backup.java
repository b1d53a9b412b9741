package io.mubiao.app.maintenance;

import io.mubiao.app.maintenance.Manifest.Content;
import io.mubiao.app.maintenance.Manifest.Table;
import io.mubiao.app.postgres.AtomicFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Writes all that cannot be made again, as it is at one instant, into one file; work goes on meanwhile. */
final class Backup {

    private final DataSource owner;
    private final String program;

    Backup(DataSource owner, String program) {
        this.owner = owner;
        this.program = program;
    }

    Manifest write(Path file) throws IOException, SQLException {
        if (Files.exists(file)) {
            throw new Refusal("文件 " + file + " 已存在，不会覆盖");
        }
        try (var connection = owner.getConnection()) {
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            var written = new ArrayList<Manifest>();
            AtomicFile.write(file, channel -> written.add(write(connection, channel)));
            return written.get(0);
        }
    }

    private Manifest write(Connection connection, FileChannel channel) throws IOException {
        var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        jdbc.sql("set local statement_timeout = 0").update();
        var catalog = new Catalog(jdbc);
        var schemas = catalog.schemas();
        if (schemas.isEmpty()) {
            throw new Refusal("数据库里没有 Mubiao 的数据，无可备份");
        }
        // closed with its channel
        var zip = new ZipOutputStream(Channels.newOutputStream(channel));
        var contents = contents(connection, catalog.tables(schemas), zip);
        var manifest = new Manifest(
                Manifest.FORMAT,
                program,
                jdbc.sql("show server_version").query(String.class).single(),
                Instant.now(),
                schemas,
                contents,
                catalog.sequences(schemas));
        zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
        zip.write(BackupFile.JSON.writeValueAsBytes(manifest));
        zip.closeEntry();
        zip.finish();
        return manifest;
    }

    private static List<Content> contents(Connection connection, List<Table> tables, ZipOutputStream zip)
            throws IOException {
        var contents = new ArrayList<Content>();
        for (var table : tables) {
            zip.putNextEntry(new ZipEntry(table.entry()));
            contents.add(content(connection, table, zip));
            zip.closeEntry();
        }
        return contents;
    }

    private static Content content(Connection connection, Table table, OutputStream to) throws IOException {
        var digest = BackupFile.sha256();
        try {
            long rows = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut(
                            "copy (select " + table.columnList() + " from " + table.qualified() + ") to stdout",
                            new DigestOutputStream(to, digest));
            return new Content(table, rows, HexFormat.of().formatHex(digest.digest()));
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }
}
