package io.mubiao.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.mubiao.query.testing.Api;
import io.mubiao.query.testing.Cast;
import io.mubiao.query.testing.Contents;
import io.mubiao.query.testing.QuerySideTest;
import io.mubiao.query.testing.SheetLife;
import io.mubiao.query.testing.Shelf;
import io.mubiao.query.testing.Store;
import io.mubiao.shared.sheet.Severity;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

@QuerySideTest
class RebuildIT {

    @Autowired
    private Store store;

    @Autowired
    private Processors processors;

    @Autowired
    private Api api;

    @Autowired
    @Qualifier(ReadModelConfiguration.PROJECTIONS)
    private JdbcClient jdbc;

    @Autowired
    @Qualifier(ReadModelConfiguration.PROJECTIONS)
    private HikariDataSource projectionsPool;

    @Autowired
    private DataSource requestsPool;

    private final Cast cast = new Cast();

    @AfterEach
    void cleanUp() {
        processors.start();
    }

    @Test
    void replayingTwiceGivesTheSameRows() {
        var sheets = someSheets();
        new Shelf(store).proposed(cast.drafter, Shelf.newId(), Shelf.quantity("宣传资料印制数量"));
        sheets.forEach(processors::expectShown);
        processors.expectCaughtUp();
        var before = rows();
        assertThat(before.get("library_indicator")).hasSize(1);
        assertThat(before.get("library_use")).hasSize(4);
        assertThat(before.get("statistics")).extracting(row -> row.get("rule")).contains("C07");

        processors.stop();
        processors.forgetPositions();
        processors.start();
        processors.expectCaughtUp();

        assertThat(rows()).isEqualTo(before);

        processors.stop();
        jdbc.sql("delete from read_model.sheet").update();
        jdbc.sql("delete from read_model.sheet_search").update();
        jdbc.sql("delete from read_model.seen").update();
        jdbc.sql("delete from read_model.tally").update();
        jdbc.sql("delete from read_model.acted").update();
        jdbc.sql("delete from read_model.audit").update();
        jdbc.sql("delete from read_model.sheet_stay").update();
        jdbc.sql("delete from read_model.sheet_key").update();
        jdbc.sql("delete from read_model.sheet_finding").update();
        jdbc.sql("delete from read_model.library_indicator").update();
        jdbc.sql("delete from read_model.library_use").update();
        processors.forgetPositions();
        processors.start();
        processors.expectCaughtUp();

        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void whenTheReadModelIsLostEverythingIsAnsweredAgain() {
        var sheets = someSheets();
        new Shelf(store).proposed(cast.drafter, Shelf.newId(), Shelf.quantity("宣传资料印制数量"));
        sheets.forEach(processors::expectShown);
        processors.expectCaughtUp();
        var before = answers(sheets.get(0));

        processors.stop();
        store.asOwner().sql("drop schema read_model cascade").update();
        Flyway.configure()
                .dataSource(store.owner())
                .schemas("read_model")
                .defaultSchema("read_model")
                .locations("classpath:db/query-side")
                .load()
                .migrate();
        projectionsPool.getHikariPoolMXBean().softEvictConnections();
        ((HikariDataSource) requestsPool).getHikariPoolMXBean().softEvictConnections();
        processors.start();
        processors.expectCaughtUp();

        assertThat(answers(sheets.get(0))).isEqualTo(before);
    }

    private List<SheetLife> someSheets() {
        return List.of(
                store.sheet(cast).draft(Contents.of("一")).submitAndApprove().revise(),
                store.sheet(cast).draft(Contents.of("二")).edit(cast.colleague, Contents.amount("1")),
                store.sheet(cast)
                        .draft(Contents.of("三"))
                        .submitFound(List.of(Contents.finding("C07", Severity.ERROR))));
    }

    private Map<String, List<Map<String, Object>>> rows() {
        return Map.of(
                "sheet",
                jdbc.sql(
                                "select id, version, turn, phase, drafted_at, waiting_since, item, unit, stage, amount, project, array_to_string(seen_by, ' ') as seen_by, array_to_string(barred, ' ') as barred from read_model.sheet where region = ? order by id")
                        .param(cast.region)
                        .query()
                        .listOfRows(),
                "sheet_search",
                jdbc.sql("""
                                select search.* from read_model.sheet_search search
                                join read_model.sheet sheet on sheet.id = search.sheet
                                where sheet.region = ? order by search.sheet, search.submitted
                                """).param(cast.region).query().listOfRows(),
                "seen",
                jdbc.sql("select * from read_model.seen where region = ? order by sheet, place")
                        .param(cast.region)
                        .query()
                        .listOfRows(),
                "tally",
                jdbc.sql("""
                                select unit, phase, stage, array_to_string(seen_by, ' ') as seen_by, sheets, amount, returns
                                from read_model.tally where region = ? order by unit, phase, stage, seen_by
                                """).param(cast.region).query().listOfRows(),
                "acted",
                jdbc.sql("select * from read_model.acted where account like ? order by account, sheet")
                        .param("%-" + cast.region)
                        .query()
                        .listOfRows(),
                "statistics",
                jdbc.sql("""
                                select sheet.id, sheet.version, sheet.phase, sheet.stage, sheet.amount, sheet.returns,
                                       sheet.waiting_since, stay.version as decision, stay.stage as at, stay.arrived_at,
                                       stay.decided_at, finding.rule, finding.findings, finding.returns as before
                                from read_model.sheet sheet
                                left join read_model.sheet_stay stay on stay.sheet = sheet.id
                                left join read_model.sheet_finding finding on finding.sheet = sheet.id
                                where sheet.region = ? order by sheet.id, stay.version
                                """).param(cast.region).query().listOfRows(),
                "findings",
                jdbc.sql("""
                                select sheet.id, sheet.version, sheet.phase, key.code, encode(key.key, 'hex') as key
                                from read_model.sheet sheet
                                left join read_model.sheet_key key on key.sheet = sheet.id
                                where sheet.region = ? order by sheet.id, key.key
                                """).param(cast.region).query().listOfRows(),
                "library_indicator",
                jdbc.sql(
                                "select id, version, phase, name_key, spelling, state from read_model.library_indicator where region = ?")
                        .param(cast.region)
                        .query()
                        .listOfRows(),
                "library_use",
                jdbc.sql(
                                "select name_key, sheet, version, array_to_string(printed, ' ') as printed from read_model.library_use where region = ? order by sheet, name_key")
                        .param(cast.region)
                        .query()
                        .listOfRows(),
                "audit",
                jdbc.sql("select * from read_model.audit where region = ? order by position")
                        .param(cast.region)
                        .query()
                        .listOfRows());
    }

    private List<String> answers(SheetLife sheet) {
        return List.of(
                api.get(cast.drafter, "/api/sheets/" + sheet.id).body(),
                api.get(cast.drafter, "/api/sheets").body(),
                api.get(cast.drafter, "/api/queue?view=DONE").body(),
                api.get(cast.department, "/api/queue").body(),
                api.get(cast.drafter, "/api/indicators").body(),
                api.get(cast.auditor, "/api/audit/events?sheet=" + sheet.id).body());
    }
}
