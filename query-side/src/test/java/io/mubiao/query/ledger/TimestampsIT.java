package io.mubiao.query.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.org.UserId;
import io.mubiao.verifier.command.Verify;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A really sealed store and an authority that is OpenSSL, over HTTP. */
class TimestampsIT {

    private static final String REGION = "640221000";
    private static final Duration INTERVAL = Duration.ofHours(1);

    private static final Actor AUDITOR =
            new Actor(new UserId("auditor"), "审计", new UnitId("900"), REGION, Set.of(Role.AUDITOR));

    @TempDir
    private Path directory;

    @TempDir
    private Path elsewhere;

    private final PushedClock clock = new PushedClock();
    private LedgerStore store;
    private OpensslAuthority authority;
    private Timestamps timestamps;

    @BeforeEach
    void sealTen() throws IOException {
        assumeTrue(OpensslAuthority.isHere());
        store = LedgerStore.empty(directory);
        grow(10);
        authority = new OpensslAuthority(elsewhere);
        timestamps = new Timestamps(authority.address(), INTERVAL, JdbcClient.create(store.pool), clock);
    }

    @AfterEach
    void end() {
        if (store != null) {
            authority.close();
            store.close();
        }
    }

    @Test
    void aCheckpointIsStampedAndStrangersCheckIt() throws Exception {
        timestamps.look();

        var body = store.last().checkpoint().body().getBytes(UTF_8);
        var token = new AnchorTable(store.owner).answer(10);
        assertThat(authority.verify(body, token)).contains("Verification: OK");
        body[0]++;
        assertThat(authority.verify(body, token)).contains("Verification: FAILED");
    }

    @Test
    void aStampGoesIntoTheBagAndTheVerifierCountsIt() throws Exception {
        timestamps.look();
        grow(5);

        var said = verify();

        assertThat(said).contains("RESULT 0 events=15 sealed=15 withheld=0 findings=0 anchors=1 ");
    }

    @Test
    void ofEachDayABagTakesTheFirstStampAndTheLast() {
        for (int i = 0; i < 4; i++) {
            grow(5);
        }
        var anchors = new AnchorTable(store.owner);
        stamp(anchors, 10, "2026-03-01T16:00:00Z"); // the second of March has begun in China
        stamp(anchors, 15, "2026-03-02T04:00:00Z");
        stamp(anchors, 20, "2026-03-02T15:59:59Z");
        stamp(anchors, 25, "2026-03-02T16:00:00Z");
        stamp(anchors, 30, "2026-03-03T16:00:00Z");

        assertThat(anchors.firstAndLastOfEachDay(25)).containsExactly(10L, 20L, 25L);
        assertThat(anchors.firstAndLastOfEachDay(19)).containsExactly(10L, 15L);
    }

    private static void stamp(AnchorTable anchors, long size, String at) {
        anchors.insert(new AnchorTable.Stamped(size, Instant.parse(at)), new byte[0]);
    }

    @Test
    void whatHasNotGrownIsNotStampedAgainAndNothingWithinTheInterval() throws Exception {
        timestamps.look();
        clock.push(INTERVAL.multipliedBy(2));
        timestamps.look();
        assertThat(authority.asked.get()).as("it has not grown").isEqualTo(1);

        grow(5);
        timestamps.look();
        grow(5);
        clock.push(INTERVAL.minusMillis(1));
        timestamps.look();
        assertThat(stamped()).containsExactly(10L, 15L);

        clock.push(Duration.ofMillis(1));
        timestamps.look();
        assertThat(stamped()).containsExactly(10L, 15L, 20L);
    }

    @Test
    void anAnswerToAnotherQuestionIsNotKeptAndTheAuthorityIsAskedAgain() throws Exception {
        timestamps.look();
        var old = new AnchorTable(store.owner).answer(10);
        grow(5);
        clock.push(INTERVAL);
        for (var wrong : new byte[][] {old, "sorry".getBytes(UTF_8), {}, {0x30, 5, 0x30, 3, 2, 1, 2}}) {
            authority.instead = wrong;
            timestamps.look();
            clock.push(Duration.ofMinutes(1));
            assertThat(stamped()).containsExactly(10L);
        }

        authority.instead = null;
        timestamps.look();

        assertThat(stamped()).containsExactly(10L, 15L);
    }

    @Test
    void whileAFindingIsOpenNothingIsStamped() throws Exception {
        new Findings(store.owner).report(Finding.of(Damage.CHANGED, "a"));

        timestamps.look();

        assertThat(authority.asked.get()).isZero();
    }

    /** The checkpoints of which an answer was kept. */
    private List<Long> stamped() {
        return store.owner
                .sql("select distinct size from ledger.anchor order by size")
                .query(Long.class)
                .list();
    }

    private void grow(int events) {
        store.append(events);
        store.sealOnce();
    }

    private String verify() throws IOException {
        var tables = store.tables();
        var proofs = new ProofReader(store.owner, tables, new Findings(store.owner));
        var zip = new ByteArrayOutputStream();
        var export = new BagExport(store.owner, tables, new AnchorTable(store.owner), proofs, REGION);
        export.write(AUDITOR, new BagRequest(null, null, null, null, null, null), export.newest(), zip);
        var bag = Files.write(elsewhere.resolve("bag.zip"), zip.toByteArray());
        var key = LedgerKeys.read(LedgerKeys.Place.of(directory, store.properties()))
                .log()
                .verifier()
                .toString();
        var out = new ByteArrayOutputStream();
        var print = new PrintStream(out, true, UTF_8);
        Verify.run(print, print, "bag", bag.toString(), "--key", key, "--lang", "en", "--level", "2");
        return out.toString(UTF_8);
    }
}
