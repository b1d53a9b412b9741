package io.mubiao.command.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.mubiao.command.intake.document.IntakeResult;
import io.mubiao.command.intake.remark.Remark;
import io.mubiao.command.intake.remark.RemarkCode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The real document says the same in every format that offices use. */
class FormatIntakeTest {

    private static final IntakeResult SEED = Intake.read(SeedDocument.bytes());

    @ParameterizedTest
    @EnumSource
    void theSeedLaidOutInAnyFormatGivesTheSameSheets(Formats format) throws Exception {
        var result = Intake.read(format.print(Form.seed()));

        expectSeed(result, format.name().toLowerCase(Locale.ROOT));
        assertThat(result.title()).isEqualTo(SEED.title());
        assertThat(result.attachmentNumber()).isEqualTo(2);
    }

    /** The documents stay below target/documents, for the benchmark. */
    @ParameterizedTest
    @EnumSource
    void fiftySheetsInOneDocumentAreReadInEveryFormat(Formats format) throws Exception {
        var blocks = new ArrayList<Form.Block>();
        for (var i = 0; i < 10; i++) {
            blocks.addAll(Form.seed().blocks());
        }
        var document = format.print(new Form(blocks));
        var folder = Files.createDirectories(Path.of("target/documents"));
        Files.write(folder.resolve("fifty." + format.name().toLowerCase(Locale.ROOT)), document);

        var result = Intake.read(document);

        assertThat(result.sheets()).hasSize(50);
        assertThat(result.sheets())
                .flatExtracting(sheet -> sheet.content().indicators())
                .hasSize(490);
    }

    /** Of the remarks on hundreds of rows one of a kind and column is enough; the document stays for the benchmark. */
    @Test
    void aRegisterOfTwoHundredProjectsIsReadAndRemarkedOncePerColumn() throws Exception {
        var rows = new ArrayList<String>();
        rows.add("序号 | 单位名称 | 项目名称 | 预算金额 | 年度绩效目标 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 | 评分标准");
        for (var i = 0; i < 1600; i++) {
            var project = i / 8;
            var own = i % 8 == 0
                    ? "%d | 第%d中学 | 校舍维修%d | %d.5 | 完成第%d期维修".formatted(project, project, project, project, project)
                    : "^ | ^ | ^ | ^ | ^";
            rows.add(own
                    + " | 产出指标 | 数量指标 | 维修面积第%d片 | %s | 5分 | 完成率第%d档".formatted(i, i % 3 == 0 ? "约" : i + "平方米", i));
        }
        var document =
                Formats.XLSX.print(Form.of("某县2027年项目支出绩效目标表", "单位：万元", Form.table(rows.toArray(String[]::new))));
        Files.write(Files.createDirectories(Path.of("target/documents")).resolve("register.xlsx"), document);
        var sheets = Intake.check(document, "640221000").sheets();
        assertThat(sheets)
                .hasSize(200)
                .allMatch(sheet -> sheet.content().indicators().size() == 8);
        assertThat(sheets.stream().flatMap(sheet -> sheet.remarks().stream()))
                .extracting(Remark::code)
                .contains(RemarkCode.VALUE_NOT_UNDERSTOOD)
                .hasSizeLessThan(20);
    }

    @Test
    void theSeedWithRunsOfBlanksBetweenItsCellsGivesTheSameSheets() {
        var text = SeedDocument.lines().stream()
                .map(line -> line.strip().replaceAll("\t+", "    "))
                .collect(Collectors.joining("\r\n"));

        expectSeed(SeedDocument.read(text), "txt");
    }

    @Test
    void theSeedWithOneCellToALineGivesTheSameSheets() {
        var text = SeedDocument.lines().stream()
                .flatMap(line -> java.util.stream.Stream.of(line.split("\t")))
                .filter(cell -> !cell.isBlank())
                .collect(Collectors.joining("\n"));

        expectSeed(SeedDocument.read(text), "txt");
    }

    @Test
    void theNameOfTheFileMakesNoDifference() throws Exception {
        var html = Formats.HTML.print(Form.seed());
        var asExcelSavesIt = ("\uFEFF" + new String(html, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);

        expectSeed(Intake.read(asExcelSavesIt), "html");
    }

    static void expectSeed(IntakeResult result, String format) {
        assertThat(result.format()).isEqualTo(format);
        assertThat(result.unread()).isEmpty();
        for (var i = 0; i < SEED.sheets().size(); i++) {
            assertThat(result.sheets().get(i).content())
                    .isEqualTo(SEED.sheets().get(i).content());
        }
        assertThat(result.sheets()).hasSameSizeAs(SEED.sheets());
    }
}
