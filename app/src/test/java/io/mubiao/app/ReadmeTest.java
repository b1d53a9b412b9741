package io.mubiao.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The README and the documents beside it name only what exists. */
class ReadmeTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern QUOTED_PATH =
            Pattern.compile("[`(]((?:[\\w.*-]+/)+[\\w.*-]*|[\\w-]+\\.(?:md|yml|xml))[`)]");
    private static final Pattern LINKED_OR_SOURCE =
            Pattern.compile("\\]\\(([\\w./-]+)\\)|`((?:shared|command-side|query-side|identity|web|app)/[\\w./-]+)`");
    private static final int MAX_LINES = 150;

    @Test
    void everyPathItNamesExists() throws IOException {
        var readme = Files.readString(ROOT.resolve("README.md"));
        var named = QUOTED_PATH
                .matcher(readme)
                .results()
                .map(match -> match.group(1))
                .filter(path -> !path.contains("*") && !path.contains("target/") && !path.startsWith("./"))
                .toList();
        assertThat(named).hasSizeGreaterThan(10);
        assertThat(named).allSatisfy(path -> assertThat(ROOT.resolve(path)).exists());
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONTRIBUTING.md", "docs/architecture.md"})
    void everyFileThatOtherDocumentsNameExists(String document) throws IOException {
        var file = ROOT.resolve(document);
        var named = LINKED_OR_SOURCE
                .matcher(Files.readString(file))
                .results()
                .map(match ->
                        match.group(1) == null ? ROOT.resolve(match.group(2)) : file.resolveSibling(match.group(1)))
                .toList();
        assertThat(named).isNotEmpty().allSatisfy(path -> assertThat(path).exists());
    }

    @Test
    void everyModuleHasItsLine() throws IOException {
        var readme = Files.readString(ROOT.resolve("README.md"));
        var pom = Files.readString(ROOT.resolve("pom.xml"));
        var modules = Pattern.compile("<module>([\\w-]+)</module>")
                .matcher(pom)
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(modules).isNotEmpty().allSatisfy(module -> assertThat(readme).contains("`" + module + "/`"));
    }

    @Test
    void itIsShort() throws IOException {
        List<String> lines = Files.readAllLines(ROOT.resolve("README.md"));
        assertThat(lines).hasSizeLessThanOrEqualTo(MAX_LINES);
    }

    @Test
    void everyDecisionIsInTheIndex() throws IOException {
        var decisions = ROOT.resolve("docs/decisions");
        var index = Files.readString(decisions.resolve("README.md"));
        try (var files = Files.list(decisions)) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> !name.equals("README.md"))
                            .toList())
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(index).contains("(" + name + ")"));
        }
    }
}
