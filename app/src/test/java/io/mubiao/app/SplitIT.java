package io.mubiao.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The three processes of the split form on one PostgreSQL, behind a gateway that routes as docker-compose's does. */
class SplitIT {

    private static final String DOCUMENTED = "--mubiao.api-documents=true";
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    @Test
    void aSheetLivesAcrossThreeProcesses() {
        try (var postgres = Postgres.start();
                var gateway = new Gateway()) {
            logins(postgres);
            var issuer = "--mubiao.security.issuer=" + gateway.url();
            try (var identity = launch(
                            "identity",
                            postgres,
                            issuer,
                            "--mubiao.demo=true",
                            "--mubiao.demo-password=" + County.PASSWORD);
                    var commands =
                            launch("command-side", postgres, issuer, DOCUMENTED, "--mubiao.findings.block=false");
                    var queries = launch("query-side", postgres, issuer, DOCUMENTED)) {
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

    /** As the compose file does it: one login per process, each a member of its role only; the owner migrates. */
    private static void logins(Postgres postgres) {
        for (var role : List.of("command", "query", "identity")) {
            postgres.execute(
                    "create role mubiao_" + role + " nologin",
                    "create role " + role + "_login login password 'secret' in role mubiao_" + role);
        }
    }

    private static Program launch(String module, Postgres postgres, String... more) {
        var login = module.replace("-side", "") + "_login";
        var arguments = new java.util.ArrayList<>(List.of(more));
        arguments.addAll(List.of(
                "--mubiao.database.url=" + postgres.url(),
                "--mubiao.database.username=" + login,
                "--mubiao.database.password=secret",
                "--mubiao.database.owner-username=postgres",
                "--mubiao.security.public-api-documents=true"));
        var jar = ROOT.resolve(module).resolve("target").resolve(module + "-1.0.0-SNAPSHOT-exec.jar");
        return Program.launch(
                jar, County.temporaryDirectory(), Map.of(), Program.freePort(), arguments.toArray(String[]::new));
    }
}
