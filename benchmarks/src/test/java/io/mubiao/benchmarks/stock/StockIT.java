package io.mubiao.benchmarks.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.mubiao.shared.check.CheckContext;
import io.mubiao.shared.check.Checks;
import io.mubiao.shared.check.Profile;
import io.mubiao.shared.check.Register;
import io.mubiao.shared.check.RuleSet;
import io.mubiao.shared.org.Trace;
import io.mubiao.shared.sheet.ContentDigest;
import io.mubiao.shared.sheet.SheetContent;
import io.mubiao.shared.sheet.SheetEvent;
import io.mubiao.shared.sheet.SheetPhase;
import io.mubiao.shared.sheet.SheetState;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class StockIT {

    private static final int SHEETS = 200;

    @Test
    void everyCopyIsALifeThatTheProgramCouldHaveProduced() throws Exception {
        try (var postgres = EmbeddedPostgres.start()) {
            var database = postgres.getPostgresDatabase();
            for (var schema : List.of("event_store", "write_model")) {
                Flyway.configure()
                        .dataSource(database)
                        .schemas(schema)
                        .defaultSchema(schema)
                        .locations("classpath:db/" + schema.replace('_', '-'))
                        .load()
                        .migrate();
            }
            var jdbc = JdbcClient.create(database);
            new Original(jdbc).store();
            fill(postgres);

            var copies = streams(jdbc);
            assertThat(copies).hasSize(SHEETS + 1);
            var ends = copies.values().stream().map(StockIT::folded).toList();
            assertThat(ends).allMatch(sheet -> sheet.phase() == SheetPhase.APPROVED);
            assertThat(ends).extracting(sheet -> sheet.content().projectName()).doesNotHaveDuplicates();
            assertThat(ends.stream()
                            .map(sheet -> sheet.content().annualAmount())
                            .distinct())
                    .contains("200000", "400000");
            assertThat(ends.stream().map(sheet -> sheet.content().fiscalYear()).distinct())
                    .hasSizeGreaterThan(4);
            assertThat(ends).allSatisfy(StockIT::hasTheFindingsOfTheOriginal);
            eventsAreInTheOrderOfTheirTimes(jdbc);
            assertThat(jdbc.sql("select count(*) from write_model.approval_number_use")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(SHEETS + 1);
            assertThatIllegalStateException().isThrownBy(() -> fill(postgres)).withMessageContaining("filled before");
        }
    }

    private static void fill(EmbeddedPostgres postgres) throws SQLException {
        Stock.run(postgres.getJdbcUrl("postgres", "postgres"), Integer.toString(SHEETS));
    }

    private static Map<String, List<StoredEvent>> streams(JdbcClient jdbc) {
        return jdbc
                .sql("""
                        select aggregate_id as stream, sequence_number as sequence, aggregate_type as stream_type,
                               occurred_at as at, payload_type as type, payload_revision as revision, payload, metadata
                        from event_store.domain_event where aggregate_type = 'TargetSheet' order by global_index
                        """)
                .query((row, number) -> new StoredEvent(
                        row.getString(1),
                        row.getLong(2),
                        row.getString(3),
                        row.getTimestamp(4).toInstant(),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(StoredEvent::stream));
    }

    private static SheetState folded(List<StoredEvent> life) {
        var state = new SheetState();
        for (var stored : life) {
            assertThat(stored.sequence()).isEqualTo(state.version());
            var event = (SheetEvent) stored.read().orElseThrow();
            assertThat(event.sheet().toString()).isEqualTo(stored.stream());
            state.on(event, Trace.of(StoredEvent.metadata(stored.metadata()), stored.at()));
            assertThat(event.contentDigest()).isEqualTo(ContentDigest.of(state.content()));
        }
        return state;
    }

    private static void hasTheFindingsOfTheOriginal(SheetState sheet) {
        assertThat(codes(sheet.content())).as(sheet.content().toString()).isEqualTo(codes(Original.CONTENT));
    }

    private static List<String> codes(SheetContent content) {
        return Checks.by(RuleSet.of(Original.REGION, content.fiscalYear()))
                .check(content, CheckContext.of(Profile.SUBMIT).registered(Register.unknown()))
                .stream()
                .map(finding -> finding.code() + finding.indicatorId())
                .toList();
    }

    private static void eventsAreInTheOrderOfTheirTimes(JdbcClient jdbc) {
        var times = jdbc.sql("select occurred_at from event_store.domain_event order by global_index")
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .list();
        assertThat(times).isSorted();
        assertThat(times.get(times.size() - 1)).isBefore(Instant.now());
    }
}
