package io.mubiao.query.paper;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {

    private static final String ID = "8b1f2c3d-0000-4000-8000-000000000001";

    @Test
    void whatAFileSystemTakesStaysAsItIs() {
        assertThat(FileName.of(PaperFormat.PDF, "志愿服务（一期）", "", "批复")).isEqualTo("志愿服务（一期）-批复.pdf");
    }

    @Test
    void whatAFileSystemRefusesIsABlank() {
        assertThat(FileName.of(PaperFormat.PDF, " ../a:b\n", "<批复>. ")).isEqualTo("a b-批复.pdf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"项", "😀", "é", "𠮷. "})
    void aNameFitsAndKeepsItsIdWhole(String character) {
        var text = character.repeat(100);
        var file = FileName.of(PaperFormat.ZIP, text, text, "第12版", ID);
        var folder = FileName.ofFolder(text, text, "第12版", ID);

        assertThat(file).endsWith("-第12版-" + ID + ".zip");
        assertThat(folder).endsWith("-第12版-" + ID);
        for (var name : new String[] {file, folder}) {
            assertThat(name.getBytes(UTF_8)).hasSizeBetween(150, 240);
            assertThat(new String(name.getBytes(UTF_8), UTF_8))
                    .as("no half of a character")
                    .isEqualTo(name);
        }
    }

    @Test
    void whatIsCutEndsWithALetter() {
        assertThat(FileName.of(PaperFormat.PDF, "项".repeat(59) + ". 目", "批复")).isEqualTo("项".repeat(59) + "-批复.pdf");
    }
}
