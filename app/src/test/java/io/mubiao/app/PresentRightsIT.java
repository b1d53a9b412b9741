package io.mubiao.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two programs on one PostgreSQL: rights that an administrator takes away at one are gone at the other. */
class PresentRightsIT {

    private static final Duration ALLOWED = Duration.ofSeconds(1);

    private static Postgres postgres;
    private static Program first;
    private static Program second;
    private static County county;

    @BeforeAll
    static void startTwo() {
        postgres = Postgres.start();
        var settings = postgres.settings();
        first = Program.start(
                County.temporaryDirectory(),
                Map.of("MUBIAO_DEMO_PASSWORD", County.PASSWORD),
                "--demo",
                settings[0],
                settings[1]);
        second = Program.start(
                County.temporaryDirectory(),
                Map.of(),
                "--mubiao.security.issuer=" + first.url(),
                settings[0],
                settings[1]);
        county = new County(first.url());
    }

    @AfterAll
    static void stop() {
        second.close();
        first.close();
        postgres.close();
    }

    @Test
    void aSuspendedApproverApprovesNothing() {
        var sheet =
                county.submitted(county.seedContent(4)).passed("department", "finance-office", "performance-office");
        var approver = atSecond("approver");
        take("approver/suspend", Map.of("reason", "离职"));
        endsWithinASecond(approver, answer -> answer.status() == 401);
        var answer = approver.ifMatch(sheet.version())
                .post("/api/sheets/" + sheet.id() + "/approve", Map.of("approvalNumber", "平财绩〔2026〕9 号"));
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.text("code")).isEqualTo("UNAUTHENTICATED");
        assertThat(answer.text("detail")).isEqualTo("账号已停用");
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(sheet.get("auditor").number("version")).isEqualTo(sheet.version());
    }

    @Test
    void aMovedDrafterSubmitsNothingOfTheirOldUnit() {
        var sheet = county.draft(county.seedContent(1));
        var drafter = atSecond("drafter");
        take("drafter/transfer", Map.of("unit", "102001"));
        try {
            endsWithinASecond(drafter, answer -> !answer.body().contains("101001"));
            var path = "/api/sheets/" + sheet.id();
            assertThat(drafter.ifMatch(1).post(path + "/submit", Map.of()).status())
                    .isIn(403, 404, 409);
            assertThat(drafter.get(path).status()).isEqualTo(404);
        } finally {
            take("drafter/transfer", Map.of("unit", "101001"));
        }
    }

    @Test
    void whoLostARolePassesNothingAndWhyAgrees() {
        var sheet = county.submitted(county.seedContent(2)).passed("department");
        var reviewer = atSecond("finance-office");
        take("finance-office/grant", Map.of("role", "PERFORMANCE_REVIEWER"));
        take("finance-office/revoke", Map.of("role", "FINANCE_OFFICE_REVIEWER"));
        endsWithinASecond(reviewer, answer -> !answer.body().contains("FINANCE_OFFICE_REVIEWER"));
        var path = "/api/sheets/" + sheet.id();
        var refused = reviewer.ifMatch(sheet.version()).post(path + "/pass", Map.of("opinion", "同意"));
        var unexplained = reviewer.get(path + "/why");
        var explained = atSecond("auditor").get(path + "/why?user=finance-office");
        take("finance-office/grant", Map.of("role", "FINANCE_OFFICE_REVIEWER"));
        take("finance-office/revoke", Map.of("role", "PERFORMANCE_REVIEWER"));
        assertThat(refused.status()).isEqualTo(404);
        assertThat(unexplained.text("code")).isEqualTo(refused.text("code"));
        assertThat(explained.json().get("actions").valueStream())
                .noneMatch(action -> action.get("allowed").booleanValue());
    }

    @Test
    void aRevokedKeysTokenOpensNothing() {
        var reader = atSecond("performance-office");
        take("performance-office/api-keys/performance-office/revoke", Map.of());
        endsWithinASecond(reader, answer -> answer.status() == 401);
        assertThat(reader.get("/api/queue").text("detail")).contains("密钥");
    }

    private static Api atSecond(String user) {
        return new Api(second.url()).with("Authorization", "Bearer " + county.token(user));
    }

    /** What the administrator does has been done when it is answered. */
    private static void take(String path, Map<String, ?> body) {
        var admin = county.as("admin");
        var account = admin.get("/identity/accounts/" + path.split("/")[0]).json();
        var answer = admin.ifMatch(account.get("version").asLong()).post("/identity/accounts/" + path, body);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }

    /** However slow the machine: what was asked more than a second after the answer is judged by the present. */
    private static void endsWithinASecond(Api caller, Predicate<Api.Answer> judgedByThePresent) {
        long taken = System.nanoTime();
        boolean tooLate = false;
        while (!tooLate) {
            tooLate = System.nanoTime() - taken > ALLOWED.toNanos();
            var answer = caller.get("/api/me");
            assertThat(!tooLate || judgedByThePresent.test(answer))
                    .as(answer.toString())
                    .isTrue();
        }
    }
}
