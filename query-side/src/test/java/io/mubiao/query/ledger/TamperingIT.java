package io.mubiao.query.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mubiao.shared.ledger.Checkpoint;
import io.mubiao.shared.ledger.Entry;
import io.mubiao.shared.ledger.GrowingTree;
import io.mubiao.shared.ledger.Receipt;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.org.UserId;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import io.mubiao.verifier.command.Verify;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Who owns the database against who has a key of the log, and perhaps something that was kept: each attack on a store that
 * was really sealed is told from the bag that is exported afterwards.
 */
class TamperingIT {

    private static final String REGION = "640221000";
    private static final int TAMPERED = 1;

    private static final Actor AUDITOR =
            new Actor(new UserId("auditor"), "审计", new UnitId("900"), REGION, Set.of(Role.AUDITOR));

    private static final BagRequest ALL = new BagRequest(null, null, null, null, null, null);

    /** Ten streams of four, one of five numbers rolled back. */
    private static final String EVENTS = """
        insert into event_store.domain_event (global_index, event_id, aggregate_id, sequence_number, aggregate_type,
            occurred_at, payload_type, payload_revision, payload, metadata)
        overriding system value
        select (:from + n) * 5 / 4 + 1, 'event ' || (:from + n), 'sheet ' || (:from + n) % 10, (:from + n) / 10, 'TargetSheet',
            :at::timestamptz + n * interval '1 second', 'SheetEdited', '2',
            '{"amount":"' || (:from + n) * 100 || '","contentDigest":"' || md5((:from + n)::text) || '"}',
            '{"actor":"drafter","region":"640221000"}'
        from generate_series(0, :count - 1) n
        """;

    @TempDir
    private Path directory;

    private LedgerStore store;

    @BeforeEach
    void sealAStore() throws IOException {
        store = LedgerStore.empty(Files.createDirectory(directory.resolve("ledger")));
        for (int from = 0; from < 40; from += 10) {
            append(store, from, 10);
        }
    }

    @AfterEach
    void dropIt() {
        store.close();
    }

    private static void append(LedgerStore store, int from, int count) {
        append(store, from, count, "now");
    }

    /** Seals, too. */
    private static void append(LedgerStore store, int from, int count, String at) {
        store.owner
                .sql(EVENTS)
                .param("from", from)
                .param("count", count)
                .param("at", at)
                .update();
        store.owner
                .sql("select setval('event_store.domain_event_global_index_seq', max(global_index)) "
                        + "from event_store.domain_event")
                .query()
                .singleRow();
        store.sealOnce();
    }

    @Test
    void aStoreThatNobodyTouchedIsProven() throws IOException {
        var said = verify(store);

        assertThat(said.exit()).isZero();
        assertThat(said.result()).startsWith("RESULT 0 events=40 sealed=40 withheld=0 findings=0 ");
    }

    /** Attack 1. */
    @Test
    void aChangedAmountIsNamed() throws IOException {
        tamper(
                "update event_store.domain_event set payload = replace(payload, '700', '7000') where event_id = 'event 7'");

        var said = verify(store);

        expect(said, "CHANGED");
        assertThat(said.lines().get(0)).contains("event 9 (SheetEdited of sheet 7, leaf 7)");
    }

    /** Attack 2. */
    @Test
    void whoAlsoWritesTheDigestsAnewIsNamedEachTime() throws IOException {
        tamper("update event_store.domain_event set payload = payload || ' ' where aggregate_id = 'sheet 7'");

        var said = verify(store);

        expect(said, "CHANGED");
        assertThat(said.lines()).hasSize(5);
    }

    /** Attack 3. */
    @Test
    void whoAlsoRewritesTilesAndCheckpointsCannotSign() throws IOException {
        var kept = keptCheckpoints();
        tamper(
                "update event_store.domain_event set payload = replace(payload, '700', '7000') where event_id = 'event 7'");
        rewriteTheLedger();

        expect(verify(store), "BAD_SIGNATURE", "FORKED");
        expect(verify(store, "--checkpoints", kept), "BAD_SIGNATURE", "FORKED");
    }

    private void rewriteTheLedger() {
        var tree = new GrowingTree();
        store.owner
                .sql("select " + EventRows.COLUMNS + " from event_store.domain_event order by global_index")
                .query((row, number) -> EventRows.event(row))
                .list()
                .forEach(
                        event -> tree.append(Entry.of(event, LedgerStore.ORIGIN).leaf()));
        guardsOff("ledger.tile", "ledger.checkpoint");
        store.owner
                .sql("update ledger.tile set hashes = :hashes where level = 0")
                .param("hashes", tree.takeChanged().iterator().next().hashes())
                .update();
        store.owner
                .sql("update ledger.checkpoint set root = :root, body = :body where size = 40")
                .param("root", tree.root())
                .param("body", new Checkpoint(LedgerStore.ORIGIN, 40, tree.root()).body())
                .update();
    }

    /** Attack 4. */
    @Test
    void anEndThatWasRemovedIsMissed() throws IOException {
        tamper("delete from event_store.domain_event where event_id = 'event 39'");

        expect(verify(store), "TRUNCATED");
    }

    /** Attack 5. */
    @Test
    void anEventThatWasRemovedIsMissed() throws IOException {
        tamper("delete from event_store.domain_event where event_id = 'event 35'");

        var said = verify(store);

        expect(said, "MISSING");
        assertThat(said.lines().get(0)).contains("leaf 35");
    }

    /** Attack 6. */
    @Test
    void eventsThatWereSwappedAreBothNamed() throws IOException {
        tamper("""
            update event_store.domain_event one set payload = other.payload from event_store.domain_event other
            where one.event_id in ('event 3', 'event 4') and other.event_id in ('event 3', 'event 4')
              and one.event_id <> other.event_id
            """);

        var said = verify(store);

        expect(said, "CHANGED");
        assertThat(said.lines()).hasSize(3);
    }

    /** Attack 7. */
    @Test
    void anEventInAFreePlaceIsInserted() throws IOException {
        tamper("""
            insert into event_store.domain_event (global_index, event_id, aggregate_id, sequence_number, aggregate_type,
                occurred_at, payload_type, payload_revision, payload, metadata)
            overriding system value
            select 5, 'forged', 'other', 0, aggregate_type, occurred_at, payload_type, payload_revision, payload, metadata
            from event_store.domain_event where event_id = 'event 3'
            """);

        var said = verify(store);

        // its entry takes the room of another one
        expect(said, "INSERTED", "MANIFEST");
        assertThat(said.lines().get(0)).contains("position 5");
    }

    @Test
    void anEventBeforeAllOthersIsNamed() throws IOException {
        tamper("""
            insert into event_store.domain_event (global_index, event_id, aggregate_id, sequence_number, aggregate_type,
                occurred_at, payload_type, payload_revision, payload, metadata)
            overriding system value
            select -5, 'forged', 'other', 0, aggregate_type, occurred_at, payload_type, payload_revision, payload, metadata
            from event_store.domain_event where event_id = 'event 3'
            """);

        var said = verify(store);

        assertThat(said.exit()).isEqualTo(TAMPERED);
        assertThat(said.lines().get(0)).endsWith("-5");
    }

    @Test
    void anEventThatIsTooLongForAnEntryIsNamedAndTheBagIsWhole() throws IOException {
        tamper("update event_store.domain_event set payload_revision = repeat('2', 70000) where event_id = 'event 7'");
        var reader = new ProofReader(store.owner, store.tables(), new Findings(store.owner));

        var said = verify(store);

        assertThat(said.codes()).contains("CHANGED").doesNotContain("MANIFEST");
        assertThat(said.exit()).isEqualTo(TAMPERED);
        var event = reader.event("event 7").orElseThrow();
        for (ThrowableAssert.ThrowingCallable asked : List.<ThrowableAssert.ThrowingCallable>of(
                () -> reader.entries("tile/entries/000.p/40"), () -> reader.receipt(event, null))) {
            assertThatThrownBy(asked)
                    .isInstanceOfSatisfying(
                            DomainException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNAVAILABLE));
        }
    }

    /** Attack 8. */
    @Test
    void anEventUnderAnOldDateIsBackdated() throws IOException {
        append(store, 40, 1, "2026-01-01");

        assertThat(verify(store).codes()).contains("BACKDATED");
    }

    /** Attack 10. */
    @Test
    void aForgedStoreHasAnotherKey() throws IOException {
        var kept = keptCheckpoints();
        try (var forged = forged(directory.resolve("other"))) {
            var said = verify(forged);
            assertThat(said.codes()).containsOnly("UNKNOWN_KEY");
            assertThat(said.exit()).isEqualTo(3);
            var held = verify(forged, "--checkpoints", kept);
            assertThat(held.codes()).containsOnly("UNKNOWN_KEY", "FORKED");
            assertThat(held.exit()).isEqualTo(TAMPERED);
        }
    }

    /** Attack 11. */
    @Test
    void aForgedStoreUnderTheStolenKeyContradictsWhatWasKept() throws IOException {
        var kept = keptCheckpoints();
        var receipts = Files.createDirectory(directory.resolve("receipts"));
        Files.writeString(receipts.resolve("a.tlog-proof"), receipt().toString());
        var stolen = Files.createDirectory(directory.resolve("stolen"));
        for (var name : List.of("key.pem", "clock-key.pem", "origin")) {
            Files.copy(store.directory.resolve(name), stolen.resolve(name));
        }
        try (var forged = forged(stolen)) {
            assertThat(verify(forged).exit()).as("without an anchor").isZero();
            expect(verify(forged, "--checkpoints", kept), "FORKED");
            assertThat(verify(forged, "--receipts", receipts.toString()).codes())
                    .contains("RECEIPT_FOREIGN");
        }
    }

    private static LedgerStore forged(Path directory) {
        var forged = LedgerStore.empty(directory);
        append(forged, 0, 40, "2026-10-01");
        return forged;
    }

    /** Attack 12. */
    @Test
    void anOlderBackupIsShorterThanWhatWasKept() throws IOException {
        try (var backup = store.copy()) {
            append(store, 40, 10);

            expect(verify(backup, "--checkpoints", keptCheckpoints()), "TRUNCATED");
        }
    }

    /** Attack 13. */
    @Test
    void aCheckpointThatWasAlteredIsNotSigned() throws IOException {
        guardsOff("ledger.signature");
        store.owner
                .sql(
                        "update ledger.signature set line = (select line from ledger.signature where size = 10 and key = :log) "
                                + "where size = 20 and key = :log")
                .param("log", LedgerStore.ORIGIN)
                .update();

        expect(verify(store), "BAD_SIGNATURE");
    }

    /** Attack 14. */
    @Test
    void aReceiptThatWasAlteredIsInvalid() throws IOException {
        var right =
                Files.writeString(directory.resolve("a.tlog-proof"), receipt().toString());
        var line = new String(receipt().line(), UTF_8).replace("700", "7000").getBytes(UTF_8);
        var altered =
                new Receipt(line, receipt().index(), receipt().path(), receipt().checkpoint());
        var wrong = Files.writeString(directory.resolve("b.tlog-proof"), altered.toString());

        assertThat(run("receipt", right.toString(), "--key", vkey()).exit()).isZero();
        var said = run("receipt", wrong.toString(), "--key", vkey(), "--lang", "en");
        expect(said, "RECEIPT_INVALID");
        assertThat(said.lines().get(0)).contains("entry does not lead to root");
    }

    private Receipt receipt() {
        var reader = new ProofReader(store.owner, store.tables(), new Findings(store.owner));
        return reader.receipt(reader.event("event 7").orElseThrow(), null).orElseThrow();
    }

    private void tamper(String sql) {
        guardsOff("event_store.domain_event");
        store.owner.sql(sql).update();
    }

    private void guardsOff(String... tables) {
        for (var table : tables) {
            store.owner.sql("alter table " + table + " disable trigger user").update();
        }
    }

    /** What an auditor copied to where nobody of the house can write. */
    private String keptCheckpoints() throws IOException {
        try (var files = Files.list(store.directory)) {
            var file = files.filter(each -> each.toString().endsWith(".txt"))
                    .findFirst()
                    .orElseThrow();
            return Files.copy(file, directory.resolve("kept.txt")).toString();
        }
    }

    private String vkey() throws IOException {
        return LedgerKeys.read(LedgerKeys.Place.of(store.directory, store.properties()))
                .log()
                .verifier()
                .toString();
    }

    private Said verify(LedgerStore tampered, String... options) throws IOException {
        var zip = new ByteArrayOutputStream();
        var tables = tampered.tables();
        var export = new BagExport(
                tampered.owner,
                tables,
                new AnchorTable(tampered.owner),
                new ProofReader(tampered.owner, tables, new Findings(tampered.owner)),
                REGION);
        export.write(AUDITOR, ALL, export.newest(), zip);
        var bag = Files.write(directory.resolve("bag.zip"), zip.toByteArray());
        return run(Stream.concat(
                        Stream.of("bag", bag.toString(), "--key", vkey(), "--lang", "en", "--level", "2"),
                        Stream.of(options))
                .toArray(String[]::new));
    }

    private record Said(int exit, List<String> lines) {

        String result() {
            return lines.get(lines.size() - 1);
        }

        List<String> codes() {
            return lines.subList(0, lines.size() - 1).stream()
                    .map(line -> line.split(" ", 2)[0])
                    .distinct()
                    .toList();
        }
    }

    private static Said run(String... arguments) {
        var out = new ByteArrayOutputStream();
        var print = new PrintStream(out, true, UTF_8);
        var exit = Verify.run(print, new PrintStream(new ByteArrayOutputStream(), true, UTF_8), arguments);
        return new Said(exit, out.toString(UTF_8).lines().toList());
    }

    private static void expect(Said said, String... codes) {
        assertThat(said.codes()).containsExactlyInAnyOrder(codes);
        assertThat(said.exit()).isEqualTo(TAMPERED);
    }
}
