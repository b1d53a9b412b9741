package io.mubiao.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operator relies on. */
class OperationsIT {

    private final County county = County.shared();

    @Test
    void readinessIsPublicAndTellsNothingElse() {
        var ready = county.nobody().get("/actuator/health/readiness");
        assertThat(ready.status()).isEqualTo(200);
        assertThat(ready.json().propertyNames()).containsExactly("status");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/prometheus", "/actuator/projections", "/actuator/info"})
    void theRestOfTheActuatorIsForAdministratorsAndAuditors(String path) {
        assertThat(county.nobody().get(path).status()).isEqualTo(401);
        assertThat(county.as("drafter").get(path).status()).isEqualTo(403);
        assertThat(county.as("auditor").get(path).status()).isEqualTo(200);
        assertThat(county.as("admin").get(path).status()).isEqualTo(200);
    }

    @Test
    void commandsProjectionsAndDeadLettersAreMeasured() {
        var sheet = county.submitted(county.seedContent(1));
        sheet.command("department", "return", Map.of());
        var metrics = county.as("admin").get("/actuator/prometheus").body();
        assertThat(metrics)
                .contains("mubiao_commands_seconds_count{command=\"SubmitSheet\",outcome=\"DONE\"}")
                .contains("mubiao_commands_seconds_count{command=\"ReturnSheet\",outcome=\"REASON_REQUIRED\"}")
                .containsPattern("mubiao_projection_lag_events\\{projection=\"sheet\"\\} ")
                .containsPattern("mubiao_dead_letters\\{projection=\"directory\"\\} 0")
                .contains("http_server_requests_seconds");
    }

    @Test
    void aRefusalIsLoggedOnceUnderItsRequest() {
        var request = "operations-" + UUID.randomUUID();
        county.as("drafter").with("X-Request-Id", request).get("/api/sheets/" + UUID.randomUUID());
        Eventually.eventually(() -> assertThat(County.sharedLog().lines().filter(line -> line.contains(request)))
                .singleElement()
                .asString()
                .contains("refused: SHEET_NOT_FOUND"));
    }

    @Test
    void noSecretIsEverLogged() {
        assertThat(County.sharedLog().replaceAll("(?m)^密码.*$", "")).doesNotContain(County.PASSWORD);
    }
}
