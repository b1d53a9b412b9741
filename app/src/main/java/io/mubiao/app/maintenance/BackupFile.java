package io.mubiao.app.maintenance;

import io.mubiao.app.maintenance.Manifest.Content;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A backup to be read. */
final class BackupFile implements AutoCloseable {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private final ZipFile zip;
    private final Manifest manifest;

    private BackupFile(ZipFile zip, Manifest manifest) {
        this.zip = zip;
        this.manifest = manifest;
    }

    /** @throws Refusal when the file is not a whole backup, or one of a format that this version does not know */
    static BackupFile open(Path file) throws IOException {
        if (!Files.isReadable(file)) {
            throw new Refusal("文件 " + file + " 不存在或无法读取");
        }
        try {
            var zip = new ZipFile(file.toFile());
            try {
                return new BackupFile(zip, manifest(zip));
            } catch (IOException | RuntimeException e) {
                zip.close();
                throw e;
            }
        } catch (ZipException | JacksonException e) {
            throw new Refusal("文件 " + file + " 不是完整的备份：" + e.getMessage(), e);
        }
    }

    Manifest manifest() {
        return manifest;
    }

    /** Reads everything once before anything is done with it. */
    void verify() throws IOException {
        var expected = Stream.concat(
                        Stream.of(Manifest.ENTRY),
                        manifest.tables().stream()
                                .map(content -> content.table().entry()))
                .collect(Collectors.toSet());
        if (!zip.stream().map(ZipEntry::getName).collect(Collectors.toSet()).equals(expected)) {
            throw new Refusal("备份已损坏：其中的文件与清单不符");
        }
        for (var content : manifest.tables()) {
            if (!digest(content).equals(content.sha256())) {
                throw new Refusal("备份已损坏：" + content.table().entry() + " 的校验值与清单不符");
            }
        }
    }

    InputStream open(Content content) throws IOException {
        return zip.getInputStream(zip.getEntry(content.table().entry()));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of a whole file, to be kept apart from it. */
    static String sha256(Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            return digest(content);
        }
    }

    private String digest(Content content) throws IOException {
        try (var rows = open(content)) {
            return digest(rows);
        } catch (ZipException e) {
            throw new Refusal("备份已损坏：" + content.table().entry() + "：" + e.getMessage(), e);
        }
    }

    private static String digest(InputStream content) throws IOException {
        var digest = sha256();
        try (var read = new DigestInputStream(content, digest)) {
            read.transferTo(java.io.OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static Manifest manifest(ZipFile zip) throws IOException {
        var entry = zip.getEntry(Manifest.ENTRY);
        if (entry == null) {
            throw new ZipException("缺少 " + Manifest.ENTRY);
        }
        try (var content = zip.getInputStream(entry)) {
            var tree = JSON.readTree(content);
            if (tree.path("format").intValue(0) != Manifest.FORMAT) {
                throw new Refusal("备份的格式不被本版本支持，请使用更新的版本");
            }
            return JSON.treeToValue(tree, Manifest.class);
        }
    }
}
