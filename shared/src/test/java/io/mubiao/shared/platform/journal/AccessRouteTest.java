package io.mubiao.shared.platform.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import tools.jackson.databind.json.JsonMapper;

class AccessRouteTest {

    private static final Path DOCS = Path.of("../docs");

    /**
     * Reads of which only refusals are journalled, each for a reason: lists and counts that everybody's page asks for
     * again and again, one's own, and what is no business secret. Who adds an address decides here.
     */
    private static final Set<String> ONLY_REFUSALS = Set.of(
            "/api/me",
            "/api/queue",
            "/api/sheets",
            "/api/sheets/{id}/why",
            "/api/publications/departments",
            "/api/statistics",
            "/api/statistics/findings",
            "/api/statistics/process-map",
            "/api/unattended-sheets",
            "/api/setup",
            "/api/operations",
            "/api/indicators",
            "/api/indicators/{id}",
            "/api/chains",
            "/api/chains/history",
            "/api/chains/preview",
            "/api/checks/rules",
            "/api/review-form",
            "/api/calendars/{year}",
            "/api/calendars/due",
            "/api/inbox",
            "/api/deputies",
            "/api/deputies/candidates",
            "/api/ledger/checkpoint",
            "/api/ledger/checkpoints",
            "/api/ledger/heads",
            "/api/ledger/consistency",
            "/api/ledger/keys",
            "/api/ledger/status",
            "/api/ledger/tile/{level}/{number}",
            "/identity/me/api-keys",
            "/identity/me/notices",
            "/identity/roles");

    @ParameterizedTest
    @ValueSource(strings = {"command-side", "query-side", "identity"})
    void everyAddressOfTheContractIsDecidedOn(String group) throws IOException {
        var paths = JsonMapper.shared()
                .readTree(Files.readString(DOCS.resolve("openapi/" + group + ".json")))
                .path("paths");
        assertThat(paths).isNotEmpty();
        for (var path : paths.propertyNames()) {
            for (var method : paths.path(path).propertyNames()) {
                var match = match(method.toUpperCase(java.util.Locale.ROOT), path.replaceAll("[{}]", ""));
                assertThat(match).as(method + " " + path).isNotNull();
                if (match.route().action() == AccessAction.QUERY) {
                    assertThat(ONLY_REFUSALS)
                            .as("journalled, or left out for a reason")
                            .contains(path);
                } else {
                    assertThat(ONLY_REFUSALS).doesNotContain(method.equals("get") ? path : "");
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /login, SIGN_IN",
        "POST, /login/change-password, PASSWORD_CHANGE",
        "POST, /logout, SIGN_OUT",
        "GET, /connect/logout, SIGN_OUT",
        "POST, /connect/logout, SIGN_OUT",
        "POST, /oauth2/token, TOKEN",
        "POST, /identity/me/password, PASSWORD_CHANGE",
        "POST, /identity/me/api-keys/k/revoke, API_KEY",
        "POST, /identity/accounts/a/api-keys, API_KEY",
        "POST, /identity/me/notices/seen, COMMAND",
        "POST, /identity/keys/rotate, ADMINISTRATION",
        "POST, /identity/accounts/a/admin-proposal/confirm, ADMINISTRATION",
        "PUT, /api/chains/640221000, ADMINISTRATION",
        "POST, /api/calendars/adjustments, ADMINISTRATION",
        "POST, /actuator/projections/sheet, ADMINISTRATION",
        "POST, /actuator/ledger, ADMINISTRATION",
        "POST, /api/ledger/findings/7/acknowledge, COMMAND",
        "GET, /identity/accounts, ADMINISTRATION_READ",
        "GET, /identity/imports/template, ADMINISTRATION_READ",
        "POST, /identity/imports, ADMINISTRATION",
        "GET, /api/audit/events, AUDIT_READ",
        "GET, /api/audit/access, ACCESS_READ",
        "GET, /api/audit/export, EXPORT",
        "GET, /api/audit/archives, EXPORT",
        "GET, /api/exports/budget-integration, EXPORT",
        "GET, /api/publications, PUBLICATION",
        "GET, /api/publications/manifest, PUBLICATION",
        "HEAD, /api/sheets/x, SHEET_READ",
        "GET, /api/sheets/x/versions/3/receipt, DOCUMENT_DOWNLOAD",
        "GET, /api/sheets/x/archive, DOCUMENT_DOWNLOAD",
        "GET, /api/ledger/tile/0/000, QUERY",
        "GET, /api/ledger/tile/entries/000.p/5, EXPORT",
        "GET, /api/ledger/proof/event/x, AUDIT_READ",
        "POST, /api/sheets/x/approve, COMMAND",
        "POST, /api/sheets, COMMAND",
        "GET, /actuator/prometheus, QUERY"
    })
    void anAddressHasOneAction(String method, String path, AccessAction action) {
        assertThat(match(method, path).route().action()).isEqualTo(action);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /",
        "GET, /login",
        "GET, /login/style.css",
        "GET, /oauth2/jwks",
        "GET, /oauth2/authorize",
        "GET, /actuator/health/readiness",
        "GET, /assets/index.js"
    })
    void whatEverybodyMayFetchHasNone(String method, String path) {
        assertThat(match(method, path)).isNull();
    }

    @Test
    void theHandbookListsWhatIsJournalled() throws IOException {
        var handbook = Files.readString(DOCS.resolve("operations.md"))
                .split("\n## The access journal\n", 2)[1]
                .split("\n## ", 2)[0];

        assertThat(Arrays.stream(AccessAction.values()))
                .allSatisfy(action -> assertThat(handbook).contains("| `" + action + "` | " + action.label() + " |"));
        var listed = handbook.lines()
                .filter(line -> line.matches("\\| `[A-Z_]+` \\|.*"))
                .map(line -> line.split("`")[1])
                .collect(Collectors.toSet());
        assertThat(listed)
                .isEqualTo(Stream.of(AccessAction.values()).map(Enum::name).collect(Collectors.toSet()));
    }

    private static AccessRoute.Match match(String method, String path) {
        return AccessRoute.of(new MockHttpServletRequest(method, path));
    }
}
