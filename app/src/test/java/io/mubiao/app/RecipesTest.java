package io.mubiao.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Each recipe in CONTRIBUTING.md has a pattern in the code. The files that it names are those that name the pattern: who
 * follows it forgets none, and is sent to none that has nothing to do with it.
 */
class RecipesTest {

    private static final Path ROOT = Path.of("..");
    private static final List<String> SOURCES =
            List.of("shared/src/main", "command-side/src/main", "query-side/src/main", "web/src");
    private static final Pattern QUOTED_PATH = Pattern.compile("`((?:[\\w.-]+/)+[\\w.-]+)`");
    private static final Pattern GENERATED = Pattern.compile(".*/generated/.*");

    enum Recipe {
        COMMAND("A new command", "DiscardSheet|SheetDiscarded|\\bDISCARD\\b|\\bdiscard: \\{|'discard'"),
        EVENT("A new event", "SheetDiscarded"),
        READ_MODEL("A new read model", "io\\.mubiao\\.query\\.audit;|create table audit\\b"),
        COLUMN("A new column of the lists", "\\bapproved_year\\b|\\bapprovedYear\\b"),
        CHECK("A new check", "\\bC07\\b");

        private final String heading;
        private final Pattern pattern;

        Recipe(String heading, String pattern) {
            this.heading = heading;
            this.pattern = Pattern.compile(pattern);
        }

        private List<String> paths() {
            var contributing = read(ROOT.resolve("CONTRIBUTING.md"));
            var start = contributing.indexOf("### " + heading + "\n");
            assertThat(start).as(heading).isNotNegative();
            var end = contributing.indexOf("\n#", start + 4);
            return QUOTED_PATH
                    .matcher(contributing.substring(start, end < 0 ? contributing.length() : end))
                    .results()
                    .map(match -> match.group(1))
                    .toList();
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyFileOfARecipeNamesItsPattern(Recipe recipe) {
        assertThat(recipe.paths())
                .isNotEmpty()
                .allSatisfy(path -> assertThat(path + "\n" + read(ROOT.resolve(path)))
                        .as(path)
                        .containsPattern(recipe.pattern));
    }

    @ParameterizedTest
    @EnumSource
    void everySourceThatNamesThePatternIsInTheRecipe(Recipe recipe) {
        var naming = SOURCES.stream()
                .flatMap(below -> files(ROOT.resolve(below)))
                .filter(file -> recipe.pattern.matcher(read(file)).find())
                .map(file -> ROOT.relativize(file).toString())
                .toList();
        assertThat(recipe.paths()).containsAll(naming);
    }

    private static Stream<Path> files(Path below) {
        try (var files = Files.walk(below)) {
            return files
                    .filter(file -> file.toString().matches(".*\\.(java|ts|tsx|sql|txt)"))
                    .filter(file -> !file.toString().contains(".test."))
                    .filter(file -> !GENERATED.matcher(file.toString()).matches())
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
