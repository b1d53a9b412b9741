package io.mubiao.query.operation;

import static io.mubiao.query.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.mubiao.query.projection.Processors;
import io.mubiao.query.testing.Api;
import io.mubiao.query.testing.Cast;
import io.mubiao.query.testing.Contents;
import io.mubiao.query.testing.QuerySideTest;
import io.mubiao.query.testing.SheetLife;
import io.mubiao.query.testing.Store;
import io.mubiao.shared.operation.OperationEvent;
import io.mubiao.shared.operation.OperationEvent.DeadLettersRetried;
import io.mubiao.shared.operation.OperationEvent.DeadLettersSetAside;
import io.mubiao.shared.operation.OperationEvent.RebuildRequested;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.Trace;
import java.util.stream.StreamSupport;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import tools.jackson.databind.JsonNode;

/** What administrators ask for is done within seconds, and they see how the system runs. */
@QuerySideTest
class OperationIT {

    @Autowired
    private Store store;

    @Autowired
    private Processors processors;

    @Autowired
    private Api api;

    @Autowired
    private HealthIndicator completeness;

    private final Cast cast = new Cast();

    @AfterEach
    void cleanUp() {
        processors.forgetDeadLetters();
    }

    @Test
    void aRebuildThatWasAskedForIsMadeAndSaysWhoAskedAndWhy() {
        var sheet = store.sheet(cast).draft(Contents.of("志愿服务")).submit();
        processors.expectShown(sheet);

        ask(new RebuildRequested("核对年终数据"));

        eventually(() ->
                assertThat(look().path("lastRebuild").path("reason").asString()).isEqualTo("核对年终数据"));
        var last = look().path("lastRebuild");
        assertThat(last.path("phase").asString()).isEqualTo("DONE");
        assertThat(last.path("startedBy").asString()).isEqualTo(cast.admin.id().value());
        assertThat(last.path("loaded").asLong())
                .isPositive()
                .isEqualTo(last.path("events").asLong());
        assertThat(last.path("parity").isEmpty()).isFalse();
        assertThat(look().path("rebuild").isNull()).isTrue();
        processors.expectShown(store.sheet(cast).draft(Contents.of("下一张")));
    }

    @Test
    void whatIsSetAsideIsNoAlarmAnyMoreAndMayBeTakenInLater() {
        var torn = store.sheet(cast).draft(Contents.of("志愿服务"));
        processors.expectShown(torn);
        torn.withholding().edit(cast.drafter, Contents.amount("30000"));
        var withheld = torn.last();
        torn.submit();
        eventually(() -> assertThat(letter(torn).path("letters").asInt()).isEqualTo(1));
        assertThat(letter(torn).path("reason").isNull()).isTrue();
        assertThat(completeness.health().getStatus()).isEqualTo(new Status("INCOMPLETE"));

        ask(new DeadLettersSetAside("sheet", torn.id.toString(), "培训期间的测试数据"));

        eventually(() -> assertThat(letter(torn).path("reason").asString()).isEqualTo("培训期间的测试数据"));
        assertThat(letter(torn).path("setBy").asString())
                .isEqualTo(cast.admin.id().value());
        assertThat(completeness.health().getStatus()).isEqualTo(Status.UP);

        store.append(withheld);
        eventually(() -> assertThat(letter(torn).path("letters").asInt()).isEqualTo(2));
        ask(new DeadLettersRetried("sheet", torn.id.toString()));

        processors.expectShown(torn);
        eventually(() -> assertThat(letter(torn).isMissingNode()).isTrue());
    }

    @Test
    void onlyAnAdministratorSeesHowTheSystemRuns() {
        assertThat(api.get(cast.drafter, "/api/operations").status()).isEqualTo(403);
        assertThat(api.get(cast.auditor, "/api/operations").status()).isEqualTo(403);

        var seen = look();

        assertThat(seen.path("projections").findValuesAsString("projection"))
                .contains("sheet", "audit", "library", "directory");
        assertThat(seen.path("database").path("bytes").asLong()).isPositive();
        assertThat(seen.path("database").path("schemas").path("event_store").asLong())
                .isPositive();
    }

    private JsonNode look() {
        var answer = api.get(cast.admin, "/api/operations");
        assertThat(answer.status()).isEqualTo(200);
        return answer.json();
    }

    private JsonNode letter(SheetLife sheet) {
        return StreamSupport.stream(look().path("deadLetters").spliterator(), false)
                .filter(letter -> letter.path("projection").asString().equals("sheet")
                        && letter.path("stream").asString().equals(sheet.id.toString()))
                .findFirst()
                .orElse(tools.jackson.databind.node.MissingNode.getInstance());
    }

    private void ask(OperationEvent what) {
        long next = store.asOwner()
                .sql("select count(*) from event_store.domain_event where aggregate_id = ?")
                .param(OperationEvent.STREAM)
                .query(Long.class)
                .single();
        store.append(new GenericDomainEventMessage<>(
                "Operation", OperationEvent.STREAM, next, what, Trace.metaData(cast.admin, Role.ADMIN)));
    }
}
