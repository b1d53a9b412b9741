package io.mubiao.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an operator bounds is bounded for each account and each address, and seen through a port of its own. */
class LimitsIT {

    private static final int MANAGEMENT = Program.freePort();
    private static final int CONNECTIONS = 3;

    private static Program program;
    private static County county;

    @BeforeAll
    static void start() {
        program = Program.start(
                County.temporaryDirectory(),
                Map.of("MUBIAO_DEMO_PASSWORD", County.PASSWORD),
                "--demo",
                "--mubiao.limits.intake=2/1h",
                "--mubiao.limits.documents=2/1h",
                "--mubiao.limits.publications=2/1h",
                "--mubiao.limits.exports=2/1h",
                "--mubiao.http.connections-per-address=" + CONNECTIONS,
                "--mubiao.management.port=" + MANAGEMENT);
        county = new County(program.url());
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    /** The demo has read its document as drafter. */
    @Test
    void intakeIsLimitedForTheAccountAndNobodyElse() {
        assertThat(county.as("drafter2").postText("/api/intake", County.seed()).status())
                .isEqualTo(200);
        assertThat(county.as("drafter2").postText("/api/intake", County.seed()).status())
                .isEqualTo(200);
        assertRefused(county.as("drafter2").postText("/api/intake", County.seed()));
        assertThat(county.as("drafter").postText("/api/intake", County.seed()).status())
                .isEqualTo(200);
        assertThat(county.as("drafter2").get("/api/sheets").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "department, /api/sheets/{id}/document, application/pdf",
        "department, /api/publications?department=105&year=2026, */*",
        "auditor, /api/audit/access, application/x-ndjson",
        "finance-office, /api/exports/budget-integration?department=105&year=2026, */*"
    })
    void whatIsTakenAwayIsLimitedForTheAccount(String person, String address, String type) {
        var caller = county.as(person).with("Accept", type);
        var path = address.replace(
                "{id}",
                county.as(person).get("/api/sheets").json().at("/items/0/id").stringValue(""));
        assertThat(caller.get(path).status()).as(path).isNotEqualTo(429);
        assertThat(caller.get(path).status()).as(path).isNotEqualTo(429);
        assertRefused(caller.get(path));
    }

    @Test
    void theManagementPortAnswersProbesAndNothingElse() {
        var management = new Api("http://localhost:" + MANAGEMENT);
        assertThat(management.get("/actuator/health/readiness").status()).isEqualTo(200);
        assertThat(management
                        .with("Authorization", county.as("drafter").header("Authorization"))
                        .get("/api/sheets")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void anAddressHasSoManyConnectionsAndTheMachineItselfMore() throws IOException {
        var address = ownAddress();
        Assumptions.assumeTrue(address != null, "a machine without a network has no other address than loopback");
        var port = URI.create(county.url()).getPort();
        var open = new ArrayList<Socket>();
        try {
            for (int i = 0; i < CONNECTIONS; i++) {
                open.add(new Socket(address, port));
            }
            try (var oneTooMany = new Socket(address, port)) {
                oneTooMany.setSoTimeout(10_000);
                assertThat(oneTooMany.getInputStream().read()).isEqualTo(-1);
            }
            assertThat(county.nobody().get("/actuator/health/readiness").status())
                    .isEqualTo(200);
        } finally {
            for (var socket : open) {
                socket.close();
            }
        }
    }

    private static InetAddress ownAddress() throws IOException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                .findFirst()
                .orElse(null);
    }

    private static void assertRefused(Api.Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(429);
        assertThat(answer.text("code")).isEqualTo("TOO_MANY_REQUESTS");
        assertThat(answer.response().headers().firstValueAsLong("Retry-After").orElse(0))
                .isPositive();
    }
}
