package io.mubiao.query.monitoring;

import static io.mubiao.query.projection.ReadModelConfiguration.PROJECTIONS;
import static io.mubiao.query.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.mubiao.query.projection.Processors;
import io.mubiao.query.projection.Projection;
import io.mubiao.query.testing.Api;
import io.mubiao.query.testing.Cast;
import io.mubiao.query.testing.Contents;
import io.mubiao.query.testing.QuerySideTest;
import io.mubiao.query.testing.SheetLife;
import io.mubiao.query.testing.Store;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;

@QuerySideTest
class MonitoringIT {

    @Autowired
    private Store store;

    @Autowired
    private Processors processors;

    @Autowired
    private Api api;

    @Autowired
    private List<Projection> projections;

    @Autowired
    @Qualifier(PROJECTIONS)
    private JdbcClient jdbc;

    @Autowired
    private Reconciliation reconciliation;

    private final Cast cast = new Cast();

    @AfterEach
    void cleanUp() {
        processors.start();
    }

    @Test
    void aProcessIsNotReadyBeforeItsProjectionsCaughtUp() {
        processors.stop();
        store.sheet(cast).at(OffsetDateTime.now().minusMinutes(10).toInstant()).draft(Contents.of("志愿服务"));
        var watch = new ProgressWatch(jdbc, projections, Duration.ZERO);
        var health = new ProjectionHealth(watch, Duration.ofSeconds(5));

        assertThat(health.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        assertThat(health.health().getStatus())
                .as("head moved, position did not")
                .isEqualTo(Status.DOWN);
        assertThat(watch.latest()).allMatch(progress -> progress.lagEvents() > 0 && progress.lagSeconds() > 5);

        processors.start();

        eventually(() -> assertThat(health.health().getStatus()).isEqualTo(Status.UP));
        eventually(() -> assertThat(api.get(null, "/actuator/health/readiness", "application/json")
                        .status())
                .isEqualTo(200));
    }

    @Test
    void aSheetThatIsNotShownIsFoundByComparison() {
        var sheet = store.sheet(cast).draft(Contents.of("志愿服务")).submit();
        processors.expectShown(sheet);
        processors.expectCaughtUp();
        for (var projection : projections) {
            assertThat(differing(projection, sheet)).isEmpty();
        }

        jdbc.sql("update read_model.sheet set version = 1 where id = ?")
                .param(sheet.id.value())
                .update();
        jdbc.sql("delete from read_model.audit where actor = ?")
                .param(cast.drafter.id().value())
                .update();

        assertThat(differing(processors.projection("sheet"), sheet))
                .containsExactly(new Reconciliation.Difference(sheet.id.toString(), 2, 1));
        assertThat(differing(processors.projection("audit"), sheet)).hasSize(1);
    }

    private List<Reconciliation.Difference> differing(Projection projection, SheetLife sheet) {
        return reconciliation
                .differences(
                        projection,
                        OffsetDateTime.now().minusMinutes(5),
                        OffsetDateTime.now().plusMinutes(1))
                .stream()
                .filter(difference -> difference.aggregate().equals(sheet.id.toString()))
                .toList();
    }
}
