package io.mubiao.command.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
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

        expectSeed(result, format.name().toLowerCase());
        assertThat(result.title()).isEqualTo(SEED.title());
        assertThat(result.attachmentNumber()).isEqualTo(2);
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
