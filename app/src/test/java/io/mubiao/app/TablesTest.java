package io.mubiao.app;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Each table belongs to one feature, and a statement of another feature names it only where it is said here why. What
 * no compiler sees: a table that is renamed breaks only what is listed.
 */
class TablesTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\\n]*", Pattern.DOTALL);
    private static final Pattern MIGRATION = Pattern.compile("V(\\d+)__.*\\.sql");
    private static final Pattern CREATED = Pattern.compile("create table (\\w+)");
    private static final Pattern DROPPED = Pattern.compile("drop table ([\\w, ]+)");
    private static final Pattern RENAMED = Pattern.compile("alter table (\\w+) rename to (\\w+)");

    /**
     * A feature that reads tables of another one.
     *
     * @param why it may
     */
    record Reading(String feature, String tables, String why) {}

    /** The tables of a module. */
    enum Schema {
        QUERY_SIDE(
                "query-side/src/main/java/io/mubiao/query",
                "query-side/src/main/resources/db/query-side",
                "read_model",
                Map.of(
                        "audit", "audit",
                        "directory", "account unit",
                        "deadletter", "dead_letter_entry letter_set_aside",
                        "inbox", "talk_notice",
                        "projection", "node token_entry",
                        "library", "library_indicator",
                        "operation", "operation",
                        "rebuild", "rebuild rebuild_index rebuild_parity rebuild_slice",
                        "sheettable",
                                "acted approved_revision library_use seen sheet sheet_arrival sheet_finding sheet_key sheet_notice sheet_search sheet_stay sheet_step tally"),
                List.of(
                        new Reading("archive", "sheet", "which sheets have a revision in force"),
                        new Reading("audit", "sheet sheet_step", "the sheet of an event, then and now"),
                        new Reading("directory", "sheet", "which sheets wait where nobody works"),
                        new Reading("findings", "sheet sheet_key", "sheets that have a key in common"),
                        new Reading(
                                "inbox",
                                "acted sheet sheet_arrival sheet_notice",
                                "whom an event of a sheet concerns, and who sees it"),
                        new Reading("library", "library_use", "how often an indicator was used"),
                        new Reading("monitoring", "dead_letter_entry", "what is a dead letter is no difference"),
                        new Reading("monitoring", "token_entry", "how far the projections are"),
                        new Reading("publication", "dead_letter_entry", "a sheet that may be missing is named"),
                        new Reading("publication", "sheet", "which sheets are approved"),
                        new Reading("publication", "unit", "departments and what is below them"),
                        new Reading(
                                "questions",
                                "acted approved_revision audit sheet sheet_step",
                                "what calls for a second look"),
                        new Reading(
                                "queue", "acted seen sheet sheet_finding sheet_search tally", "lists and their counts"),
                        new Reading("rebuild", "token_entry", "where the projections are that answer meanwhile"),
                        new Reading("register", "approved_revision", "what was in force"),
                        new Reading(
                                "statistics",
                                "sheet sheet_finding sheet_stay tally",
                                "figures of sheets, of their stays and of their findings"))),
        LEDGER(
                "query-side/src/main/java/io/mubiao/query",
                "query-side/src/main/resources/db/ledger",
                "ledger",
                Map.of(
                        "ledger",
                        "anchor baseline checkpoint finding key_change public_key request signature tile watch witness"),
                List.of(
                        new Reading("questions", "checkpoint", "whether an event is as old as it says"),
                        new Reading("register", "checkpoint", "what was sealed by then"))),
        IDENTITY(
                "identity/src/main/java/io/mubiao/identity",
                "identity/src/main/resources/db/identity",
                "identity",
                Map.of(
                        "account", "account",
                        "bootstrap", "installation",
                        "notice", "notice_mark sign_in_place",
                        "secret", "api_key credential",
                        "signin", "failed_sign_in known_device sign_in",
                        "token", "code_grant signing_key",
                        "unit", "unit"),
                List.of(
                        new Reading("account", "api_key", "whether an id of a key is taken"),
                        new Reading("account", "credential failed_sign_in", "shown with the account"),
                        new Reading("account", "unit", "the region and the name of its unit"),
                        new Reading("enrolment", "account unit", "what a file speaks of, as it is"),
                        new Reading("journal", "account api_key", "who is behind a user name or a key"),
                        new Reading("secret", "account", "a key of a suspended account does not work"),
                        new Reading("shredding", "account", "whose keys an administrator may destroy"),
                        new Reading("signin", "account credential", "who may sign in, and must choose a password"),
                        new Reading("token", "account", "what a token says of its account"),
                        new Reading("token", "sign_in", "a code belongs to a sign-in that has not ended")));

        private final Path sources;
        private final Path migrations;
        private final String name;
        private final Map<String, String> owned;
        private final List<Reading> readings;

        Schema(String sources, String migrations, String name, Map<String, String> owned, List<Reading> readings) {
            this.sources = ROOT.resolve(sources);
            this.migrations = ROOT.resolve(migrations);
            this.name = name;
            this.owned = owned;
            this.readings = readings;
        }

        /** As in {@code findings sheet_key}. */
        private Set<String> allowed() {
            return Stream.concat(
                            owned.entrySet().stream().flatMap(entry -> pairs(entry.getKey(), entry.getValue())),
                            readings.stream().flatMap(reading -> pairs(reading.feature(), reading.tables())))
                    .collect(toCollection(TreeSet::new));
        }

        private Set<String> tables() {
            return owned.values().stream()
                    .flatMap(tables -> Arrays.stream(tables.split(" ")))
                    .collect(toSet());
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyTableBelongsToOneFeature(Schema schema) {
        assertThat(migrated(schema.migrations)).isEqualTo(new TreeSet<>(schema.tables()));
    }

    @ParameterizedTest
    @EnumSource
    void statementsNameTablesOfOtherFeaturesOnlyWhereItIsSaidWhy(Schema schema) {
        var named = new TreeSet<String>();
        var table = Pattern.compile("\\b(?:from|join|into|update)\\s+(?:%1$s\\.)?(\\w+)|\\b%1$s\\.(\\w+)\\b(?![(.])"
                .formatted(schema.name));
        statements(schema).forEach((file, feature) -> {
            var code = COMMENT.matcher(read(file)).replaceAll("");
            table.matcher(code)
                    .results()
                    .map(match -> match.group(1) == null ? match.group(2) : match.group(1))
                    .filter(schema.tables()::contains)
                    .forEach(name -> named.add(feature + " " + name));
        });
        var foreign = schema.readings.stream()
                .flatMap(reading -> pairs(reading.feature(), reading.tables()))
                .toList();
        assertThat(schema.allowed()).containsAll(named);
        assertThat(named).as("what is allowed is also done").containsAll(foreign);
    }

    /** The files that have any, with their features: classes, and SQL that lies beside them. */
    private static Map<Path, String> statements(Schema schema) {
        var statements = new TreeMap<Path, String>();
        var resources = Path.of(schema.sources.toString().replace("/java/", "/resources/"));
        for (var home : List.of(schema.sources, resources)) {
            var ending = home.equals(resources) ? ".sql" : ".java";
            if (Files.isDirectory(home)) {
                files(home, ending)
                        .forEach(file -> statements.put(
                                file, home.relativize(file).getName(0).toString()));
            }
        }
        return statements;
    }

    private static Stream<String> pairs(String feature, String tables) {
        return Arrays.stream(tables.split(" ")).map(table -> feature + " " + table);
    }

    /** The tables that are left when all migrations have run. */
    private static Set<String> migrated(Path migrations) {
        var tables = new TreeSet<String>();
        files(migrations, ".sql").stream()
                .filter(file -> MIGRATION.matcher(file.getFileName().toString()).matches())
                .sorted(Comparator.comparingInt(TablesTest::version))
                .map(TablesTest::read)
                .forEach(sql -> {
                    CREATED.matcher(sql).results().forEach(match -> tables.add(match.group(1)));
                    DROPPED.matcher(sql)
                            .results()
                            .forEach(
                                    match -> List.of(match.group(1).split(", ")).forEach(tables::remove));
                    RENAMED.matcher(sql).results().forEach(match -> {
                        tables.remove(match.group(1));
                        tables.add(match.group(2));
                    });
                });
        return tables;
    }

    private static int version(Path migration) {
        var name = MIGRATION.matcher(migration.getFileName().toString());
        assertThat(name.matches()).isTrue();
        return Integer.parseInt(name.group(1));
    }

    private static List<Path> files(Path below, String ending) {
        try (var files = Files.walk(below)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
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
