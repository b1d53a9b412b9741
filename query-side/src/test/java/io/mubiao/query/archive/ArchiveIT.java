package io.mubiao.query.archive;

import static io.mubiao.query.testing.Eventually.eventually;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.mubiao.query.archive.CheckItem.Result;
import io.mubiao.query.replay.SheetStories;
import io.mubiao.query.testing.Api;
import io.mubiao.query.testing.Cast;
import io.mubiao.query.testing.Contents;
import io.mubiao.query.testing.QuerySideTest;
import io.mubiao.query.testing.SheetLife;
import io.mubiao.query.testing.Store;
import io.mubiao.shared.ledger.SignatureType;
import io.mubiao.shared.ledger.VerifierKey;
import io.mubiao.shared.sheet.SheetId;
import io.mubiao.shared.text.Sha256;
import io.mubiao.verifier.command.Verify;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.zip.ZipInputStream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@QuerySideTest
class ArchiveIT {

    @Autowired
    private Store store;

    @Autowired
    private Api api;

    @Autowired
    private SheetStories stories;

    @TempDir
    private Path directory;

    private final Cast cast = new Cast();

    @Test
    void anApprovedSheetLeavesAsAPackageThatIsCheckedWithoutThisProgram() throws Exception {
        var sheet = approved("志愿服务 <一期> & “二期”😀");

        var answer = api.download(cast.auditor, archive(sheet));
        var files = unzipped(answer.content(), "");

        assertThat(answer.header("Content-Type")).isEqualTo("application/zip");
        assertThat(answer.header("Content-Disposition")).contains(sheet.id.toString());
        assertManifests(files);
        assertThat(files.keySet())
                .contains(
                        ArchiveFiles.REVIEW,
                        ArchiveFiles.PROCESS,
                        ArchiveFiles.CONTENT,
                        ArchiveFiles.EVENTS,
                        ArchiveFiles.METADATA,
                        ArchiveFiles.RECEIPT,
                        ArchiveFiles.REPORT,
                        "说明文件.txt");
        assertThat(verified(files)).startsWith("RESULT 0 ");
        for (var xml : List.of(ArchiveFiles.METADATA, ArchiveFiles.PROCESS, ArchiveFiles.REPORT)) {
            schema(files).newValidator().validate(new StreamSource(new ByteArrayInputStream(files.get(xml))));
        }
        var metadata = XmlChecks.read(files.get(ArchiveFiles.METADATA));
        assertThat(XmlChecks.text(metadata, "题名")).isEqualTo("志愿服务 <一期> & “二期”😀");
        assertThat(XmlChecks.text(metadata, "文件编号")).isEqualTo("平财发〔2026〕1号");
    }

    /** As {@code sha256sum -c} does; and nothing is there that no manifest lists. */
    private static void assertManifests(TreeMap<String, byte[]> files) {
        var listed = new TreeSet<String>(List.of("tagmanifest-sha256.txt"));
        for (var manifest : List.of("manifest-sha256.txt", "tagmanifest-sha256.txt")) {
            for (var line : new String(files.get(manifest), UTF_8).split("\n")) {
                var name = line.substring(66);
                assertThat(Sha256.hex(files.get(name))).as(name).isEqualTo(line.substring(0, 64));
                listed.add(name);
            }
        }
        assertThat(listed).isEqualTo(new TreeSet<>(files.keySet()));
    }

    private String verified(TreeMap<String, byte[]> files) throws IOException {
        var arguments = new ArrayList<>(List.of("receipt"));
        for (var name : files.keySet()) {
            if (name.endsWith(".tlog-proof") && !name.equals(ArchiveFiles.RECEIPT)) {
                arguments.add(written(name, files));
            }
        }
        var key = api.get(null, "/api/ledger/keys", "application/json")
                .json()
                .path("keys")
                .valueStream()
                .map(each -> VerifierKey.read(each.path("vkey").asString()))
                .filter(each -> each.type() == SignatureType.NOTE)
                .findFirst()
                .orElseThrow();
        arguments.addAll(List.of("--lang", "en", "--key", key.toString()));
        assertThat(run(arguments)).startsWith("RESULT 0 events=5 ");
        return run(List.of(
                "receipt",
                written(ArchiveFiles.RECEIPT, files),
                "--key",
                key.toString(),
                "--content",
                written(ArchiveFiles.CONTENT, files)));
    }

    private static String run(List<String> arguments) {
        var said = new ByteArrayOutputStream();
        var print = new PrintStream(said, true, UTF_8);
        Verify.run(print, print, arguments.toArray(String[]::new));
        return said.toString(UTF_8);
    }

    /** Under a name that every file system has. */
    private String written(String name, TreeMap<String, byte[]> files) throws IOException {
        var file = Files.createTempFile(directory, "", ".file");
        return Files.write(file, files.get(name)).toString();
    }

    private static javax.xml.validation.Schema schema(TreeMap<String, byte[]> files) throws Exception {
        return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(new StreamSource(new ByteArrayInputStream(files.get(ArchiveFiles.SCHEMA))));
    }

    @Test
    void theFourChecksAreComputedFromTheBytes() throws IOException {
        var sheet = approved("志愿服务");
        var whole = unzipped(api.download(cast.auditor, archive(sheet)).content(), "");

        assertThat(failed(sheet, whole, "", text -> text)).isEmpty();
        assertThat(failed(sheet, whole, ArchiveFiles.CONTENT, text -> text.replace("志愿服务", "志愿服勿")))
                .containsExactly("A4", "A5", "B4");
        assertThat(failed(sheet, whole, ArchiveFiles.METADATA, text -> text.replace("<文种>批复</文种>", "")))
                .containsExactly("A3", "B1");
        assertThat(failed(sheet, whole, ArchiveFiles.EVENTS, text -> text.substring(text.indexOf('\n') + 1)))
                .containsExactly("A2", "B2", "B3", "B4");
        assertThat(failed(
                        sheet,
                        whole,
                        ArchiveFiles.KEYS,
                        text -> text.lines().skip(1).findFirst().orElseThrow() + "\n"))
                .containsExactly("A1", "B4");
        assertThat(failed(sheet, whole, ArchiveFiles.VERIFYING, text -> "#!/bin/sh\n" + text))
                .containsExactly("B4", "D2");
        assertThat(failed(sheet, whole, ArchiveFiles.REVIEW, text -> "no pdf")).containsExactly("A6", "B4", "C2", "D1");
        assertThat(failed(sheet, whole, ArchiveFiles.CHECKPOINT, text -> text + "\n"))
                .containsExactly("A2", "B4");
    }

    /** The codes of the checks that fail when one file is another. */
    private List<String> failed(
            SheetLife sheet, TreeMap<String, byte[]> whole, String changed, UnaryOperator<String> change) {
        var files = new ArchiveFiles();
        whole.forEach((name, content) -> {
            if (name.startsWith("data/")) {
                files.add(
                        name,
                        name.equals(changed)
                                ? change.apply(new String(content, UTF_8)).getBytes(UTF_8)
                                : content);
            }
        });
        return FourChecks.of(files, ApprovedRevision.of(stories.of(sheet.id), null)).items().stream()
                .filter(item -> item.result() == Result.FAILED)
                .map(CheckItem::code)
                .toList();
    }

    @Test
    void whatWasNotLookedAtIsNotSaidToHavePassed() throws IOException {
        var files =
                unzipped(api.download(cast.auditor, archive(approved("志愿服务"))).content(), "");

        var report = new String(files.get(ArchiveFiles.REPORT), UTF_8);

        assertThat(report).contains("通过=\"15\" 不通过=\"0\" 未检测=\"2\"").contains("编号=\"D3\" 性质=\"安全性\" 结果=\"未检测\"");
        assertThat(new String(files.get("bag-info.txt"), UTF_8)).contains("Mubiao-Four-Checks: 通过 15，不通过 0，未检测 2");
    }

    @Test
    void aLaterRevisionHasItsAdjustmentAndTheOneBefore() throws IOException {
        var sheet = approved("志愿服务");
        sheet.revise().edit(cast.drafter, Contents.amount("30000")).submitAndApprove();
        awaitSealed(sheet);

        var second = unzipped(api.download(cast.auditor, archive(sheet)).content(), "");
        var first = unzipped(
                api.download(cast.auditor, archive(sheet) + "?revision=1").content(), "");

        assertThat(second).containsKey(ArchiveFiles.ADJUSTMENT);
        assertThat(new String(second.get(ArchiveFiles.METADATA), UTF_8)).contains("<调整自 版次=\"1\"");
        assertThat(new String(second.get(ArchiveFiles.CONTENT), UTF_8)).contains("30000");
        assertThat(first).doesNotContainKey(ArchiveFiles.ADJUSTMENT);
        assertThat(new String(first.get(ArchiveFiles.CONTENT), UTF_8)).contains("20000");
        assertThat(failed(sheet, second, "", text -> text)).isEmpty();
    }

    @Test
    void manyLeaveInOneZipThatSaysWhatIsMissing() throws IOException, SQLException {
        var sealed = approved("已封存");
        var other = store.sheet(cast).withholding().draft(Contents.of("别的"));
        SheetLife pending;
        try (var open = store.insertUncommitted(other.last())) {
            pending = store.sheet(cast).draft(Contents.of("未封存")).submitAndApprove();
            eventually(() -> assertThat(list("")).contains(pending.id.toString()));

            assertThat(api.download(cast.auditor, archive(pending)).status()).isEqualTo(202);
            assertThat(list("?year=2026"))
                    .contains("\"" + pending.id + "\",\"\"")
                    .contains("未收入：批复尚未封存");
            open.rollback();
        }
        awaitSealed(pending);

        var both = api.download(cast.auditor, "/api/audit/archives");
        var one = api.download(cast.auditor, "/api/audit/archives?size=1");

        assertThat(both.header("Mubiao-Lines")).isEqualTo("2");
        assertThat(both.header("Mubiao-Cut")).isEqualTo("false");
        assertThat(one.header("Mubiao-Cut")).isEqualTo("true");
        var all = unzipped(both.content(), "");
        for (var folder : folders(all)) {
            assertManifests(unzipped(both.content(), folder));
        }
        assertThat(folders(all))
                .hasSize(2)
                .anyMatch(folder -> folder.endsWith("-" + sealed.id + "/"))
                .anyMatch(folder -> folder.endsWith("-" + pending.id + "/"));
        var first = folders(unzipped(one.content(), ""));
        assertThat(first).hasSize(1);
        var last = id(one);
        var next = unzipped(
                api.download(cast.auditor, "/api/audit/archives?size=1&after=" + last)
                        .content(),
                "");
        assertThat(folders(next)).hasSize(1).doesNotContainAnyElementsOf(first);
        assertThat(sealed.id.toString()).isNotEqualTo(pending.id.toString());
    }

    private String list(String query) throws IOException {
        var answer = api.download(cast.auditor, "/api/audit/archives" + query);
        return answer.status() == 200
                ? new String(unzipped(answer.content(), "").get("目录.csv"), UTF_8)
                : "";
    }

    private static String id(Api.Download answer) throws IOException {
        var list = new String(unzipped(answer.content(), "").get("目录.csv"), UTF_8);
        return list.substring(list.indexOf("after=") + 6, list.indexOf("after=") + 42);
    }

    private static TreeSet<String> folders(TreeMap<String, byte[]> files) {
        var folders = new TreeSet<String>();
        files.keySet().stream()
                .filter(name -> name.contains("/"))
                .forEach(name -> folders.add(name.substring(0, name.indexOf('/') + 1)));
        return folders;
    }

    @Test
    void onlyAuditorsOfTheRegionTakeApprovedSheetsAway() {
        var sheet = approved("志愿服务");
        var draft = store.sheet(cast).draft(Contents.of("草稿"));

        assertThat(api.get(cast.approver, archive(sheet)).status()).isEqualTo(403);
        assertThat(api.get(cast.drafter, "/api/audit/archives").status()).isEqualTo(403);
        assertThat(api.get(new Cast().auditor, archive(sheet)).code()).isEqualTo("SHEET_NOT_FOUND");
        assertThat(api.get(cast.auditor, archive(draft)).code()).isEqualTo("NOTHING_APPROVED");
        assertThat(api.get(cast.auditor, archive(sheet) + "?revision=2").code()).isEqualTo("NOTHING_APPROVED");
        assertThat(api.get(cast.auditor, archive(sheet) + "?revision=0").code()).isEqualTo("MALFORMED");
        assertThat(api.get(cast.auditor, "/api/audit/archives?jahr=2026").code())
                .isEqualTo("MALFORMED");
        assertThat(api.get(cast.auditor, "/api/audit/archives?size=201").code()).isEqualTo("MALFORMED");
        assertThat(api.get(new Cast().auditor, "/api/audit/archives").code()).isEqualTo("NOTHING_APPROVED");
    }

    private SheetLife approved(String project) {
        var sheet = store.sheet(cast).draft(Contents.of(project)).submitAndApprove();
        awaitSealed(sheet);
        return sheet;
    }

    private void awaitSealed(SheetLife sheet) {
        var receipt = "/api/sheets/" + sheet.id + "/versions/" + sheet.version() + "/receipt";
        eventually(
                () -> assertThat(api.download(cast.auditor, receipt).status()).isEqualTo(200));
    }

    private static String archive(SheetLife sheet) {
        SheetId id = sheet.id;
        return "/api/sheets/" + id + "/archive";
    }

    /** The files below a folder, without its name. */
    private static TreeMap<String, byte[]> unzipped(byte[] content, String folder) throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content), UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().startsWith(folder)) {
                    files.put(entry.getName().substring(folder.length()), zip.readAllBytes());
                }
            }
        }
        return files;
    }
}
