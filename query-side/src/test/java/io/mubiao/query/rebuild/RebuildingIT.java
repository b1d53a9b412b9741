package io.mubiao.query.rebuild;

import static io.mubiao.query.projection.ReadModelConfiguration.NEXT_READ_MODEL;
import static io.mubiao.query.projection.ReadModelConfiguration.PROJECTIONS;
import static io.mubiao.query.projection.ReadModelConfiguration.READ_MODEL;
import static io.mubiao.query.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.mubiao.query.projection.Processors;
import io.mubiao.query.projection.ProgramVersion;
import io.mubiao.query.projection.TakeOver;
import io.mubiao.query.rebuild.Rebuild.Phase;
import io.mubiao.query.testing.Api;
import io.mubiao.query.testing.Cast;
import io.mubiao.query.testing.Contents;
import io.mubiao.query.testing.QuerySideTest;
import io.mubiao.query.testing.SheetLife;
import io.mubiao.query.testing.Shelf;
import io.mubiao.query.testing.Store;
import io.mubiao.shared.platform.Databases;
import io.mubiao.shared.sheet.Opinion;
import io.mubiao.shared.sheet.Opinion.Grade;
import io.mubiao.shared.sheet.Severity;
import io.mubiao.shared.talk.Audience;
import io.mubiao.shared.talk.TalkEvent;
import io.mubiao.shared.talk.TalkEvent.NoteAnswered;
import io.mubiao.shared.talk.TalkEvent.NoteMade;
import io.mubiao.shared.talk.TalkEvent.NoteResolved;
import io.mubiao.shared.talk.TalkId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Read models are made anew while the old ones answer. */
@QuerySideTest
class RebuildingIT {

    @Autowired
    private Store store;

    @Autowired
    private Processors processors;

    @Autowired
    private Api api;

    @Autowired
    private Rebuilding rebuilding;

    @Autowired
    private RebuildTable table;

    @Autowired
    private Databases databases;

    @Autowired
    @Qualifier(PROJECTIONS)
    private JdbcClient jdbc;

    private final Cast cast = new Cast();
    private List<SheetLife> sheets = List.of();

    @BeforeEach
    void someLives() {
        rebuilding.abort();
        sheets = List.of(
                store.sheet(cast).draft(Contents.of("一")).submitAndApprove().revise(),
                store.sheet(cast).draft(Contents.of("二")).edit(cast.colleague, Contents.amount("1")),
                store.sheet(cast)
                        .draft(Contents.of("三"))
                        .submitFound(List.of(Contents.finding("C07", Severity.ERROR))));
        var said = sheets.get(2);
        said.amend(cast.department, Contents.goal("服务 15 次"))
                .pass(cast.department, new Opinion("修改完善后通过", Grade.GOOD, Map.of()))
                .takeBack(cast.department, "误点通过");
        var note = new TalkId(UUID.randomUUID());
        var talk = TalkEvent.stream(said.id);
        store.append(
                talk,
                0,
                new NoteMade(said.id, note, 1, said.version(), "annualGoal", null, "请量化", Audience.ALL),
                cast.department);
        store.append(talk, 1, new NoteAnswered(said.id, note, new TalkId(UUID.randomUUID()), "已改"), cast.drafter);
        store.append(talk, 2, new NoteResolved(said.id, note), cast.department);
        new Shelf(store).proposed(cast.drafter, Shelf.newId(), Shelf.quantity("宣传资料印制数量"));
        sheets.forEach(processors::expectShown);
        processors.expectCaughtUp();
    }

    @AfterEach
    void nothingInTheMaking() {
        rebuilding.abort();
    }

    @Test
    void theNewTablesSayTheSameAndTakeTheOldOnesPlace() {
        var before = answers();
        var asked = Instant.now();

        assertThat(rebuilding.begin("admin", "试一试")).isTrue();
        var meanwhile = store.sheet(new Cast()).draft(Contents.of("四")).submit();

        var last = expectDone(asked);
        assertThat(last.startedBy()).isEqualTo("admin");
        assertThat(table.parity(READ_MODEL))
                .extracting(ParityReport.Model::model)
                .contains("sheet", "tally", "audit", "account", "unit", "library_indicator", "library_use")
                .contains("sheet_finding");
        assertThat(table.parity(READ_MODEL)).allMatch(ParityReport.Model::isEqual);
        assertThat(table.parity(READ_MODEL))
                .filteredOn(model -> model.model().equals("sheet_finding"))
                .allMatch(model -> model.newRows() > 0);
        assertThat(exists(NEXT_READ_MODEL)).isFalse();
        assertThat(answers()).isEqualTo(before);
        processors.expectShown(meanwhile);
        var later = store.sheet(new Cast()).draft(Contents.of("五")).submit();
        processors.expectShown(later);
        processors.expectAudited(later);
    }

    @Test
    void tablesThatDifferWaitForADecision() {
        jdbc.sql("update sheet set project = '别的' where id = ?")
                .param(sheets.get(2).id.value())
                .update();
        jdbc.sql("delete from audit where actor = ?")
                .param(cast.drafter.id().value())
                .update();
        var asked = Instant.now();

        rebuilding.begin("admin", "行不对");
        eventually(() -> assertThat(phase()).isEqualTo(Phase.DIFFERENT));

        assertThat(rebuilding.begin("admin", "再来一次"))
                .as("somebody has to decide first")
                .isTrue();
        assertThat(phase()).isEqualTo(Phase.DIFFERENT);
        var report = table.parity(NEXT_READ_MODEL);
        assertThat(report)
                .filteredOn(model -> !model.isEqual())
                .extracting(ParityReport.Model::model)
                .containsExactly("audit", "sheet");
        assertThat(report)
                .filteredOn(model -> model.model().equals("sheet"))
                .singleElement()
                .satisfies(model -> {
                    assertThat(model.onlyOld()).isEqualTo(1);
                    assertThat(model.onlyNew()).isEqualTo(1);
                    assertThat(model.examples()).contains("别的", "三");
                });
        assertThat(project(sheets.get(2))).isEqualTo("别的");

        rebuilding.accept();

        expectDone(asked);
        assertThat(project(sheets.get(2))).isEqualTo("三");
    }

    @Test
    void whatIsEndedLeavesNothingBehind() {
        var before = answers();
        jdbc.sql("update sheet set project = '别的' where id = ?")
                .param(sheets.get(0).id.value())
                .update();
        rebuilding.begin("admin", "行不对");
        eventually(() -> assertThat(phase()).isEqualTo(Phase.DIFFERENT));

        rebuilding.abort();

        assertThat(exists(NEXT_READ_MODEL)).isFalse();
        jdbc.sql("update sheet set project = '一' where id = ?")
                .param(sheets.get(0).id.value())
                .update();
        assertThat(answers()).isEqualTo(before);
    }

    @Test
    void whatANewerVersionPreparesWaitsForItsStart() {
        var before = answers();
        var owner = databases.owner();
        JdbcClient.create(owner)
                .sql("delete from %s.flyway_schema_history where version = ?".formatted(READ_MODEL))
                .param(Integer.toString(ProgramVersion.migration()))
                .update();

        rebuilding.begin("admin", "新版本");
        eventually(() -> assertThat(phase()).isEqualTo(Phase.PREPARED));

        assertThat(answers()).as("the old tables answer until then").isEqualTo(before);
        TakeOver.ofPrepared(owner);

        assertThat(exists(NEXT_READ_MODEL)).isFalse();
        assertThat(answers()).isEqualTo(before);
        var later = store.sheet(new Cast()).draft(Contents.of("六")).submit();
        processors.expectShown(later);
    }

    private Rebuild expectDone(Instant asked) {
        eventually(() -> assertThat(table.last())
                .isNotNull()
                .matches(last -> last.phase() == Phase.DONE && !last.startedAt().isBefore(asked.minusMillis(1))));
        var last = table.last();
        assertThat(last).isNotNull();
        return last;
    }

    private Phase phase() {
        var next = table.next();
        assertThat(next).isNotNull();
        return next.phase();
    }

    private boolean exists(String schema) {
        return jdbc.sql("select exists (select from pg_namespace where nspname = ?)")
                .param(schema)
                .query(Boolean.class)
                .single();
    }

    private String project(SheetLife sheet) {
        return jdbc.sql("select project from sheet where id = ?")
                .param(sheet.id.value())
                .query(String.class)
                .single();
    }

    private List<String> answers() {
        return List.of(
                api.get(cast.drafter, "/api/sheets/" + sheets.get(0).id).body(),
                api.get(cast.department, "/api/queue").body(),
                api.get(cast.drafter, "/api/indicators").body(),
                api.get(cast.auditor, "/api/audit/events?sheet=" + sheets.get(0).id)
                        .body());
    }
}
