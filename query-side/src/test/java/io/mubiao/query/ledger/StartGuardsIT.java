package io.mubiao.query.ledger;

import static io.mubiao.query.ledger.LedgerState.Part.BROKEN;
import static io.mubiao.query.ledger.LedgerState.Part.SEALS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;

/** What must be so before anything is signed. */
class StartGuardsIT {

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
        var file = store.onlyFile();
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
            assertThat(stranger.state().found()).map(Finding::code).containsExactly(Damage.KEY_MISSING);
        }
        for (var file : List.of("origin", "key.pem", "clock-key.pem")) {
            Files.copy(directory.resolve(file), elsewhere.resolve(file));
        }
        try (var copied = store.sealer(LedgerStore.properties(elsewhere))) {
            copied.run();
            assertThat(copied.state().found()).map(Finding::code).containsExactly(Damage.FILE_BEHIND);
        }
        assertThat(store.last().size()).isEqualTo(1);

        assertThat(store.sealOnce().part()).as("the lock was given back").isEqualTo(SEALS);
        assertThat(store.last().size()).isEqualTo(2);
    }

    @Test
    void anotherNameOfTheLogIsRefused() {
        store.append(1);
        store.sealOnce();
        var renamed = new LedgerProperties(
                directory,
                "another",
                null,
                null,
                java.time.Duration.ZERO,
                LedgerProperties.Mode.SEAL,
                3_000,
                LedgerProperties.VerifyOnStart.NEWEST);
        try (var sealer = store.sealer(renamed)) {
            sealer.run();
            assertThat(sealer.state().found()).map(Finding::code).containsExactly(Damage.ORIGIN);
        }
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
        assertThat(state.found()).map(Finding::code).containsExactlyInAnyOrder(Damage.GUARD_CHANGED, Damage.RIGHTS);
        assertThat(store.findings()).containsExactlyInAnyOrder("GUARD_CHANGED", "RIGHTS");
        assertThat(store.last().size()).isEqualTo(1);
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

    private static void assertBroken(LedgerStore store, Damage damage) {
        var state = store.sealOnce();
        assertThat(state.part()).isEqualTo(BROKEN);
        assertThat(state.found()).map(Finding::code).containsExactly(damage);
        assertThat(store.findings()).contains(damage.name());
    }
}
