package io.mubiao.shared.platform.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.mubiao.shared.platform.Problems;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

/** The journal's own promises, on a real database. */
class AccessJournalTest {

    private static final UUID SHEET = UUID.randomUUID();

    private static EmbeddedPostgres postgres;
    private static JdbcClient jdbc;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private AccessJournal journal;

    @BeforeAll
    static void migrate() throws IOException {
        postgres = EmbeddedPostgres.builder().setLocaleConfig("locale", "C").start();
        jdbc = JdbcClient.create(postgres.getPostgresDatabase());
        for (var schema : List.of("event_store", "journal")) {
            Flyway.configure()
                    .dataSource(postgres.getPostgresDatabase())
                    .schemas(schema)
                    .defaultSchema(schema)
                    .locations("classpath:db/" + schema.replace('_', '-'))
                    .load()
                    .migrate();
        }
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @BeforeEach
    void begin() {
        journal = new AccessJournal(new JournalTable(jdbc), meters);
    }

    @Test
    void whatIsQueuedIsWrittenAtTheStopAtTheLatest() throws InterruptedException {
        journal.afterPropertiesSet();

        journal.queue(Collections.nCopies(1_200, entry("stopped", Instant.now())));
        journal.destroy();

        assertThat(count("stopped")).isEqualTo(1_200);
        assertThat(meters.counter("mubiao.journal.unwritten").count()).isZero();
    }

    @Test
    void aFullQueueRefusesInsteadOfForgetting() {
        assertThatThrownBy(() -> journal.queue(Collections.nCopies(10_001, entry("full", Instant.now()))))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.UNAVAILABLE));
        assertThat(meters.counter("mubiao.journal.blocked").count()).isEqualTo(1);
    }

    @Test
    void anEntryThatTheTableRefusesKeepsNoOtherOut() throws InterruptedException {
        journal.afterPropertiesSet();

        journal.queue(List.of(entry("before", Instant.now()), withoutAddress("broken"), entry("after", Instant.now())));
        journal.destroy();

        assertThat(count("before")).isEqualTo(1);
        assertThat(count("after")).isEqualTo(1);
        assertThat(count("broken")).isZero();
        assertThat(meters.counter("mubiao.journal.unwritten").count()).isEqualTo(1);
    }

    @Test
    void whatARestoreBringsOfEarlierMonthsGetsTablesOfItsOwn() {
        journal.write(List.of(
                entry("restored", Instant.parse("2025-01-31T23:59:59Z")),
                entry("restored", Instant.parse("2025-02-01T00:00:00Z"))));

        jdbc.sql("select 1 from journal.prepare_months()").query(Integer.class).single();

        assertThat(jdbc.sql(
                                "select tableoid::regclass::text from journal.access_entry where account = 'restored' order by at")
                        .query(String.class)
                        .list())
                .containsExactly("journal.access_entry_2025_01", "journal.access_entry_2025_02");
        assertThatThrownBy(() ->
                        jdbc.sql("delete from journal.access_entry_2025_01").update())
                .rootCause()
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> jdbc.sql("truncate journal.access_entry_rest").update())
                .rootCause()
                .hasMessageContaining("append-only");
    }

    @Test
    void aTextWithACharacterThatNoDatabaseKeepsIsWrittenWithoutIt() {
        journal.write(List.of(entry("a\0b", Instant.now())));

        assertThat(count("ab")).isEqualTo(1);
    }

    @Test
    void strangersAreJournalledSoOftenInAMinuteAndThenCounted() {
        var minute = Clock.fixed(Instant.parse("2026-03-01T08:00:30Z"), ZoneOffset.UTC);
        var strangers = new UnknownCallers(minute, meters);
        for (int i = 0; i < UnknownCallers.PER_MINUTE; i++) {
            assertThat(strangers.admit()).isTrue();
        }

        assertThat(strangers.admit()).isFalse();
        assertThat(strangers.admit()).isFalse();
        assertThat(meters.counter("mubiao.journal.strangers").count()).isEqualTo(2);
    }

    @Test
    void anAcceptedCommandIsNotWrittenTwice() throws Exception {
        ask("accepted", (request, response) -> ((HttpServletResponse) response).setStatus(200));

        assertThat(rows("accepted")).isEmpty();
    }

    @Test
    void aCommandThatOverstepsIsOneRefusal() throws Exception {
        ask("overstepping", (request, response) -> {
            AccessNote.of((HttpServletRequest) request).because("SEPARATION_OF_DUTIES");
            ((HttpServletResponse) response).setStatus(409);
        });

        assertThat(rows("overstepping"))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("action", "COMMAND")
                        .containsEntry("outcome", "REFUSED")
                        .containsEntry("reason", "SEPARATION_OF_DUTIES")
                        .containsEntry("status", 409)
                        .containsEntry("sheet", SHEET));
    }

    @Test
    void aConflictWithANewerVersionIsNoRefusal() throws Exception {
        ask("stale", (request, response) -> {
            AccessNote.of((HttpServletRequest) request).because("STALE_VERSION");
            ((HttpServletResponse) response).setStatus(412);
        });

        assertThat(rows("stale")).isEmpty();
    }

    @Test
    void eachSheetOfManyThatOverstepsIsARefusalOfItsOwn() throws Exception {
        var another = UUID.randomUUID();
        ask("many", (request, response) -> {
            var note = AccessNote.of((HttpServletRequest) request);
            note.refused(SHEET, "NOT_YOUR_TURN");
            note.refused(another, "SHEET_NOT_FOUND");
            note.refused(UUID.randomUUID(), "STALE_VERSION");
            ((HttpServletResponse) response).setStatus(200);
        });

        assertThat(rows("many"))
                .extracting(row -> row.get("sheet"), row -> row.get("reason"))
                .containsExactly(tuple(SHEET, "NOT_YOUR_TURN"), tuple(another, "SHEET_NOT_FOUND"));
    }

    @Test
    void theJournalIsKeptForSixMonthsAtLeast() {
        assertThat(new JournalProperties(Period.ofMonths(6)).keep()).isEqualTo(Period.ofMonths(6));
        assertThatThrownBy(() -> new JournalProperties(Period.ofMonths(5)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("六个月");
    }

    /** Sends a command through the filter and waits until what it left is written. */
    private void ask(String account, FilterChain product) throws Exception {
        var recorder = new AccessRecorder(
                journal, new UnknownCallers(Clock.systemUTC(), meters), Clock.systemUTC(), "test@localhost");
        var request = new MockHttpServletRequest("POST", "/api/sheets/" + SHEET + "/pass");
        AccessNote.of(request).knows(new Caller(account, null, null, "640221000", null));
        new AccessJournalFilter(recorder, new Problems(JsonMapper.shared()))
                .doFilter(request, new MockHttpServletResponse(), product);
        journal.afterPropertiesSet();
        journal.destroy();
    }

    private static List<Map<String, Object>> rows(String account) {
        return jdbc.sql("select * from journal.access_entry where account = ? order by id")
                .param(account)
                .query()
                .listOfRows();
    }

    private static AccessEntry withoutAddress(String account) {
        return entry(account, Instant.now(), null);
    }

    private static AccessEntry entry(String account, Instant at) {
        return entry(account, at, "127.0.0.1");
    }

    private static AccessEntry entry(String account, Instant at, String address) {
        return new AccessEntry(
                at,
                AccessAction.SHEET_READ,
                AccessOutcome.SUCCEEDED,
                null,
                200,
                new Caller(account, null, null, "640221000", null),
                address,
                "test@localhost",
                "r-1",
                "GET",
                "/api/sheets/{id}",
                null,
                null,
                null);
    }

    private static int count(String account) {
        return jdbc.sql("select count(*) from journal.access_entry where account = ?")
                .param(account)
                .query(Integer.class)
                .single();
    }
}
