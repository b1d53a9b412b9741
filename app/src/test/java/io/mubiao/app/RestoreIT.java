package io.mubiao.app;

import static io.mubiao.app.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The drill that an operator should walk before trusting a backup. */
class RestoreIT {

    private static final Map<String, String> DEMO = Map.of("MUBIAO_DEMO_PASSWORD", County.PASSWORD);

    @TempDir
    Path directory;

    @Test
    void aBackupTakenDuringWorkBringsBackTheSameHistoryOnAnyServer() throws IOException {
        var data = directory.resolve("first");
        var file = directory.resolve("backup.zip");
        Past past;
        try (var program = Program.start(data, DEMO, "--demo")) {
            var county = new County(program.url());
            var sheet = county.submitted(county.seedContent(4)).approved();
            past = Past.of(county, sheet.id());
            assertThat(succeeds("backup", file.toString(), "--mubiao.data=" + data))
                    .contains("domain_event");
            county.draft(county.seedContent(1));
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        restoredIntoAnotherDirectory(file, past);
        restoredIntoAnotherServer(file, past);
    }

    @Test
    void whatIsNoWholeBackupOrNoEmptyDatabaseIsRefusedAndNothingIsDone() throws IOException {
        try (var source = Postgres.start();
                var target = Postgres.start()) {
            source.execute("create schema event_store");
            assertThat(fails(arguments(source, "backup", directory.resolve("none.zip"))))
                    .contains("无可备份");
            assertThat(directory.resolve("none.zip")).doesNotExist();
            filled(source);
            var file = directory.resolve("whole.zip");
            succeeds(arguments(source, "backup", file));
            assertThat(fails(arguments(source, "backup", file))).contains("已存在");
            assertThat(fails(arguments(source, "restore", file))).contains("不是空的");
            for (var damaged : List.of(truncated(file), altered(file))) {
                assertThat(fails(arguments(target, "restore", damaged))).contains("备份");
                assertThat(target.query(String.class, "select nspname from pg_namespace where nspname = 'event_store'"))
                        .isEmpty();
            }
            succeeds(arguments(target, "restore", file));
            assertThat(target.one(Long.class, "select count(*) from identity.unit"))
                    .isEqualTo(1);
        }
    }

    @Test
    void aCommandThatIsNotUnderstoodIsExplained() {
        assertThat(Program.run("back-up", "file").awaitExit()).isEqualTo(64);
        assertThat(Program.run("backup").log()).contains("用法");
        assertThat(fails("backup", "file", "--mubiao.data=" + directory.resolve("nowhere")))
                .contains("没有数据库");
        assertThat(directory.resolve("nowhere")).doesNotExist();
    }

    private void restoredIntoAnotherDirectory(Path file, Past past) {
        var data = directory.resolve("second");
        succeeds("restore", file.toString(), "--mubiao.data=" + data);
        try (var program = Program.start(data, DEMO, "--demo")) {
            assertThat(fails("rebuild", "discard", "--mubiao.data=" + data)).contains("正被另一个 Mubiao 进程使用");
            succeeds("rebuild", "--mubiao.data=" + data);
            past.isShownBy(new County(program.url()));
        }
        succeeds("rebuild", "discard", "--mubiao.data=" + data);
        try (var program = Program.start(data, DEMO, "--demo")) {
            past.isShownBy(new County(program.url()));
        }
    }

    private static void restoredIntoAnotherServer(Path file, Past past) {
        try (var postgres = Postgres.start()) {
            succeeds(arguments(postgres, "restore", file));
            assertThat(succeeds(arguments(postgres, "rebuild"))).contains("读模型已重建并启用");
            var settings = Stream.concat(Stream.of("--demo"), Arrays.stream(postgres.settings()));
            try (var program = Program.start(County.temporaryDirectory(), DEMO, settings.toArray(String[]::new))) {
                past.isShownBy(new County(program.url()));
                assertThat(fails(arguments(postgres, "rebuild", Path.of("discard"))))
                        .contains("请先停止");
                workGoesOn(new County(program.url()));
            }
        }
    }

    private static void workGoesOn(County county) {
        var sheet = county.submitted(county.seedContent(2)).approved();
        eventually(() -> assertThat(sheet.get("auditor").text("state")).isEqualTo("APPROVED"));
    }

    /** What was told about one sheet, and of all sheets. */
    private record Past(UUID sheet, String digest, JsonNode history, List<String> list) {

        static Past of(County county, UUID sheet) {
            var history = new ArrayList<JsonNode>();
            eventually(() -> {
                history.clear();
                history.add(county.as("auditor")
                        .get("/api/sheets/" + sheet + "/history")
                        .json()
                        .get("entries"));
                assertThat(history.get(0)).hasSize(6);
            });
            var digest = county.as("auditor").get("/api/sheets/" + sheet).text("contentDigest");
            return new Past(sheet, digest, history.get(0), list(county));
        }

        void isShownBy(County county) {
            assertThat(of(county, sheet)).isEqualTo(this);
        }

        private static List<String> list(County county) {
            var items = county.as("auditor").get("/api/sheets?size=200").json().get("items");
            return items.valueStream()
                    .map(item -> item.path("id") + " " + item.path("version") + " " + item.path("state"))
                    .sorted()
                    .toList();
        }
    }

    /** A database with our schemas and one unit, without the time that a start takes. */
    private static void filled(Postgres postgres) {
        postgres.execute("drop schema event_store");
        Schemas.migrate(postgres);
        postgres.execute("insert into identity.unit (id, name, kind, region, version)"
                + " values ('1', '甲\\乙\t单位', 'UNIT', '640221', 1)");
    }

    private Path truncated(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        return Files.write(directory.resolve("truncated.zip"), Arrays.copyOf(bytes, bytes.length / 2));
    }

    /** One bit of a row. */
    private Path altered(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        var names = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
        int entry = names.indexOf("identity/unit.copy") + "identity/unit.copy".length();
        bytes[entry + 8] ^= 1;
        return Files.write(directory.resolve("altered.zip"), bytes);
    }

    private static String[] arguments(Postgres postgres, String command, Path... file) {
        return Stream.of(
                        Stream.of(command), Arrays.stream(file).map(Path::toString), Arrays.stream(postgres.settings()))
                .flatMap(all -> all)
                .toArray(String[]::new);
    }

    private static String succeeds(String... arguments) {
        var program = Program.run(arguments);
        assertThat(program.awaitExit()).as(program.log()).isZero();
        return program.log();
    }

    private static String fails(String... arguments) {
        var program = Program.run(arguments);
        assertThat(program.awaitExit()).as(program.log()).isEqualTo(1);
        assertThat(program.log()).doesNotContain("\tat ");
        return program.log();
    }
}
