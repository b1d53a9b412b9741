package io.mubiao.query.ledger;

import static io.mubiao.query.ledger.LedgerState.Part.SEALS;
import static io.mubiao.query.ledger.LedgerState.Part.STANDS_BY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mubiao.shared.ledger.Checkpoint;
import io.mubiao.shared.ledger.HashTree;
import io.mubiao.shared.ledger.SignatureType;
import io.mubiao.shared.ledger.SigningKey;
import io.mubiao.shared.ledger.VerifierKey;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.org.UserId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Principal;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;

/** What is sealed, and by whom. */
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

        assertThat(store.last().size()).isEqualTo(1);
        assertThat(store.signed()).hasSize(1);
    }

    @Test
    void aCheckpointIsSignedTwiceAndKeptOutsideTheDatabase() throws IOException {
        store.append(5);
        store.sealOnce();
        var keys = LedgerKeys.read(LedgerKeys.Place.of(directory, store.properties()));
        var note = store.signed().get(0);

        assertThat(note.verified(keys.verifiers())).hasSize(2);
        assertThat(note)
                .hasToString(store.tables().note(store.last().checkpoint()).toString());
        assertThat(Checkpoint.read(note.text()).root()).isEqualTo(store.rootOfTheEvents());
        assertThat(Files.getPosixFilePermissions(directory.resolve("key.pem"))).hasSize(2);
        assertThat(new HashTree(store.tables(), 5).root())
                .isEqualTo(store.last().checkpoint().root());
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

        assertThat(store.last().checkpoint().root()).isEqualTo(store.rootOfTheEvents());
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
        assertThat(store.last().size()).isEqualTo(store.events());
        assertThat(store.last().checkpoint().root()).isEqualTo(store.rootOfTheEvents());
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

        assertThat(store.last().size()).isEqualTo(committed ? 3 : 2);
        assertThat(store.last().position()).isEqualTo(3);
        assertThat(store.last().checkpoint().root()).isEqualTo(store.rootOfTheEvents());
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

        assertThat(store.last().size()).isEqualTo(2);
        assertThat(store.last().position()).isEqualTo(3);
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
        }

        assertThat(store.signed().stream()
                        .map(note -> Checkpoint.read(note.text()).size()))
                .containsExactly(20_000L, 40_000L, 41_000L);
        assertThat(store.last().checkpoint().root()).isEqualTo(store.rootOfTheEvents());
        assertThat(store.owner
                        .sql("select count(*) from ledger.tile where level = 0 and last_position - first_position ="
                                + " 255")
                        .query(Long.class)
                        .single())
                .isEqualTo(41_000 / 256);
    }

    /** A guard is switched off with the first of two checkpoints, and each look at the time says ten seconds more. */
    @Test
    void betweenManyCheckpointsTheWiresAreLookedAt() {
        store.append(1);
        store.sealOnce();
        store.owner.sql("""
            insert into event_store.domain_event (event_id, aggregate_id, sequence_number, occurred_at,
                payload_type, payload_revision, payload, metadata)
            select 'e' || n, 's' || n, 0, now(), 'Note', '1', '{}', '{}' from generate_series(1, 20001) as n
            """).update();
        store.administer(
                """
            create function attack() returns trigger language plpgsql security definer as $$
            begin
                if new.size = 20001 then
                    alter table event_store.domain_event disable trigger domain_event_is_append_only;
                end if;
                return new;
            end
            $$
            """, "create trigger attack after insert on ledger.checkpoint for each row execute function attack()");
        var seconds = new AtomicInteger();
        var clock = new PushedClock() {
            @Override
            public Instant instant() {
                return super.instant().plusSeconds(seconds.addAndGet(10));
            }
        };
        try (var sealer = store.sealer(store.properties(), clock)) {
            sealer.run();
        }

        assertThat(store.last().size()).isEqualTo(20_002);
        assertThat(store.owner
                        .sql("select min(checkpoint) from ledger.finding where code = 'GUARD_CHANGED'")
                        .query(Long.class)
                        .single())
                .isEqualTo(20_001);
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
        assertThat(store.last().size()).isEqualTo(20);
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
            assertThat(store.last().size()).as("sealed at the end").isEqualTo(1);
            second.run();
            assertThat(second.state().part()).isEqualTo(SEALS);
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
    void twoAdministratorsLetAnotherKeySign() throws Exception {
        store.append(2);
        store.sealOnce();
        var old = keys().log().verifier();
        ask("rotate", "a", "密钥保管人离职");
        assertThatThrownBy(() -> ask("confirm-rotation", "a", null)).hasMessageContaining("另一名");
        assertThat(store.sealOnce().part()).isEqualTo(SEALS);
        assertThat(keys().next()).isNull();

        ask("confirm-rotation", "b", null);
        store.sealOnce();
        var next = Objects.requireNonNull(keys().next()).verifier();
        store.append(1);
        store.sealOnce();
        assertThat(signersOfTheLast(old, next)).containsExactly(old); // no event says yet that it is to sign
        introduce(next);
        store.sealOnce();
        assertThat(signersOfTheLast(old, next)).containsExactly(old, next);
        store.append(1);
        store.sealOnce();
        assertThat(signersOfTheLast(old, next)).containsExactly(old, next);
        var lastOfOld = store.last().size();

        store.sealOnce(); // the keys change places
        store.append(1);
        assertThat(store.sealOnce().part()).isEqualTo(SEALS);

        assertThat(signersOfTheLast(old, next)).containsExactly(next);
        assertThat(keys().log().verifier()).hasToString(next.toString());
        assertThat(keys().next()).isNull();
        assertThat(store.tables().keys())
                .contains(new LedgerKey(old.toString(), 0, lastOfOld), new LedgerKey(next.toString(), 3, null));
        assertThat(store.signed().get(store.signed().size() - 1))
                .hasToString(store.tables().note(store.last().checkpoint()).toString());
        assertThat(store.findings()).isEmpty();
    }

    private LedgerKeys keys() throws IOException {
        return LedgerKeys.read(LedgerKeys.Place.of(directory, store.properties()));
    }

    private List<VerifierKey> signersOfTheLast(VerifierKey... keys) {
        var note = store.tables().note(store.last().checkpoint());
        return Stream.of(keys)
                .filter(key -> !note.verified(List.of(key)).isEmpty())
                .toList();
    }

    @Test
    void aNextKeyThatHasSignedBeforeIsLeftAside() throws Exception {
        store.append(2);
        store.sealOnce();
        var place = LedgerKeys.Place.of(directory, store.properties());
        Files.copy(place.log(), place.log().resolveSibling("next-key.pem"));
        ask("rotate", "a", "离职");
        ask("confirm-rotation", "b", null);

        assertThat(store.sealOnce().part()).isEqualTo(SEALS);
        store.append(1);
        assertThat(store.sealOnce().part()).isEqualTo(SEALS);

        assertThat(store.last().size()).isEqualTo(3);
        assertThat(store.owner
                        .sql("select count(*) from ledger.key_change")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aConsentCountsOnceAndNeverOfWhoAsked() throws Exception {
        store.append(1);
        store.sealOnce();
        ask("rotate", "a", "离职");
        ask("rotate", "b", "同时提出");
        store.owner
                .sql("insert into ledger.request (action, caller) values ('confirm-rotation', 'b')")
                .update();
        store.sealOnce();
        assertThat(keys().next()).as("of b, who asked last").isNull();

        ask("rotate", "a", "再提");
        ask("confirm-rotation", "b", null);
        store.owner
                .sql("insert into ledger.request (action, caller) values ('confirm-rotation', 'b')")
                .update();
        store.sealOnce();
        assertThat(keys().next()).isNotNull();
        assertThat(store.owner
                        .sql("select count(*) from ledger.key_change")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void onlyAdministratorsOfTheInstallationAskForAKey() {
        assertThatThrownBy(() -> ask("rotate", "elsewhere", "离职", "650000000")).hasMessageContaining("本级");
        assertThatThrownBy(() -> ask("rotate", "a", "换\0")).hasMessageContaining("reason");
        ask("rotate", "gone", "离职");
        assertThatThrownBy(() -> ask("confirm-rotation", "b", null)).hasMessageContaining("没有系统管理员提出");
    }

    @Test
    void aKeyThatNoTwoAdministratorsAskedForIsAFinding() throws Exception {
        store.append(2);
        store.sealOnce();
        ask("rotate", "a", "密钥保管人离职");
        ask("confirm-rotation", "b", null);
        store.sealOnce();
        var own = introduction(Objects.requireNonNull(keys().next()).verifier());
        insert(0, "LedgerKeyIntroduced", own);
        store.sealOnce();
        assertThat(store.findings()).isEmpty();

        var stranger = SigningKey.generate(LedgerStore.ORIGIN, SignatureType.NOTE, new SecureRandom())
                .verifier();
        insert(1, "LedgerKeyIntroduced", own); // a second time
        insert(2, "LedgerKeyIntroduced", introduction(stranger));
        insert(
                3,
                "LedgerKeyRetired",
                "{\"keyId\":\"%s\",\"lastSize\":2}"
                        .formatted(keys().log().verifier().idText()));
        insert(4, "LedgerKeyIntroduced", "no JSON");

        assertThat(store.sealOnce().part()).isEqualTo(SEALS);

        assertThat(foreign()).containsExactly(4L, 5L, 6L, 7L);
        store.sealOnce();
        assertThat(foreign()).as("each is said once").hasSize(4);
    }

    @Test
    void rowsThatSomebodyWroteMakeNoKeyOneOfTheLog() throws Exception {
        store.append(2);
        store.sealOnce();
        var stranger = SigningKey.generate(LedgerStore.ORIGIN, SignatureType.NOTE, new SecureRandom())
                .verifier();
        store.administer(
                "insert into ledger.request (action, caller, reason) values ('rotate', 'a', '密钥保管人离职')",
                "insert into ledger.request (action, caller) values ('confirm-rotation', 'b')",
                """
                insert into ledger.key_change (vkey, request, reason, proposer, confirmer)
                select '%s', max(id), '密钥保管人离职', 'a', 'b' from ledger.request
                """.formatted(stranger),
                "insert into ledger.key_change (vkey, last_size) values ('%s', 2)"
                        .formatted(keys().log().verifier()));
        insert(0, "LedgerKeyIntroduced", introduction(stranger));
        insert(
                1,
                "LedgerKeyRetired",
                "{\"keyId\":\"%s\",\"lastSize\":2}"
                        .formatted(keys().log().verifier().idText()));

        store.sealOnce();

        assertThat(foreign()).containsExactly(3L, 4L);
    }

    private List<Long> foreign() {
        return store.owner
                .sql("select position from ledger.finding where code = 'FOREIGN_KEY' order by position")
                .query(Long.class)
                .list();
    }

    private void ask(String action, String administrator, @Nullable String reason) {
        ask(action, administrator, reason, "640221000");
    }

    private void ask(String action, String administrator, @Nullable String reason, String region) {
        var actor = new Actor(new UserId(administrator), "某人", new UnitId("105"), region, Set.of(Role.ADMIN));
        Predicate<UserId> isAdministrator = id -> !id.value().equals("gone");
        var endpoint = new LedgerEndpoint(JdbcClient.create(store.pool), "640221000", isAdministrator);
        endpoint.ask(action, reason, new SecurityContext() {
            @Override
            public Principal getPrincipal() {
                return new TestingAuthenticationToken(actor, null);
            }

            @Override
            public boolean isUserInRole(String role) {
                return role.equals("ADMIN");
            }
        });
    }

    /** As the command side does when it finds the row. */
    private void introduce(VerifierKey key) {
        assertThat(store.owner
                        .sql("select vkey || proposer || confirmer from ledger.key_change")
                        .query(String.class)
                        .single())
                .isEqualTo(key + "ab");
        insert(0, "LedgerKeyIntroduced", introduction(key));
    }

    private static String introduction(VerifierKey key) {
        return "{\"key\":\"%s\",\"reason\":\"密钥保管人离职\",\"proposer\":\"a\",\"confirmer\":\"b\"}".formatted(key);
    }

    /** An event of the log's own stream. */
    private void insert(long sequence, String type, String payload) {
        store.owner
                .sql("""
                        insert into event_store.domain_event (event_id, aggregate_id, sequence_number, occurred_at,
                            payload_type, payload_revision, payload, metadata)
                        values ('k' || :sequence, 'ledger', :sequence, now(), :type, '1', :payload, '{}')
                        """)
                .param("sequence", sequence)
                .param("type", type)
                .param("payload", payload)
                .update();
    }
}
