package io.mubiao.app;

import static io.mubiao.app.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The second JVM, with the archive of classes; StartIT stops and kills the whole. */
class LauncherIT {

    @BeforeAll
    static void anArchiveWasMade() {
        assumeThat(Program.JAR.resolveSibling("mubiao.jsa")).exists();
    }

    @Test
    void theProgramHasTheArchiveOfItsClassesAndDoesNotOutliveItsLauncher() {
        try (var program = launch(County.temporaryDirectory(), Map.of())) {
            eventually(() -> assertThat(withArchive(program)).hasSize(1));
            var launched = withArchive(program).get(0);
            program.kill();
            eventually(() -> assertThat(launched.isAlive()).isFalse());
        }
    }

    @Test
    void aJvmThatWasGivenOptionsOfAnotherKindRunsTheProgramItself() {
        var data = County.temporaryDirectory();
        try (var program = launch(data, Map.of("JDK_JAVA_OPTIONS", "-XX:+UseSerialGC"))) {
            eventually(() -> assertThat(data.resolve("lock")).exists());
            assertThat(withArchive(program)).isEmpty();
            program.kill(); // before there is a database that somebody would have to stop
        }
    }

    private static Program launch(Path data, Map<String, String> environment) {
        return Program.launch(Program.JAR, data, environment, Program.freePort());
    }

    private static List<ProcessHandle> withArchive(Program program) {
        return ProcessHandle.of(program.pid())
                .orElseThrow()
                .children()
                .filter(LauncherIT::hasArchive)
                .toList();
    }

    private static boolean hasArchive(ProcessHandle process) {
        return process.info().arguments().stream()
                .flatMap(Arrays::stream)
                .anyMatch(argument -> argument.startsWith("-XX:SharedArchiveFile="));
    }
}
