package io.mubiao.query.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.mubiao.query.paper.PaperFormat;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.org.UserId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListFilesTest {

    private static final Instant AT = Instant.parse("2026-03-31T16:30:05Z");

    private static final ListHead HEAD = new ListHead(
            "目标表清单",
            List.of("年度：2026"),
            new Actor(new UserId("auditor"), "赵文静", new UnitId("106"), "640221000", Set.of(Role.AUDITOR)),
            AT);

    private record Line(String name, @Nullable String amount, int count) {}

    private static final ListColumns<Line> COLUMNS = ListColumns.<Line>start()
            .text("名称", Line::name)
            .amount("金额（元）", Line::amount)
            .whole("件数", Line::count)
            .time("时间", line -> AT);

    @Test
    void amountsAreNumbersAndTimesAreDatesOfChina() throws IOException {
        try (var workbook = xlsx(new ListFiles(9), new Line("志愿服务", "9999999999999.9", -3))) {
            var sheet = workbook.getSheetAt(0);
            var row = sheet.getRow(4);
            assertThat(sheet.getRow(3).getCell(1).getStringCellValue()).isEqualTo("金额（元）");
            assertThat(row.getCell(1).getNumericCellValue()).isEqualTo(9999999999999.9);
            assertThat(row.getCell(1).getCellStyle().getDataFormatString()).isEqualTo("#,##0.00");
            assertThat(row.getCell(2).getNumericCellValue()).isEqualTo(-3);
            assertThat(row.getCell(3).getLocalDateTimeCellValue()).isEqualTo(LocalDateTime.of(2026, 4, 1, 0, 30, 5));
        }
    }

    @Test
    void aListSaysWhatItIsByWhomAndHowManyLines() throws IOException {
        try (var workbook = xlsx(new ListFiles(9), new Line("一", null, 1), new Line("二", null, 2))) {
            var sheet = workbook.getSheetAt(0);
            assertThat(sheet.getSheetName()).isEqualTo("目标表清单");
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("筛选条件：年度：2026");
            assertThat(sheet.getRow(2).getCell(0).getStringCellValue())
                    .isEqualTo("导出人：赵文静（auditor）　导出时间：2026-04-01 00:30:05（北京时间）　共 2 行");
            assertThat(sheet.getLastRowNum()).isEqualTo(5);
        }
    }

    @Test
    void aTableThatIsCutSaysSo() throws IOException {
        var read = new AtomicInteger();
        var endless = Stream.generate(() -> new Line("又一", "1", read.incrementAndGet()));
        var out = new ByteArrayOutputStream();

        var count = new ListFiles(9).atMost(3).write(PaperFormat.CSV, HEAD, COLUMNS, endless, out);

        assertThat(count).isEqualTo(new ListCount(3, true));
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("只导出了前 3 行").doesNotContain("共 3 行");
        assertThat(read)
                .as("one more than is written tells that there are more")
                .hasValue(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "＝1", "\ttab", "_x0041_", "a\r\nb", "0001"})
    void aTextStaysAText(String text) throws IOException {
        try (var workbook = xlsx(new ListFiles(9), new Line(text, "=2*3", 1))) {
            var row = workbook.getSheetAt(0).getRow(4);
            for (int i = 0; i < 2; i++) {
                assertThat(row.getCell(i).getCellType()).isEqualTo(CellType.STRING);
            }
            assertThat(row.getCell(0).getStringCellValue()).isEqualTo(text);
            assertThat(row.getCell(1).getCellStyle().getQuotePrefixed()).isTrue();
        }
        assertThat(csv(new Line(text, "=2*3", 1)))
                .doesNotContain("\"=", "\"+", "\"-", "\"@")
                .contains("\"'=2*3\"");
    }

    @Test
    void csvBeginsWithItsMarkAndItsHeadings() throws IOException {
        assertThat(csv(new Line("志愿服务", "20000", -3)))
                .startsWith("\uFEFF\"名称\",\"金额（元）\",\"件数\",\"时间\"\r\n"
                        + "\"志愿服务\",\"20000.00\",\"-3\",\"2026-04-01 00:30:05\"\r\n\r\n\"目标表清单\"\r\n")
                .contains("年度：2026", "赵文静（auditor）", "共 1 行");
    }

    @Test
    void aTextThatNoCellHoldsIsCutVisibly() throws IOException {
        try (var workbook = xlsx(new ListFiles(9), new Line("长".repeat(40_000), null, 1))) {
            assertThat(workbook.getSheetAt(0).getRow(4).getCell(0).getStringCellValue())
                    .hasSize(32_767)
                    .endsWith("（过长，未全部列出）");
        }
    }

    private static XSSFWorkbook xlsx(ListFiles files, Line... lines) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(write(files, PaperFormat.XLSX, lines)));
    }

    private static String csv(Line... lines) throws IOException {
        return new String(write(new ListFiles(9), PaperFormat.CSV, lines), StandardCharsets.UTF_8);
    }

    private static byte[] write(ListFiles files, PaperFormat format, Line... lines) throws IOException {
        var out = new ByteArrayOutputStream();
        files.write(format, HEAD, COLUMNS, Stream.of(lines), out);
        return out.toByteArray();
    }
}
