package io.mubiao.command.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.management.ThreadMXBean;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are broken, locked or made to harm are refused quickly, in words, and in little memory. */
class HostileDocumentTest {

    private static final int GIGABYTE = 1100;

    /** What one refusal may allocate, garbage included. */
    private static final long MEMORY = 400L * 1024 * 1024;

    @ParameterizedTest
    @ValueSource(
            strings = {"word/document.xml", "xl/worksheets/sheet1.xml", "word/media/image1.png", "[Content_Types].xml"})
    void aPackedFileThatUnpacksToAGigabyteIsRefusedInLittleMemory(String part) {
        var bomb = Hostile.zipBomb(part, GIGABYTE);

        assertThat(bomb.length).isLessThan(Intake.MAX_BYTES);
        expectCheapRefusal(bomb, "压缩炸弹");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/FlateDecode", "[/FlateDecode]", "/Fl", "/F#6CateDecode"})
    void aPdfThatUnpacksToAGigabyteIsRefusedInLittleMemory(String filter) {
        var bomb = Hostile.pdfBomb(GIGABYTE, filter);

        assertThat(bomb.length).isLessThan(Intake.MAX_BYTES);
        expectCheapRefusal(bomb, "解压后过大");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/LZWDecode", "[/ASCII85Decode /LZWDecode]", "/L#5AWDecode", "/RunLengthDecode"})
    void packingsThatNobodyUsesAreNotUnpackedWhenLarge(String filter) {
        expectCheapRefusal(Hostile.pdfBomb(70, filter), "不常见的压缩方式");
    }

    @ParameterizedTest
    @CsvSource({
        "DOCX, word/document.xml",
        "XLSX, xl/worksheets/sheet1.xml",
        "XLSX, xl/sharedStrings.xml",
        "DOCX, word/header1.xml"
    })
    void anOutsideEntityIsNeverFetched(Formats format, String part) throws Exception {
        var attack = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY secret SYSTEM \"file:///etc/passwd\">]>";

        var document = Hostile.withPart(
                format.print(Form.seed()), part, xml -> attack + xml.replaceFirst("<\\?xml[^>]*\\?>", ""));

        expectRefusal(document, "实体声明");
    }

    @Test
    void anEntityThatMultipliesItselfIsNotExpanded() throws Exception {
        var laughs = "<!DOCTYPE l [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]>";

        expectRefusal(Hostile.withPart(Formats.XLSX.print(Form.seed()), "xl/styles.xml", xml -> laughs + xml), "实体声明");
    }

    @ParameterizedTest
    @CsvSource({"DOCX, word/vbaProject.bin", "XLSX, xl/vbaProject.bin", "XLSX, xl/VBAPROJECT.BIN"})
    void aDocumentWithMacrosIsRefused(Formats format, String macros) throws Exception {
        expectRefusal(Hostile.withPart(format.print(Form.seed()), macros, none -> "x"), "宏");
    }

    @Test
    void aDocumentThatDeclaresMacrosIsRefused() throws Exception {
        var document = Hostile.withPart(
                Formats.DOCX.print(Form.seed()),
                "[Content_Types].xml",
                xml -> xml.replace(
                        "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                        "vnd.ms-word.document.macroEnabled.main+xml"));

        expectRefusal(document, "宏");
    }

    @ParameterizedTest
    @EnumSource(
            value = Formats.class,
            names = {"DOCX", "XLSX"})
    void anOfficeDocumentWithAPasswordIsRefused(Formats format) throws Exception {
        var plain = format.print(Form.seed());
        var locked = Formats.written(file -> {
            try (var container = new POIFSFileSystem()) {
                var encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
                encryptor.confirmPassword("秘密");
                try (var out = encryptor.getDataStream(container)) {
                    out.write(plain);
                } catch (java.security.GeneralSecurityException e) {
                    throw new java.io.IOException(e);
                }
                container.writeFilesystem(file);
            }
        });

        expectRefusal(locked, "密码");
    }

    @Test
    void anOldWorkbookWithAPasswordIsRefused() throws Exception {
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        try {
            var locked = Formats.XLS.print(Form.seed());
            Biff8EncryptionKey.setCurrentUserPassword(null);
            expectRefusal(locked, "密码");
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "secret"})
    void aPdfWithAPasswordOrRestrictionsIsRefused(String password) throws Exception {
        var locked = Formats.written(file -> {
            try (var pdf = Loader.loadPDF(Formats.PDF.print(Form.seed()))) {
                pdf.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
                pdf.save(file);
            }
        });

        expectRefusal(locked, "密码");
    }

    @Test
    void aScannedPdfIsCalledAScan() {
        var scan = """
                %PDF-1.4
                1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
                2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
                3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</I 5 0 R>>>>>> endobj
                4 0 obj <</Length 28>> stream
                q 595 0 0 842 0 0 cm /I Do Q
                endstream endobj
                5 0 obj <</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Length 1>> stream
                x
                endstream endobj
                trailer <</Root 1 0 R/Size 6>>
                %%EOF
                """;

        expectRefusal(scan.getBytes(UTF_8), "扫描件");
    }

    @ParameterizedTest
    @CsvSource({"ppt/presentation.xml, 演示文稿", "xl/workbook.bin, xlsb", "mimetype, 开放文档", "readme.txt, zip"})
    void aPackedFileOfAnotherKindIsNamed(String part, String name) throws Exception {
        var empty = Formats.written(file -> {
            try (var zip = new java.util.zip.ZipOutputStream(file)) {
                zip.putNextEntry(new java.util.zip.ZipEntry(part));
                zip.closeEntry();
            }
        });

        expectRefusal(empty, name);
    }

    @ParameterizedTest
    @EnumSource
    void aFileCutOffAnywhereIsReadOrRefused(Formats format) throws Exception {
        var document = format.print(Form.seed());
        for (var share = 1; share < 20; share++) {
            expectNothingButRefusal(Arrays.copyOf(document, document.length * share / 20));
        }
    }

    @Property(tries = 150, seed = "1")
    void bytesChangedAnywhereAreReadOrRefused(
            @ForAll Formats format, @ForAll @IntRange(min = 1, max = 40) int changes, @ForAll long seed)
            throws Exception {
        var document = PRINTED.get(format).clone();
        var chance = new Random(seed);
        for (var i = 0; i < changes; i++) {
            document[chance.nextInt(document.length)] = (byte) chance.nextInt(256);
        }

        expectNothingButRefusal(document);
    }

    @Test
    void tablesInsideTablesWithoutEndAreRefused() throws Exception {
        var depth = 5_000;
        var document = Hostile.withPart(
                Formats.DOCX.print(Form.of("x")),
                "word/document.xml",
                xml -> xml.replaceFirst(
                        "<w:p>",
                        "<w:tbl><w:tr><w:tc>".repeat(depth) + "</w:tc></w:tr></w:tbl>".repeat(depth) + "<w:p>"));

        expectRefusal(document, "已损坏");
    }

    @Test
    void aCellOfManyIndicatorsIsRefusedBeforeItMultiplies() {
        var register = "2027年项目支出绩效目标表\n项目名称\t数量指标\t质量指标\n甲\t" + "清；".repeat(60_000) + "\t\n";

        assertThat(refusal(register.getBytes(UTF_8)).code()).isEqualTo(ErrorCode.TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"项目支出绩效目标表\n%s\n项目名称\t甲\n", "%s\n项目名称\t一级指标\t二级指标\t三级指标\t指标值\n甲\t产出指标\t数量指标\t清淤\t7公里\n"})
    void aLineThatNamesItsUnitWithoutEndIsRead(String document) {
        var text = document.formatted("单位：万元\t".repeat(100_000));

        assertThat(Intake.read(text.getBytes(UTF_8)).sheets()).hasSize(1);
    }

    @Test
    void aHugeDocumentIsRefusedUnread() {
        var refusal = refusal(new byte[100 * 1024 * 1024]);

        assertThat(refusal.code()).isEqualTo(ErrorCode.TOO_LARGE);
    }

    @Test
    void aWorkbookThatMergesEverythingIsReadAllTheSame() throws Exception {
        var document = Hostile.withPart(
                Formats.XLSX.print(Layouts.central()),
                "xl/worksheets/sheet1.xml",
                xml -> xml.replaceFirst("<mergeCell ", "<mergeCell ref=\"A1:XFD1048576\"/><mergeCell "));

        assertThat(Intake.read(document).sheets()).hasSize(1);
    }

    private static final java.util.Map<Formats, byte[]> PRINTED = printed();

    private static java.util.Map<Formats, byte[]> printed() {
        var printed = new java.util.EnumMap<Formats, byte[]>(Formats.class);
        for (var format : Formats.values()) {
            try {
                printed.put(format, format.print(Form.seed()));
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
        return printed;
    }

    private static void expectNothingButRefusal(byte[] document) {
        try {
            Intake.read(document);
        } catch (DomainException refusal) {
            assertThat(refusal.code()).isIn(ErrorCode.UNREADABLE_DOCUMENT, ErrorCode.TOO_LARGE);
            assertThat(refusal.detail()).isNotBlank();
        }
    }

    private static void expectRefusal(byte[] document, String reason) {
        var refusal = refusal(document);
        assertThat(refusal.code()).isEqualTo(ErrorCode.UNREADABLE_DOCUMENT);
        assertThat(refusal.detail()).contains(reason);
    }

    private static void expectCheapRefusal(byte[] document, String reason) {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        var thread = Thread.currentThread().getId();
        var before = threads.getThreadAllocatedBytes(thread);
        var start = System.nanoTime();

        expectRefusal(document, reason);

        assertThat(threads.getThreadAllocatedBytes(thread) - before).isLessThan(MEMORY);
        assertThat(System.nanoTime() - start).isLessThan(20_000_000_000L);
    }

    private static DomainException refusal(byte[] document) {
        var refusal = catchThrowableOfType(DomainException.class, () -> Intake.read(document));
        assertThat(refusal).isNotNull();
        return refusal;
    }
}
