package io.mubiao.query.ledger;

import static io.mubiao.query.ledger.LedgerState.Part.BROKEN;
import static io.mubiao.query.ledger.LedgerState.Part.SEALS;
import static io.mubiao.query.ledger.LedgerState.Part.STANDS_BY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mubiao.shared.ledger.Checkpoint;
import io.mubiao.shared.ledger.HashTree;
import io.mubiao.shared.ledger.Note;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class SealingIT {

    @TempDir
    private Path directory;

    private LedgerStore store;

    @BeforeEach
    void startWithAnEmptyStore() {
        store = LedgerStore.empty(directory);
    }

    @AfterEach
    void dropIt() {
        store.close();
    }

    @Test
    void anEmptyStoreHasNoCheckpointUntilItsFirstEvent() {
        assertThat(store.sealOnce().part()).isEqualTo(SEALS);
        assertThat(store.signed()).isEmpty();
        assertThat(store.tables().last()).isEmpty();

        store.append(1);
        store.sealOnce();

        assertThat(last().size()).isEqualTo(1);
        assertThat(store.signed()).hasSize(1);
    }

    @Test
    void aCheckpointIsSignedTwiceAndKeptOutsideTheDatabase() throws IOException {
        store.append(5);
        store.sealOnce();
        var keys = LedgerKeys.read(LedgerKeys.Place.of(directory, store.properties()));
        var note = store.signed().get(0);

        assertThat(note.verified(keys.verifiers())).hasSize(2);
        assertThat(note).hasToString(store.tables().note(last().checkpoint()).toString());
        assertThat(Checkpoint.read(note.text()).root()).isEqualTo(store.rootOfTheEvents());
        assertThat(Files.getPosixFilePermissions(directory.resolve("key.pem"))).hasSize(2);
        assertThat(new HashTree(store.tables(), 5).root())
                .isEqualTo(last().checkpoint().root());
    }

    @Test
    void whateverIsStoredIsSealed() throws SQLException {
        try (var connection = store.open()) {
            for (var payload : List.of("{\"sheet\":", "", "𠮷 \"\\\u2028", "x".repeat(100_000))) {
                LedgerStore.insert(connection, null, payload);
            }
            connection.commit();
        }
        store.sealOnce();

        assertThat(last().checkpoint().root()).isEqualTo(store.rootOfTheEvents());
    }

    @Test
    void noEventIsMissedWhileSixteenWrite() throws Exception {
        var writers = new ArrayList<Callable<Void>>();
        for (int i = 0; i < 16; i++) {
            var chance = new Random(i);
            writers.add(() -> write(chance));
        }
        var threads = Executors.newFixedThreadPool(16);
        try (var sealer = store.sealer()) {
            var writing = writers.stream().map(threads::submit).toList();
            while (writing.stream().anyMatch(each -> !each.isDone())) {
                sealer.run();
            }
            for (var each : writing) {
                each.get();
            }
            sealer.run();
        } finally {
            threads.shutdownNow();
        }

        assertThat(store.events()).isGreaterThan(16 * 40);
        assertThat(store.signed()).hasSizeGreaterThan(1);
        assertThat(last().size()).isEqualTo(store.events());
        assertThat(last().checkpoint().root()).isEqualTo(store.rootOfTheEvents());
    }

    /** Sixty transactions of one to three events, one in ten rolled back. */
    private Void write(Random chance) throws SQLException {
        try (var connection = store.open()) {
            for (int i = 0; i < 60; i++) {
                for (int events = chance.nextInt(3); events >= 0; events--) {
                    LedgerStore.insert(connection, "Other", "{}");
                    if (chance.nextInt(20) == 0) {
                        connection.createStatement().execute("select pg_sleep(0.02)");
                    }
                }
                if (chance.nextInt(10) == 0) {
                    connection.rollback();
                } else {
                    connection.commit();
                }
            }
        }
        return null;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aTransactionThatIsOpenIsWaitedFor(boolean committed) throws Exception {
        try (var open = store.open()) {
            LedgerStore.insert(open, "Other", "{}");
            store.append(2);
            var looks = new AtomicInteger();
            var positions = new FinalPosition(store.owner, wait -> {
                assertThat(wait.writers().isEmpty()).isEqualTo(looks.get() > 2);
                if (looks.incrementAndGet() == 3) {
                    end(open, committed);
                }
            });

            assertThat(positions.await()).isEqualTo(3);
            assertThat(looks.get()).isGreaterThanOrEqualTo(4);
        }
        store.sealOnce();

        assertThat(last().size()).isEqualTo(committed ? 3 : 2);
        assertThat(last().position()).isEqualTo(3);
        assertThat(last().checkpoint().root()).isEqualTo(store.rootOfTheEvents());
    }

    private static void end(Connection open, boolean committed) {
        try {
            if (committed) {
                open.commit();
            } else {
                open.rollback();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void gapsAloneMakeNoCheckpoint() throws SQLException {
        store.append(1);
        store.sealOnce();
        try (var open = store.open()) {
            LedgerStore.insert(open, "Other", "{}");
            open.rollback();
        }

        store.sealOnce();
        assertThat(store.signed()).hasSize(1);
        store.append(1);
        store.sealOnce();

        assertThat(last().size()).isEqualTo(2);
        assertThat(last().position()).isEqualTo(3);
    }

    @Test
    void manyEventsAreSealedOneCheckpointAfterTheOther() {
        store.owner.sql("""
            insert into event_store.domain_event (event_id, aggregate_id, sequence_number, occurred_at,
                payload_type, payload_revision, payload, metadata)
            select 'e' || n, 's' || n, 0, now(), 'Note', '1', '{}', '{}' from generate_series(1, 41000) as n
            """).update();
        try (var sealer = store.sealer()) {
            sealer.run();
            sealer.run();
            sealer.run();
        }

        assertThat(store.signed().stream()
                        .map(note -> Checkpoint.read(note.text()).size()))
                .containsExactly(20_000L, 40_000L, 41_000L);
        assertThat(last().checkpoint().root()).isEqualTo(store.rootOfTheEvents());
        assertThat(store.owner
                        .sql("select count(*) from ledger.tile where level = 0 and last_position - first_position ="
                                + " 255")
                        .query(Long.class)
                        .single())
                .isEqualTo(41_000 / 256);
    }

    @Test
    void ofTwoSealersOneSeals() throws Exception {
        var threads = Executors.newFixedThreadPool(2);
        try (var first = store.sealer();
                var second = store.sealer()) {
            for (int i = 0; i < 20; i++) {
                store.append(1);
                for (var each :
                        threads.invokeAll(List.of(Executors.callable(first::run), Executors.callable(second::run)))) {
                    each.get();
                }
            }
            assertThat(List.of(first.state().part(), second.state().part()))
                    .containsExactlyInAnyOrder(SEALS, STANDS_BY);
        } finally {
            threads.shutdownNow();
        }

        var sizes = store.signed().stream()
                .map(note -> Checkpoint.read(note.text()).size())
                .toList();
        assertThat(sizes).isSorted().doesNotHaveDuplicates().contains(20L);
        assertThat(last().size()).isEqualTo(20);
    }

    @Test
    void whoWaitsSealsWhenTheOtherIsGone() {
        try (var second = store.sealer()) {
            try (var first = store.sealer()) {
                first.run();
                second.run();
                assertThat(second.state().part()).isEqualTo(STANDS_BY);
                store.append(1);
            }
            assertThat(last().size()).as("sealed at the end").isEqualTo(1);
            second.run();
            assertThat(second.state().part()).isEqualTo(SEALS);
        }
    }

    @Test
    void aCrashBetweenDiskAndCommitLeadsToTheSameRoot() throws Exception {
        store.append(3);
        store.sealOnce();
        store.append(300);
        signWithoutCommit(303);
        assertThat(last().size()).isEqualTo(3);
        var signed = store.signed();
        store.append(5);

        store.sealOnce();

        assertThat(store.tables()
                        .ofSize(303)
                        .orElseThrow()
                        .checkpoint()
                        .sameTree(Checkpoint.read(signed.get(1).text())))
                .isTrue();
        assertThat(store.signed().subList(0, 2))
                .map(Note::toString)
                .isEqualTo(signed.stream().map(Note::toString).toList());
        assertThat(store.signed()).hasSize(3);
        assertThat(last().size()).isEqualTo(308);
        assertThat(last().checkpoint().root()).isEqualTo(store.rootOfTheEvents());
    }

    private void signWithoutCommit(long position) throws IOException {
        var transactions = new TransactionTemplate(new DataSourceTransactionManager(store.pool)) {
            @Override
            public <T> T execute(org.springframework.transaction.support.TransactionCallback<T> action) {
                return super.execute(status -> {
                    var result = action.doInTransaction(status);
                    status.setRollbackOnly();
                    return result;
                });
            }
        };
        var keys = LedgerKeys.read(LedgerKeys.Place.of(directory, store.properties()));
        new Sealing(new JdbcTemplate(store.pool), transactions, keys, new CheckpointFiles(directory), Clock.systemUTC())
                .seal(position);
    }

    @Test
    void aNoteThatWasCutOffIsReplaced() throws IOException {
        store.append(1);
        store.sealOnce();
        var file = onlyFile();
        Files.writeString(file, "\n" + LedgerStore.ORIGIN + "\n2\nAAAA", StandardOpenOption.APPEND);
        store.append(1);
        store.sealOnce();

        assertThat(store.signed()).hasSize(2);
        assertThat(Files.readString(file))
                .isEqualTo(store.signed().get(0) + "\n" + store.signed().get(1));
    }

    @Test
    void ofALongFileOnlyTheEndIsRead() throws IOException {
        store.append(1);
        store.sealOnce();
        var note = store.signed().get(0);
        var file = onlyFile();
        Files.writeString(file, (note + "\n").repeat(1_000) + note);
        store.append(1);
        store.sealOnce();

        var next = Objects.requireNonNull(new CheckpointFiles(directory).last());
        assertThat(next.text()).startsWith(LedgerStore.ORIGIN + "\n2\n");
        assertThat(Files.readString(file)).isEqualTo((note + "\n").repeat(1_001) + next);
    }

    @Test
    void whatIsOnTheDiskIsNotSignedAgain() throws IOException {
        store.append(1);
        store.sealOnce();
        var files = new CheckpointFiles(directory);
        var note = Objects.requireNonNull(files.last());

        assertThatThrownBy(() -> files.append(note, Clock.systemUTC().instant()))
                .isInstanceOf(EvidenceBroken.class);
    }

    @Test
    void aClockThatWasSetBackHidesNoNote() throws IOException {
        store.append(1);
        store.sealOnce();
        Files.move(onlyFile(), directory.resolve("checkpoints-2999-01.txt"));
        store.append(1);
        store.sealOnce();

        assertThat(onlyFile()).hasFileName("checkpoints-2999-01.txt");
        assertThat(new CheckpointFiles(directory).last())
                .hasToString(store.signed().get(1).toString());
    }

    private Path onlyFile() throws IOException {
        try (var files = Files.list(directory)) {
            return files.filter(each -> each.toString().endsWith(".txt"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void aStoreThatWasRolledBackIsNotSignedAgain() {
        store.append(3);
        store.sealOnce();
        try (var backup = store.copy()) {
            store.append(2);
            store.sealOnce();
            var signed = store.signed();

            assertBroken(backup, Damage.ROLLED_BACK);
            backup.append(2);
            assertBroken(backup, Damage.REWRITTEN);

            assertThat(backup.tables().last().orElseThrow().size()).isEqualTo(3);
            assertThat(backup.signed()).hasSameSizeAs(signed);
            assertThat(backup.findings()).containsExactly("ROLLED_BACK", "REWRITTEN");
        }
    }

    @Test
    void sealedTilesThatWereChangedAreNotSignedAgain() {
        store.append(3);
        store.sealOnce();
        store.owner.sql("alter table ledger.tile disable trigger all").update();
        store.owner
                .sql("update ledger.tile set hashes = sha256('a') || sha256('b') || sha256('c')")
                .update();
        store.append(1);

        assertBroken(store, Damage.REWRITTEN);
        assertThat(store.signed()).hasSize(1);
    }

    @Test
    void aCheckpointThatTheKeyDidNotSignStopsEverything() throws IOException {
        store.append(1);
        store.sealOnce();
        var file = onlyFile();
        Files.writeString(file, Files.readString(file).replace("\n1\n", "\n9\n"));

        assertBroken(store, Damage.BAD_SIGNATURE);
    }

    @Test
    void withoutTheKeyThatSignedNobodySigns(@TempDir Path elsewhere) throws IOException {
        store.append(1);
        store.sealOnce();
        store.append(1);
        try (var stranger = store.sealer(LedgerStore.properties(elsewhere.resolve("ledger")))) {
            stranger.run();
            assertThat(stranger.state().found()).map(StartGuards.Found::damage).containsExactly(Damage.KEY_MISSING);
        }
        for (var file : List.of("origin", "key.pem", "clock-key.pem")) {
            Files.copy(directory.resolve(file), elsewhere.resolve(file));
        }
        try (var copied = store.sealer(LedgerStore.properties(elsewhere))) {
            copied.run();
            assertThat(copied.state().found()).map(StartGuards.Found::damage).containsExactly(Damage.FILE_BEHIND);
        }
        assertThat(last().size()).isEqualTo(1);

        assertThat(store.sealOnce().part()).as("the lock was given back").isEqualTo(SEALS);
        assertThat(last().size()).isEqualTo(2);
    }

    @Test
    void anotherNameOfTheLogIsRefused() {
        store.append(1);
        store.sealOnce();
        var renamed = new LedgerProperties(directory, "another", null, null, java.time.Duration.ZERO);
        try (var sealer = store.sealer(renamed)) {
            sealer.run();
            assertThat(sealer.state().found()).map(StartGuards.Found::damage).containsExactly(Damage.ORIGIN);
        }
    }

    @Test
    void aProcessWithoutADirectorySealsNothing() {
        store.append(1);
        try (var sealer = store.sealer(LedgerStore.properties(null))) {
            sealer.run();
            assertThat(sealer.state().part()).isEqualTo(STANDS_BY);
        }
        assertThat(store.tables().last()).isEmpty();
    }

    @Test
    void aGuardThatIsOffIsToldAndSealingGoesOn() {
        store.append(1);
        store.owner
                .sql("alter table event_store.domain_event disable trigger all")
                .update();
        store.owner
                .sql("grant update on event_store.domain_event to mubiao_app")
                .update();

        var state = store.sealOnce();

        assertThat(state.part()).isEqualTo(SEALS);
        assertThat(state.found())
                .map(StartGuards.Found::damage)
                .containsExactlyInAnyOrder(Damage.GUARD_CHANGED, Damage.RIGHTS);
        assertThat(store.findings()).containsExactlyInAnyOrder("GUARD_CHANGED", "RIGHTS");
        assertThat(last().size()).isEqualTo(1);
    }

    @Test
    void aSequenceWithACacheHasNoFinalPositions() {
        store.append(1);
        store.owner
                .sql("alter table event_store.domain_event alter column global_index set cache 10")
                .update();

        assertBroken(store, Damage.CACHED_SEQUENCE);
        assertThat(store.signed()).isEmpty();
    }

    @Test
    void evidenceOnlyGrows() {
        store.append(1);
        store.sealOnce();
        for (var statement : List.of(
                "update ledger.checkpoint set sealed_position = 0",
                "delete from ledger.signature",
                "truncate ledger.finding",
                "delete from ledger.tile",
                "update ledger.tile set hashes = sha256('a')",
                "set session_replication_role = replica; delete from ledger.checkpoint")) {
            assertThatThrownBy(() -> store.owner.sql(statement).update())
                    .as(statement)
                    .isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("refused");
        }
        for (var role : List.of("mubiao_app", "mubiao_query")) {
            assertThatThrownBy(() -> store.owner
                            .sql("set role " + role + "; insert into ledger.finding (code, detail) values ('', '')")
                            .update())
                    .as(role)
                    .hasStackTraceContaining("permission denied");
        }
    }

    @Test
    void tablesThatWereLostAreMadeAgainFromTheDisk() {
        store.append(300);
        store.sealOnce();
        var root = last().checkpoint().root();
        store.owner.sql("drop schema ledger cascade").update();
        try (var restored = store.copy()) {
            restored.sealOnce();

            assertThat(restored.tables().last().orElseThrow().checkpoint().root())
                    .isEqualTo(root);
            assertThat(restored.signed()).hasSize(1);
        }
    }

    private SealedCheckpoint last() {
        return store.tables().last().orElseThrow();
    }

    private static void assertBroken(LedgerStore store, Damage damage) {
        var state = store.sealOnce();
        assertThat(state.part()).isEqualTo(BROKEN);
        assertThat(state.found()).map(StartGuards.Found::damage).containsExactly(damage);
        assertThat(store.findings()).contains(damage.name());
    }
}
