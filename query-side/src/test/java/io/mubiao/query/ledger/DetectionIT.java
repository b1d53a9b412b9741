package io.mubiao.query.ledger;

import static io.mubiao.query.ledger.LedgerState.Part.BROKEN;
import static io.mubiao.query.ledger.LedgerState.Part.SEALS;
import static io.mubiao.query.ledger.LedgerState.Part.VERIFIES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mubiao.query.ledger.LedgerProperties.Mode;
import io.mubiao.query.ledger.LedgerProperties.VerifyOnStart;
import io.mubiao.query.ledger.LedgerStatus.WireState;
import io.mubiao.shared.ledger.StoredEvent;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;

/** Who owns the server changes what was sealed: the next look at the wires knows it, ten seconds later at most. */
class DetectionIT {

    @TempDir
    private Path directory;

    private final PushedClock clock = new PushedClock();
    private LedgerStore store;
    private Sealer sealer;

    /** Position 1 is free for ever; leaf n is at position n + 2. */
    @BeforeEach
    void sealThreeHundredEvents() throws SQLException {
        store = LedgerStore.empty(directory);
        try (var open = store.open()) {
            LedgerStore.insert(open, "Other", "{}");
            open.rollback();
        }
        store.append(300);
        sealer = store.sealer(store.properties(), clock);
        look();
        assertThat(store.last().size()).isEqualTo(300);
        assertThat(store.findings()).isEmpty();
    }

    @AfterEach
    void dropIt() {
        sealer.close();
        store.close();
    }

    /** Ten seconds later. */
    private LedgerState look() {
        clock.push(Watch.LOOK);
        sealer.run();
        return sealer.state();
    }

    @Test
    void aChangedPayloadIsCountedAndNamed() {
        store.attack("update event_store.domain_event set payload = '{\"amount\":1}' where global_index = 100");

        look();

        assertThat(store.findings()).containsExactlyInAnyOrder("CHANGES_COUNTED", "GUARD_CHANGED", "CHANGED");
        var changed = finding(Damage.CHANGED);
        assertThat(changed.position()).isEqualTo(100);
        assertThat(changed.detail()).contains("leaf 98");
        assertThat(changed.event()).isEqualTo(column("event_id", 100));
        assertThat(changed.stream()).isEqualTo(column("aggregate_id", 100));
        assertThat(changed.checkpoint()).isEqualTo(300);
    }

    @Test
    void eachFaultIsSaidOnceAndTheNextOneAgain() {
        store.attack("update event_store.domain_event set payload = '{\"amount\":1}' where global_index = 100");
        look();
        look();
        restart();
        assertThat(store.findings()).hasSize(3);

        store.attack("update event_store.domain_event set payload = '{\"amount\":2}' where global_index = 100");
        look();

        assertThat(store.findings()).hasSize(6);
    }

    @Test
    void theLastEventDoesNotGoUnnoticed() {
        store.attack("delete from event_store.domain_event where global_index = 301");

        look();

        assertThat(store.findings()).contains("CHANGES_COUNTED", "TRUNCATED", "MISSING");
        assertThat(finding(Damage.MISSING).detail()).startsWith("leaf 299,");
    }

    @Test
    void anEventThatIsMissingInTheMiddleIsNamed() {
        store.attack("delete from event_store.domain_event where global_index in (50, 120, 121)");

        look();

        assertThat(store.findings()).contains("CHANGES_COUNTED", "MISSING").doesNotContain("CHANGED", "TRUNCATED");
        assertThat(details(Damage.MISSING))
                .anyMatch(detail -> detail.startsWith("leaf 48,") && detail.endsWith("49 and 51"))
                .anyMatch(detail -> detail.startsWith("leaves 118 to 119,") && detail.endsWith("119 and 122"));
    }

    @Test
    void ofManyChangedEventsAHundredAreNamed() {
        store.attack("update event_store.domain_event set payload = '[]' where global_index > 100");

        look();

        assertThat(positions(Damage.CHANGED)).hasSizeLessThanOrEqualTo(100).contains(200L);
        assertThat(store.findings()).filteredOn("CHANGED"::equals).hasSize(100);
        assertThat(store.findings()).contains("CHANGES_COUNTED");
    }

    @Test
    void aWireThatHasTrippedIsToldBeforeHundredEvents() {
        store.attack("update event_store.domain_event set payload = '[]' where global_index > 100");
        look();

        var status = status();

        assertThat(status.wires())
                .filteredOn(wire -> !wire.well())
                .map(WireState::wire)
                .containsExactlyInAnyOrder(Damage.Wire.COUNTERS, Damage.Wire.CATALOG);
        assertThat(status.findings())
                .hasSize(100)
                .extracting(LedgerFinding::code)
                .contains(Damage.CHANGES_COUNTED, Damage.GUARD_CHANGED);
        assertThat(status.openFindings()).isEqualTo(102);
    }

    private LedgerStatus status() {
        return new LedgerStatusReader(store.owner, new AnchorTable(store.owner), new Findings(store.owner)).status();
    }

    @Test
    void twoPayloadsThatWereSwappedAreBothChanged() {
        store.attack("update event_store.domain_event set payload = '{\"of\":' || global_index || '}' "
                + "where global_index in (7, 8)");
        look();

        assertThat(positions(Damage.CHANGED)).containsExactlyInAnyOrder(7L, 8L);
    }

    @Test
    void twoEventsThatWereSwappedAreToldFromChangedOnes() {
        store.attack(
                "create temp table held as select * from event_store.domain_event where global_index in (7, 8)",
                "delete from event_store.domain_event where global_index in (7, 8)",
                "update held set global_index = 15 - global_index",
                "insert into event_store.domain_event overriding system value select * from held");
        look();

        assertThat(positions(Damage.REORDERED)).containsExactlyInAnyOrder(7L, 8L);
        assertThat(store.findings()).doesNotContain("CHANGED", "MISSING", "INSERTED");
    }

    @Test
    void anEventBehindTheSealIsNamedAndHasNoReceipt() {
        store.administer("""
            insert into event_store.domain_event (global_index, event_id, aggregate_id, sequence_number, occurred_at,
                payload_type, payload_revision, payload, metadata)
            overriding system value values (1, 'late', 'late', 0, now(), 'SheetApproved', '1', '{}', '{}')
            """);
        var late = new StoredEvent(1, "late", null, "late", 0, Instant.now(), "SheetApproved", "1", "{}", "{}");
        var reader = new ProofReader(store.owner, store.tables(), new Findings(store.owner));
        assertThatThrownBy(() -> reader.receipt(late, null))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNAVAILABLE));

        look();

        assertThat(store.findings()).as("no wire counts insertions").containsExactly("INSERTED");
        assertThat(finding(Damage.INSERTED).event()).isEqualTo("late");
        assertThatThrownBy(() -> reader.receipt(late, null))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.EVIDENCE_DAMAGED));
    }

    @Test
    void anEventBeforeThePositionsThatAreGivenOutIsNamed() {
        store.administer("insert into event_store.domain_event (global_index, event_id, aggregate_id, sequence_number,"
                + " occurred_at, payload_type, payload_revision, payload, metadata) overriding system value"
                + " select n, 'early' || n, 'early', n, now(), 'SheetApproved', '1', '{}', '{}'"
                + " from unnest(array [0, -7]) n");

        look();

        assertThat(store.findings()).containsOnly("INSERTED");
        assertThat(positions(Damage.INSERTED)).containsExactlyInAnyOrder(0L, -7L);
    }

    @Test
    void aCheckpointThatWasAlteredStopsTheSealing() {
        store.administer(
                "alter table ledger.checkpoint disable trigger all",
                "update ledger.checkpoint set body = replace(body, substring(body from '.{44}\\n$'), "
                        + "encode(sha256('a'), 'base64') || chr(10))");

        assertThat(look().part()).isEqualTo(BROKEN);
        assertThat(store.findings()).containsExactly("REWRITTEN");
    }

    @Test
    void aCheckpointThatCannotBeReadIsAFindingAndTheStatusAnswers() {
        store.administer(
                "alter table ledger.checkpoint disable trigger all", "update ledger.checkpoint set body = 'no such'");

        assertThat(look().part()).isEqualTo(BROKEN);
        restart();

        assertThat(sealer.state().part()).isEqualTo(BROKEN);
        assertThat(store.findings()).containsExactly("REWRITTEN");
        var status = status();
        assertThat(status.size()).isEqualTo(300);
        assertThat(status.waiting()).isZero();
        assertThat(status.wires()).contains(new WireState(Damage.Wire.FILE, false));
    }

    @Test
    void aLineOfTheFileThatWasAlteredStopsTheSealing() throws IOException {
        Files.writeString(store.onlyFile(), Files.readString(store.onlyFile()).replace("\n300\n", "\n299\n"));

        assertThat(look().part()).isEqualTo(BROKEN);
        assertThat(store.findings()).containsExactly("BAD_SIGNATURE");
    }

    @Test
    void whatNoWireSeesTheScrubberDoes() {
        store.attack("update event_store.domain_event set payload = ' {}' where global_index = 2");
        TableLook.now(store.owner).keep(store.owner, "as if a page were edited while the server is down");

        clock.push(Duration.ofSeconds(1));
        sealer.run();

        assertThat(store.findings()).containsExactly("CHANGED");
        assertThat(finding(Damage.CHANGED).position()).isEqualTo(2);
    }

    @Test
    void aHashThatWasChangedAlongWithItsEventIsToldByTheOneAbove() {
        store.attack(
                "alter table ledger.tile disable trigger all",
                "update ledger.tile set hashes = sha256('a') || substr(hashes, 33) where level = 0 and number = 0");

        look();

        assertThat(store.findings()).contains("CHANGED", "REWRITTEN");
    }

    @Test
    void aTileThatIsGoneAccusesNoEvent() {
        store.append(300);
        look();
        store.administer(
                "alter table ledger.tile disable trigger all",
                "delete from ledger.tile where level = 0 and number = 1");

        look();

        assertThat(store.findings()).containsExactly("REWRITTEN");
        assertThat(finding(Damage.REWRITTEN).detail()).isEqualTo("tile 1 of level 0 is not there");
    }

    @Test
    void aGuardThatWasReplacedForLaterIsSeen() {
        store.administer("create or replace function event_store.refuse_change() returns trigger language plpgsql"
                + " as 'begin return null; end'");

        look();

        assertThat(store.findings()).containsExactly("GUARD_CHANGED");
        assertThat(finding(Damage.GUARD_CHANGED).detail()).contains("function refuse_change");
    }

    @Test
    void aTableThatWasWrittenAnewWithEqualBytesIsSeenAndComplete() {
        store.attack(
                "create temp table held as select * from event_store.domain_event",
                "truncate event_store.domain_event",
                "insert into event_store.domain_event overriding system value select * from held");

        look();

        assertThat(store.findings()).containsExactlyInAnyOrder("GUARD_CHANGED", "TABLE_REWRITTEN");
        assertThat(store.owner
                        .sql("select full_size from ledger.watch where full_faults = 0")
                        .query(Long.class)
                        .single())
                .isEqualTo(300);
    }

    @Test
    void whatAnAdministratorDoesIsNoAlarm() {
        store.administer(
                "analyze event_store.domain_event",
                "vacuum event_store.domain_event",
                "grant select on event_store.domain_event to mubiao_app");
        look();
        restart();
        assertThat(store.findings()).isEmpty();

        store.administer("select pg_stat_reset()");
        look();
        assertThat(store.findings()).as("said, but no alarm").containsExactly("BASELINE");
        assertThat(new Findings(store.owner).open()).isZero();
    }

    @Test
    void aRewriteIsNoAlarmOnceItIsAnnounced() {
        store.owner
                .sql("insert into ledger.request (action, caller) values ('expect-rewrite', 'admin')")
                .update();
        store.administer("vacuum full event_store.domain_event");
        look();
        assertThat(store.findings()).containsExactly("BASELINE");

        store.administer("vacuum full event_store.domain_event");
        look();
        assertThat(store.findings()).containsExactly("BASELINE", "TABLE_REWRITTEN");
    }

    @Test
    void aRestoredDatabaseBeginsToCountAnewAndIsComparedWhole() {
        sealer.close();
        try (var restored = store.copy()) {
            var properties = LedgerStore.properties(directory, Mode.SEAL, VerifyOnStart.FULL);
            try (var other = restored.sealer(properties, clock)) {
                other.run();
                assertThat(other.state().part()).isEqualTo(SEALS);
            }
            assertThat(restored.findings()).containsExactly("BASELINE");
            assertThat(restored.owner
                            .sql("select full_size from ledger.watch where full_faults = 0")
                            .query(Long.class)
                            .single())
                    .isEqualTo(300);
        }
    }

    @Test
    void aCopyForALookIsVerifiedWithoutKeysAndNotSealed() {
        sealer.close();
        try (var copy = store.copy()) {
            copy.append(5);
            copy.attack("update event_store.domain_event set metadata = '{\"name\":\"x\"}' where global_index = 9");
            try (var other = copy.sealer(LedgerStore.properties(null, Mode.VERIFY_ONLY, VerifyOnStart.FULL), clock)) {
                other.run();
                assertThat(other.state().part()).isEqualTo(VERIFIES);
            }
            assertThat(copy.findings()).containsExactlyInAnyOrder("BASELINE", "CHANGED");
            assertThat(copy.last().size()).isEqualTo(300);
        }
    }

    @Test
    void whatAnAuditorAcknowledgesIsOpenNoMore() {
        store.attack("update event_store.domain_event set payload = '{\"amount\":1}' where global_index = 100");
        look();
        var findings = new Findings(store.owner);
        var health = new LedgerHealth(sealer, store.tables(), findings);
        assertThat(findings.open()).isEqualTo(3);
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);

        findings.newest().forEach(finding -> acknowledge(finding.id()));
        look();

        assertThat(findings.open()).isZero();
        assertThat(health.health().getDetails()).containsEntry("findings", 0L).containsEntry("behind", false);
        assertThat(findings.newest()).hasSize(3).noneMatch(LedgerFinding::open);
        assertThat(store.last().size()).as("sealing went on").isEqualTo(303);
    }

    private void acknowledge(long finding) {
        store.owner
                .sql("""
            insert into event_store.domain_event (event_id, aggregate_id, sequence_number, occurred_at, payload_type,
                payload_revision, payload, metadata)
            values (:id, 'ledger', :number, now(), 'FindingAcknowledged', '1', :payload, '{}')
            """)
                .param("id", "acknowledged" + finding)
                .param("number", finding)
                .param("payload", "{\"reason\":\"\\\"finding\\\":9\",\"finding\":%d}".formatted(finding))
                .update();
    }

    @Test
    void aScrubThatIsAskedForIsDoneAtOnce() {
        store.owner
                .sql("insert into ledger.request (action, caller) values ('scrub', 'admin')")
                .update();

        clock.push(Duration.ofMillis(1));
        sealer.run();

        assertThat(store.owner
                        .sql("select full_faults from ledger.watch where full_at = :now")
                        .param("now", clock.instant().atOffset(java.time.ZoneOffset.UTC))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aScrubThatIsAskedForWhileNobodySealsIsDoneByTheNext() {
        sealer.close();
        store.owner
                .sql("insert into ledger.request (action, caller) values ('scrub', 'admin')")
                .update();

        restart();

        assertThat(store.owner
                        .sql("select full_at = :now and request = (select max(id) from ledger.request)"
                                + " from ledger.watch")
                        .param("now", clock.instant().atOffset(java.time.ZoneOffset.UTC))
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void whoIsInterruptedBeforeAllIsComparedSealsNothing() {
        sealer.close();
        store.append(1);
        try (var other = store.sealer(LedgerStore.properties(directory, Mode.SEAL, VerifyOnStart.FULL), clock)) {
            Thread.currentThread().interrupt();
            other.run();

            assertThat(Thread.interrupted()).isTrue();
            assertThat(store.last().size()).isEqualTo(300);
            other.run();
            assertThat(store.last().size()).isEqualTo(301);
        }
    }

    @Test
    void allIsComparedAtTheStartAndNotWheneverTheLockIsTakenAgain() throws IOException {
        sealer.close();
        var properties = new LedgerProperties(
                directory, LedgerStore.ORIGIN, null, null, Duration.ZERO, Mode.SEAL, 0, VerifyOnStart.FULL);
        try (var other = store.sealer(properties, clock)) {
            other.run();
            var verified = clock.instant();
            var file = Files.readString(store.onlyFile());
            Files.writeString(store.onlyFile(), file.replace("\n300\n", "\n299\n"));
            clock.push(Watch.LOOK);
            other.run();
            assertThat(other.state().part()).isEqualTo(BROKEN);

            Files.writeString(store.onlyFile(), file);
            clock.push(Watch.LOOK);
            other.run();

            assertThat(other.state().part()).isEqualTo(SEALS);
            assertThat(store.owner
                            .sql("select full_at from ledger.watch")
                            .query(java.time.OffsetDateTime.class)
                            .single()
                            .toInstant())
                    .isEqualTo(verified);
        }
    }

    private void restart() {
        sealer.close();
        sealer = store.sealer(store.properties(), clock);
        look();
    }

    private LedgerFinding finding(Damage code) {
        return all(code).get(0);
    }

    private List<LedgerFinding> all(Damage code) {
        return new Findings(store.owner)
                .newest().stream().filter(finding -> finding.code() == code).toList();
    }

    private List<String> details(Damage code) {
        return all(code).stream().map(LedgerFinding::detail).toList();
    }

    private List<Long> positions(Damage code) {
        return all(code).stream().map(LedgerFinding::position).toList();
    }

    private String column(String name, long position) {
        return store.owner
                .sql("select %s from event_store.domain_event where global_index = %d".formatted(name, position))
                .query(String.class)
                .single();
    }
}
