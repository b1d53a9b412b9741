package io.mubiao.query.deadletter;

import static io.mubiao.query.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.mubiao.query.projection.Processors;
import io.mubiao.query.testing.Api;
import io.mubiao.query.testing.Cast;
import io.mubiao.query.testing.Contents;
import io.mubiao.query.testing.QuerySideTest;
import io.mubiao.query.testing.SheetLife;
import io.mubiao.query.testing.Store;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import tools.jackson.databind.JsonNode;

@QuerySideTest
class DeadLettersIT {

    @Autowired
    private Store store;

    @Autowired
    private Processors processors;

    @Autowired
    private Api api;

    @Autowired
    private HealthIndicator completeness;

    @Autowired
    private MeterRegistry meters;

    private final Cast cast = new Cast();

    @AfterEach
    void cleanUp() {
        processors.forgetDeadLetters();
    }

    @Test
    void anEventOfAnUnknownTypeBecomesADeadLetterAndTheLaterOnesOfItsSheetWaitBehindIt() {
        var broken = store.sheet(cast).draft(Contents.of("志愿服务"));
        processors.expectShown(broken);
        broken.withholding().edit(cast.drafter, Contents.amount("30000"));
        store.insertAs(broken.last(), "SheetFrozen");
        broken.submit();
        var other = store.sheet(cast).draft(Contents.of("另一张")).submit();

        processors.expectShown(other);
        eventually(() -> assertThat(processors.letters("sheet", broken)).isEqualTo(2));
        eventually(() -> assertThat(processors.letters("directory", broken)).isEqualTo(1));
        assertThat(processors.shownVersion(broken)).isEqualTo(1);
        assertThat(completeness.health().getStatus()).isEqualTo(new Status("INCOMPLETE"));
        assertThat(meters.get("mubiao.dead.letters")
                        .tag("projection", "sheet")
                        .gauge()
                        .value())
                .isEqualTo(2);
        var overview = api.get(cast.admin, "/actuator/projections").json();
        assertThat(overview.path("deadLetters").path("sheet").asInt()).isEqualTo(2);
        assertThat(overview.path("firstDeadLetters").toString()).contains("SheetFrozen", broken.id.toString());
        eventually(() -> assertThat(
                        api.get(cast.auditor, "/actuator/health/readiness").status())
                .isEqualTo(200));
    }

    @Test
    void aBrokenPayloadBecomesADeadLetterAndTheSheetSaysSo() {
        var broken = store.sheet(cast).draft(Contents.of("志愿服务"));
        broken.withholding().edit(cast.drafter, Contents.amount("30000"));
        store.insertBroken(broken.last());
        var other = store.sheet(cast).draft(Contents.of("另一张"));

        processors.expectShown(other);
        eventually(() -> assertThat(processors.letters("sheet", broken)).isEqualTo(1));
        var history = api.get(cast.drafter, "/api/sheets/" + broken.id + "/history");
        assertThat(history.status()).isEqualTo(503);
        assertThat(history.json().path("detail").asString()).contains("第 2 个事件无法读取");
        // what the sheet is cannot be told without that event; an older answer would be a wrong one
        assertThat(api.get(cast.drafter, "/api/sheets/" + broken.id).status()).isEqualTo(503);
    }

    @Test
    void deadLettersAreTakenInAgainHoweverManyThereAre() {
        var torn = new ArrayList<SheetLife>();
        var missing = new ArrayList<Runnable>();
        for (int i = 0; i < 25; i++) {
            var sheet = store.sheet(cast)
                    .draft(Contents.of("项目 " + i))
                    .withholding()
                    .submit();
            var withheld = sheet.last();
            missing.add(() -> store.append(withheld));
            torn.add(sheet.pass(cast.department).pass(cast.office));
        }
        eventually(() -> assertThat(torn).allMatch(sheet -> processors.letters("sheet", sheet) == 2));
        assertThat(retry().path("mendedStreams").asInt()).isZero();
        assertThat(torn).allMatch(sheet -> processors.letters("sheet", sheet) == 2);

        missing.forEach(Runnable::run);
        eventually(() -> assertThat(torn).allMatch(sheet -> processors.letters("sheet", sheet) == 3));
        var retried = retry();

        assertThat(retried.path("lettersLeft").asInt()).isZero();
        assertThat(retried.path("mendedStreams").asInt()).isEqualTo(25);
        torn.forEach(processors::expectShown);
    }

    @Test
    void anEarlierEventThatComesLateTakesNothingBack() {
        var torn = store.sheet(cast).draft(Contents.of("志愿服务"));
        processors.expectShown(torn);
        torn.withholding().edit(cast.drafter, Contents.amount("30000"));
        var withheld = torn.last();
        torn.submit();
        eventually(() -> assertThat(processors.letters("sheet", torn)).isEqualTo(1));

        store.append(withheld);
        eventually(() -> assertThat(processors.letters("sheet", torn)).isEqualTo(2));
        assertThat(retry().path("lettersLeft").asInt()).isZero();

        processors.expectShown(torn);
        assertThat(api.get(cast.department, "/api/sheets").ids()).containsExactly(torn.id.toString());
        assertThat(api.get(cast.department, "/api/queue").ids()).containsExactly(torn.id.toString());
    }

    @Test
    void aLetterThatAnOlderVersionPutAsideIsTakenInAfterAnUpgrade() {
        var torn = store.sheet(cast).draft(Contents.of("志愿服务"));
        processors.expectShown(torn);
        torn.withholding().edit(cast.drafter, Contents.amount("30000"));
        var withheld = torn.last();
        torn.submit();
        eventually(() -> assertThat(processors.letters("sheet", torn)).isEqualTo(1));
        processors.ageLetters("SheetSubmitted", "1", "findings");

        store.append(withheld);
        eventually(() -> assertThat(processors.letters("sheet", torn)).isEqualTo(2));
        assertThat(retry().path("lettersLeft").asInt()).isZero();
        processors.expectShown(torn);
    }

    @Test
    void onlyAnAdministratorRetries() {
        assertThat(api.post(cast.auditor, "/actuator/projections/sheet").status())
                .isEqualTo(403);
        assertThat(api.post(cast.drafter, "/actuator/projections/sheet").status())
                .isEqualTo(403);
        assertThat(api.post(cast.admin, "/actuator/projections/nothing").status())
                .isEqualTo(404);
    }

    private JsonNode retry() {
        var answer = api.post(cast.admin, "/actuator/projections/sheet");
        assertThat(answer.status()).isEqualTo(200);
        return answer.json();
    }
}
