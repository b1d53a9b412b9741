package io.mubiao.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.mubiao.verifier.command.Verify;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Starting, stopping, being killed and starting again, on the program's own database. */
class StartIT {

    private static final Map<String, String> DEMO = Map.of("MUBIAO_DEMO_PASSWORD", County.PASSWORD);
    private static final Pattern ONE_TIME_PASSWORD = Pattern.compile("一次性密码[^\\n]*");

    @Test
    void theFirstStartMakesAnAdministratorAndLaterStartsNone() {
        var data = County.temporaryDirectory();
        try (var first = Program.start(data, Map.of())) {
            assertThat(first.log()).containsPattern(ONE_TIME_PASSWORD);
            assertThat(first.stop()).isIn(0, 143);
        }
        assertThat(postgresIsRunning(data)).isFalse();
        try (var second = Program.start(data, Map.of())) {
            assertThat(second.log()).doesNotContainPattern(ONE_TIME_PASSWORD);
        }
    }

    @Test
    void theDemoIsPlayedOnceAndSurvivesAKill() throws Exception {
        var data = County.temporaryDirectory();
        String before;
        try (var first = Program.start(data, DEMO, "--demo")) {
            before = sheets(first);
            assertThat(first.log()).contains("演示模式", "已批复", "swagger-ui");
            theDatabaseIsDurableAndClosed(data);
            first.kill();
        }
        assertThat(postgresIsRunning(data)).isTrue();
        try (var second = Program.start(data, DEMO, "--demo")) {
            assertThat(sheets(second)).isEqualTo(before);
            var other = Program.launch(Program.JAR, data, DEMO, Program.freePort());
            assertThat(other.awaitExit()).isNotZero();
            assertThat(other.log()).contains("正被另一个 Mubiao 进程使用");
            assertThat(second.isReady()).isTrue();
            everythingIsProvenOffline(second, data);
        }
        assertThat(postgresIsRunning(data)).isFalse();
    }

    /** Bytes, streams and meaning: whoever acted in the demo had the right to. */
    private static void everythingIsProvenOffline(Program program, Path data) throws IOException {
        var auditor = new County(program.url()).as("auditor");
        Eventually.eventually(() ->
                assertThat(auditor.get("/api/ledger/status").number("waiting")).isZero());
        var key = auditor.get("/api/ledger/keys").json().path("keys").path(0).path("vkey");
        var bag = Files.write(data.resolve("bag.zip"), auditor.download("/api/audit/export?format=bag"));
        var said = new ByteArrayOutputStream();
        var print = new PrintStream(said, true, UTF_8);
        var exit = Verify.run(print, print, "bag", bag.toString(), "--key", key.asString());
        assertThat(exit).as(said.toString(UTF_8)).isZero();
    }

    /** Each step of a first start is known by a file that it makes; whoever dies there leaves it behind. */
    @Test
    void aFirstStartThatIsKilledAtAnyOfItsStepsNeedsNoHands() throws Exception {
        var data = County.temporaryDirectory().resolve("mubiao-data");
        for (var step : List.of("bin/*.new", "database-password", "postgresql.new/*", "postgresql/postmaster.pid")) {
            try (var program = Program.launch(Program.JAR, data, Map.of(), Program.freePort())) {
                awaitFile(data, step, program);
                program.kill();
            }
        }
        try (var program = Program.start(data, Map.of())) {
            assertThat(program.log()).containsPattern(ONE_TIME_PASSWORD);
        }
        assertThat(postgresIsRunning(data)).isFalse();
    }

    @Test
    void aDatabaseThatIsKilledComesBackUnderTheRunningProgram() throws Exception {
        var data = County.temporaryDirectory();
        try (var program = Program.start(data, DEMO, "--demo")) {
            var before = sheets(program);
            long postmaster = postmaster(data);
            ProcessHandle.of(postmaster).orElseThrow().destroyForcibly();
            Eventually.eventually(() -> assertThat(program.log()).contains("the database is up again"));
            Eventually.eventually(() -> assertThat(program.isReady()).isTrue());
            assertThat(postmaster(data)).isNotEqualTo(postmaster);
            assertThat(sheets(program)).isEqualTo(before);
        }
    }

    private static void awaitFile(Path data, String pattern, Program program) throws InterruptedException {
        var folder = data.resolve(pattern).getParent();
        var name = Path.of(pattern).getFileName().toString();
        var giveUp = Instant.now().plusSeconds(60); // a step too short to be seen: killed a little later then
        while (Instant.now().isBefore(giveUp)) {
            try (var found = Files.newDirectoryStream(folder, name)) {
                if (found.iterator().hasNext()) {
                    return;
                }
            } catch (IOException notYet) {
                assertThat(program.isAlive()).as(program.log()).isTrue();
            }
            Thread.sleep(1);
        }
    }

    private static String sheets(Program program) {
        return new County(program.url())
                .as("auditor")
                .get("/api/sheets?size=200")
                .body();
    }

    private static void theDatabaseIsDurableAndClosed(Path data) throws Exception {
        var port = Files.readAllLines(pidFile(data)).get(3).strip();
        var url = "jdbc:postgresql://localhost:" + port + "/postgres?user=postgres";
        var password = Files.readString(data.resolve("database-password")).strip();
        try (var connection = DriverManager.getConnection(url + "&password=" + password);
                var statement = connection.createStatement()) {
            for (var setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                var row = statement.executeQuery("show " + setting);
                row.next();
                assertThat(row.getString(1)).as(setting).isEqualTo("on");
            }
        }
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> DriverManager.getConnection(url + "&password=guess"))
                .hasMessageContaining("password");
    }

    private static long postmaster(Path data) throws IOException {
        return Long.parseLong(Files.readAllLines(pidFile(data)).get(0).strip());
    }

    private static boolean postgresIsRunning(Path data) {
        try {
            return Files.exists(pidFile(data))
                    && ProcessHandle.of(postmaster(data)).isPresent();
        } catch (IOException e) {
            return false;
        }
    }

    private static Path pidFile(Path data) {
        return data.resolve("postgresql").resolve("postmaster.pid");
    }
}
