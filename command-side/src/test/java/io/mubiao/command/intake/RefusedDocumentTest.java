package io.mubiao.command.intake;

import static io.mubiao.shared.problem.ErrorCode.TOO_LARGE;
import static io.mubiao.shared.problem.ErrorCode.UNREADABLE_DOCUMENT;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mubiao.shared.problem.DomainException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusedDocumentTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", " \t\r\n", "\uFEFF"})
    void anEmptyDocumentIsRefused(String text) {
        expectUnreadable(text.getBytes(UTF_8), "空");
    }

    @ParameterizedTest
    @CsvSource({
        "\u0089PNG...., PNG",
        "%PDF-1.7 ..., PDF",
        "PK\u0003\u0004.. word/document.xml, docx",
        "PK\u0003\u0004.. xl/workbook.xml, xlsx",
        "PK\u0003\u0004.. other, zip",
        "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1, 旧版 Office",
        "{\\rtf1, RTF"
    })
    void anotherFormatIsRefusedByItsName(String start, String name) {
        expectUnreadable(start.getBytes(ISO_8859_1), name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<?xml version='1.0'?><?mso-application progid=\"Excel.Sheet\"?><Workbook> | Excel 2003 XML | xlsx",
                "<?xml version='1.0'?><?mso-application progid=\"Word.Document\"?><w:wordDocument> | Word XML | docx",
                "<?xml version='1.0'?><pkg:package xmlns:pkg='x'> | Word XML | docx",
                "From: <Saved by WPS>~Subject: x~MIME-Version: 1.0~Content-Type: multipart/related | mht | docx",
                "MIME-Version: 1.0~X-Document-Type: Workbook | mht | xlsx",
                "<?xml version='1.0'?><uof:UOF xmlns:uof='x'> | uof | docx",
                "{\\rtf1 | RTF | docx"
            })
    void aFormatOfAnOfficeProgramIsRefusedWithWhatToSaveAs(String start, String name, String better) {
        expectUnreadable(start.replace("~", "\n").getBytes(UTF_8), name);
        expectUnreadable(start.replace("~", "\n").getBytes(UTF_8), better);
    }

    @ParameterizedTest
    @CsvSource({
        "application/vnd.oasis.opendocument.spreadsheet, ods, xlsx",
        "application/vnd.oasis.opendocument.text, odt, docx"
    })
    void anOpenDocumentIsRefusedByItsName(String type, String name, String better) throws IOException {
        var file = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("mimetype"));
            zip.write(type.getBytes(UTF_8));
        }

        expectUnreadable(file.toByteArray(), name);
        expectUnreadable(file.toByteArray(), better);
    }

    @Test
    void nulBytesAreNoText() {
        expectUnreadable("部门项目支出预算绩效目标表 1\0".getBytes(UTF_8), "不是文本");
        expectUnreadable("\uFEFF部门项目支出预算绩效目标表 1\0".getBytes(UTF_16LE), "不是文本");
        expectUnreadable(new byte[] {(byte) 0xFF, (byte) 0x80, 'a', 'b'}, "不是文本");
    }

    @Test
    void aTextWithoutAnySheetIsRefused() {
        expectUnreadable("平罗县商务和投资促进局项目支出预算绩效目标表\n随便写点什么".getBytes(UTF_8), "没有找到绩效目标表");
    }

    @Test
    void aDocumentAboveTheLimitIsRefusedUnread() {
        expectTooLarge(new byte[Intake.MAX_BYTES + 1]);
        expectTooLarge(new byte[20 * 1024 * 1024]);
    }

    @Test
    void aDocumentOfTooManyLinesIsRefused() {
        var lines = new byte[1_000_000];
        Arrays.fill(lines, (byte) '\n');
        lines[0] = 'a';

        expectTooLarge(lines);
    }

    private static void expectUnreadable(byte[] document, String reason) {
        var refusal = refusal(document);
        assertThat(refusal.code()).isEqualTo(UNREADABLE_DOCUMENT);
        assertThat(refusal.detail()).contains(reason);
    }

    private static void expectTooLarge(byte[] document) {
        assertThat(refusal(document).code()).isEqualTo(TOO_LARGE);
    }

    private static DomainException refusal(byte[] document) {
        return catchThrowableOfType(DomainException.class, () -> Intake.read(document));
    }
}
