package io.mubiao.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The three processes of the split form on one PostgreSQL, behind a gateway that routes as docker-compose's does. */
class SplitIT {

    private static final String DOCUMENTED = "--mubiao.api-documents=true";

    @Test
    void aSheetLivesAcrossThreeProcesses() {
        try (var postgres = Postgres.start();
                var gateway = new Gateway()) {
            SplitForm.logins(postgres);
            var issuer = "--mubiao.security.issuer=" + gateway.url();
            try (var identity = SplitForm.launch(
                            "identity",
                            postgres,
                            issuer,
                            "--mubiao.demo=true",
                            "--mubiao.demo-password=" + County.PASSWORD);
                    var commands = SplitForm.launch(
                            "command-side", postgres, issuer, DOCUMENTED, "--mubiao.findings.block=false");
                    var queries = SplitForm.launch("query-side", postgres, issuer, DOCUMENTED)) {
                gateway.routeTo(identity.url(), commands.url(), queries.url());
                List.of(identity, commands, queries).forEach(Program::awaitReady);
                live(new County(gateway.url()));
                eachSideKeepsToItsOwn(commands, queries);
                apiDocumentsAreMadeOnlyWhereSwitchedOn(identity, commands);
            }
        }
    }

    private static void live(County county) {
        var sheet = county.submitted(county.seedContent(4)).approved();
        var approved = sheet.get("auditor").json();
        assertThat(approved.get("state").stringValue()).isEqualTo("APPROVED");
        Eventually.eventually(
                () -> assertThat(sheet.get("auditor", "/history").json().get("entries"))
                        .hasSize(6));
        Eventually.eventually(() -> assertThat(
                        county.as("approver").get("/api/queue?view=DONE").body())
                .contains(sheet.id().toString()));
    }

    private static void eachSideKeepsToItsOwn(Program commands, Program queries) {
        assertThat(new Api(commands.url()).get("/v3/api-docs").body()).doesNotContain("/api/queue");
        assertThat(new Api(queries.url()).get("/v3/api-docs").body()).doesNotContain("/api/approvals");
    }

    private static void apiDocumentsAreMadeOnlyWhereSwitchedOn(Program without, Program with) {
        for (var document : List.of("/v3/api-docs", "/swagger-ui/index.html")) {
            assertThat(new Api(without.url()).get(document).status()).isEqualTo(404);
            assertThat(new Api(with.url()).get(document).status()).isEqualTo(200);
        }
    }
}
