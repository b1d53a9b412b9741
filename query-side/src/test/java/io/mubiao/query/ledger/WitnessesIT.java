package io.mubiao.query.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.mubiao.shared.ledger.NoteSignature;
import io.mubiao.shared.ledger.SignatureType;
import io.mubiao.shared.ledger.SigningKey;
import io.mubiao.verifier.witness.Witness;
import io.mubiao.verifier.witness.WitnessServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A really sealed store and the witness that the verifier is, over HTTP. */
class WitnessesIT {

    private static final SigningKey KEY =
            SigningKey.generate("audit.example/witness", SignatureType.COSIGNATURE, new SecureRandom());

    @TempDir
    private Path directory;

    @TempDir
    private Path state;

    private final PushedClock clock = new PushedClock();
    private LedgerStore store;
    private WitnessServer server;

    @BeforeEach
    void sealTen() throws IOException {
        store = LedgerStore.empty(directory);
        store.append(10);
        store.sealOnce();
        server = witness(0);
    }

    @AfterEach
    void end() {
        server.close();
        store.close();
    }

    @Test
    void whatAWitnessSignsStandsBelowTheCheckpoint() throws Exception {
        var witnesses = witnesses(store);
        witnesses.look();
        grow(store, 5);
        witnesses.look();

        for (var size : List.of(10L, 15L)) {
            var note = store.tables()
                    .note(store.tables().ofSize(size).orElseThrow().checkpoint());
            assertThat(note.signatures())
                    .extracting(NoteSignature::name)
                    .containsExactly(LedgerStore.ORIGIN, LedgerStore.ORIGIN + "/time", "audit.example/witness");
            assertThat(note.verified(List.of(KEY.verifier()))).hasSize(1);
        }
        assertThat(witnessed()).isEqualTo(15);
        assertThat(store.findings()).isEmpty();
    }

    @Test
    void whoSealsNextGoesOnWhereTheWitnessIs() throws Exception {
        witnesses(store).look();
        store.owner.sql("delete from ledger.witness").update(); // as after a restore
        grow(store, 5);

        witnesses(store).look();

        assertThat(witnessed()).isEqualTo(15);
    }

    @Test
    void aStoreThatWasRolledBackIsFoundOutByTheWitness() throws Exception {
        try (var backup = store.copy()) {
            grow(store, 5);
            witnesses(store).look();

            var witnesses = witnesses(backup);
            witnesses.look();

            assertThat(backup.findings()).containsExactly("WITNESS_AHEAD");
            assertThat(detail(backup)).contains("audit.example/witness", "has signed 15");
        }
    }

    @Test
    void aForgedStoreWithTheKeysOfTheLogIsFoundOutByTheWitness(@TempDir Path copied) throws Exception {
        witnesses(store).look();
        for (var name : List.of("origin", "key.pem", "clock-key.pem")) {
            Files.copy(directory.resolve(name), copied.resolve(name));
        }
        try (var forged = LedgerStore.empty(copied)) {
            forged.append(12);
            forged.sealOnce();

            var witnesses = witnesses(forged);
            witnesses.look();
            assertThat(forged.findings()).containsExactly("WITNESS_REFUSES");

            clock.push(Duration.ofHours(1));
            witnesses.look();
            assertThat(forged.findings())
                    .as("while a finding is open nobody is asked")
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"10\n", "", "another root\n"})
    void aWitnessThatHasSignedAnotherTreeOfTheSameSizeIsAFinding(String said) throws Exception {
        lookAtWitness("10\n", said);

        assertThat(store.findings()).containsExactly("WITNESS_REFUSES");
        assertThat(detail(store)).contains("audit.example/witness", "another tree", "10");
    }

    @ParameterizedTest
    @ValueSource(strings = {"7\n", "9\n"})
    void aWitnessThatKnowsAnotherSizeAtEveryAnswerIsNoFinding(String said) throws Exception {
        lookAtWitness("10\n", said);

        assertThat(store.findings()).isEmpty();
        assertThat(witnessed()).isZero();
    }

    /** Offers the newest checkpoint to a witness that answers 409 each time, at first as it does whose size is ten. */
    private void lookAtWitness(String first, String then) throws Exception {
        var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            var old = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            var said = (old.startsWith("old 10\n") ? then : first).getBytes(UTF_8);
            exchange.sendResponseHeaders(409, said.length == 0 ? -1 : said.length);
            exchange.getResponseBody().write(said);
            exchange.close();
        });
        server.start();
        try {
            witnesses(store, server.getAddress().getPort()).look();
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aWitnessThatIsAwayHoldsNothingUpAndIsAskedAgain() throws Exception {
        int port = server.port();
        server.close();
        var witnesses = witnesses(store, port);
        witnesses.look();
        assertThat(witnessed()).isZero();

        server = witness(port);
        witnesses.look();
        assertThat(witnessed()).as("not within the minute").isZero();
        clock.push(Duration.ofMinutes(1));
        witnesses.look();

        assertThat(witnessed()).isEqualTo(10);
        assertThat(store.findings()).isEmpty();
    }

    @Test
    void whatSomebodyElseSignedInItsPlaceIsNotKept() throws Exception {
        server.close();
        var other = SigningKey.generate("audit.example/witness", SignatureType.COSIGNATURE, new SecureRandom());
        server = witness(0, other);

        witnesses(store).look();

        assertThat(witnessed()).isZero();
    }

    @Test
    void aWitnessIsAKeyAndAnAddress() {
        var key = KEY.verifier().toString();
        assertThat(WitnessPlace.read(key + " https://witness.example/log").addCheckpoint())
                .hasToString("https://witness.example/log/add-checkpoint");
        var noWitness = SigningKey.generate("log", SignatureType.NOTE, new SecureRandom())
                .verifier();
        for (var wrong : List.of("", key, "x https://a.example", key + " ftp://a.example", noWitness + " https://a")) {
            assertThatThrownBy(() -> WitnessPlace.read(wrong))
                    .as(wrong)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("mubiao.ledger.witnesses");
        }
    }

    private static void grow(LedgerStore store, int events) {
        store.append(events);
        store.sealOnce();
    }

    private long witnessed() {
        return new AnchorTable(store.owner).witnessed("audit.example/witness");
    }

    private static String detail(LedgerStore store) {
        return store.owner
                .sql("select detail from ledger.finding")
                .query(String.class)
                .single();
    }

    private WitnessServer witness(int port) throws IOException {
        return witness(port, KEY);
    }

    private WitnessServer witness(int port, SigningKey key) throws IOException {
        var log = LedgerKeys.read(LedgerKeys.Place.of(directory, store.properties()))
                .log();
        return new WitnessServer(new Witness(log.verifier(), key, state, Clock.systemUTC()), "127.0.0.1", port);
    }

    private Witnesses witnesses(LedgerStore of) {
        return witnesses(of, server.port());
    }

    private Witnesses witnesses(LedgerStore of, int port) {
        var place = WitnessPlace.read(KEY.verifier() + " http://127.0.0.1:" + port);
        return new Witnesses(List.of(place), JdbcClient.create(of.pool), clock);
    }
}
