package io.mubiao.query.me;

import static org.assertj.core.api.Assertions.assertThat;

import io.mubiao.query.testing.Api;
import io.mubiao.query.testing.Cast;
import io.mubiao.query.testing.QuerySideTest;
import io.mubiao.query.testing.Store;
import io.mubiao.shared.org.Unit;
import io.mubiao.shared.org.UnitEvent.UnitCreated;
import io.mubiao.shared.org.UnitEvent.UnitRenamed;
import io.mubiao.shared.org.UnitKind;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@QuerySideTest
class MeIT {

    @Autowired
    private Store store;

    @Autowired
    private Api api;

    private final Cast cast = new Cast();

    @Test
    void aTokenIsToldForWhomItSpeaks() {
        var unit = cast.drafter.unit();
        store.append(Unit.stream(unit), 0, new UnitCreated(unit, "商务局", UnitKind.UNIT, cast.region, null), cast.admin);
        store.append(Unit.stream(unit), 1, new UnitRenamed(unit, "商务和投资促进局"), cast.admin);

        var me = api.get(cast.drafter, "/api/me").json();

        assertThat(me.path("account").asString()).isEqualTo(cast.drafter.id().value());
        assertThat(me.path("name").asString()).isEqualTo("张填报");
        assertThat(me.path("unit").path("id").asString()).isEqualTo(unit.value());
        assertThat(me.path("unit").path("name").asString()).isEqualTo("商务和投资促进局");
        assertThat(me.path("region").asString()).isEqualTo(cast.region);
        assertThat(me.path("roles").path(0).asString()).isEqualTo("DRAFTER");
    }

    @Test
    void aUnitThatIsNotRegisteredHasNoName() {
        assertThat(api.get(cast.auditor, "/api/me")
                        .json()
                        .path("unit")
                        .path("name")
                        .isNull())
                .isTrue();
    }

    @Test
    void aRegionHasTheNameThatItsOwnUnitWasGiven() {
        var unit = Unit.OF_THE_REGION;
        var unnamed = new UnitCreated(unit, Unit.REGION_WITHOUT_NAME, UnitKind.BUREAU, cast.region, null);
        store.append(Unit.stream(unit), 0, unnamed, cast.admin);
        assertThat(regionName().isNull()).isTrue();

        store.append(Unit.stream(unit), 1, new UnitRenamed(unit, "平罗县"), cast.admin);
        assertThat(regionName().asString()).isEqualTo("平罗县");

        var elsewhere = new Cast();
        assertThat(api.get(elsewhere.drafter, "/api/me")
                        .json()
                        .path("regionName")
                        .isNull())
                .isTrue();
    }

    private JsonNode regionName() {
        return api.get(cast.auditor, "/api/me").json().path("regionName");
    }

    @Test
    void tokensThatCannotBeBelievedAreRefused() {
        var issuer = api.issuer();
        var good = issuer.tokenFor(cast.drafter);
        var payload = good.indexOf('.') + 5;
        var tampered =
                good.substring(0, payload) + (good.charAt(payload) == 'A' ? 'B' : 'A') + good.substring(payload + 1);

        for (var token : List.of(
                issuer.token(cast.drafter, issuer.address(), Duration.ofMinutes(-5)),
                issuer.token(cast.drafter, "https://elsewhere.example", Duration.ofHours(1)),
                tampered,
                "nonsense")) {
            var answer = api.get(token, "/api/me", "application/json");

            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
            assertThat(answer.code()).isEqualTo("UNAUTHENTICATED");
        }
        assertThat(api.get(null, "/api/me", "application/json").status()).isEqualTo(401);
    }

    @Test
    void theApiIsDescribed() {
        var paths = api.get(cast.drafter, "/v3/api-docs").json().path("paths");

        assertThat(paths.propertyNames())
                .contains(
                        "/api/me",
                        "/api/queue",
                        "/api/sheets",
                        "/api/sheets/{id}",
                        "/api/sheets/{id}/versions/{version}",
                        "/api/sheets/{id}/history",
                        "/api/sheets/{id}/compare",
                        "/api/sheets/{id}/why",
                        "/api/audit/events");
        var queue = paths.path("/api/queue").path("get").path("parameters");
        assertThat(queue.valueStream().map(parameter -> parameter.path("name").asString()))
                .contains("view", "q", "year", "cursor", "size")
                .doesNotContain("actor", "request");
    }
}
