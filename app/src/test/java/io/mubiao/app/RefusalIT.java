package io.mubiao.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** A mistake of the caller is a problem with a code, whoever refuses it, and no stack trace. */
class RefusalIT {

    private static final String CLOSE = "Host: localhost\r\nConnection: close\r\n";

    private final County county = County.shared();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HT TP/1.1\r\n" + CLOSE + "\r\n",
                "GET /a|b HTTP/1.1\r\n" + CLOSE + "\r\n",
                "GET / HTTP/1.1\r\nConnection: close\r\n\r\n",
                "GET /%ff%zz HTTP/1.1\r\n" + CLOSE + "\r\n",
                "GET /api/sheets/a%2fb HTTP/1.1\r\n" + CLOSE + "\r\n",
                "GET /api//sheets HTTP/1.1\r\n" + CLOSE + "\r\n",
                "FOO /api/sheets HTTP/1.1\r\n" + CLOSE + "\r\n",
                "POST /api/sheets HTTP/1.1\r\nTransfer-Encoding: foo\r\n" + CLOSE + "\r\n",
                "POST /api/sheets HTTP/1.1\r\nTransfer-Encoding: chunked\r\n" + CLOSE + "\r\nzz\r\n"
            })
    void whatTheServerItselfRefusesIsAProblem(String request) {
        var answer = RawHttp.send(county.url(), request.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.isProblem()).as(answer.text()).isTrue();
    }

    @Test
    void headersThatAreTooLargeAreAProblem() {
        var request = "GET / HTTP/1.1\r\n" + CLOSE + "X-Large: " + "a".repeat(20_000) + "\r\n\r\n";
        var answer = RawHttp.send(county.url(), request.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.isProblem()).as(answer.text()).isTrue();
    }

    @Test
    void anAnswerThatThereIsNotInTheWantedFormIsRefused() {
        assertProblem(county.as("drafter").with("Accept", "text/*").get("/api/me"), 406);
    }

    @ParameterizedTest
    @CsvSource({
        "Content-Type, */*, 415",
        "Content-Type, application/*, 415",
        "Content-Type, nonsense, 415",
        "Content-Type, application/x-www-form-urlencoded, 415",
        "Accept, nonsense, 406",
        "Accept, application/json;charset=utf-16, 406"
    })
    void aMediaTypeThatIsNoneIsRefused(String header, String value, int status) {
        var answer = county.as("drafter")
                .with("Content-Type", "application/json")
                .with(header, value)
                .send("POST", "/api/checks", body("{}"));
        assertProblem(answer, status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"multipart/form-data", "multipart/form-data; boundary=x"})
    void aFormThatIsCutOffIsRefused(String type) {
        var cut = "--x\r\nContent-Disposition: form-data; name=\"file\"; filena";
        assertProblem(county.as("drafter").with("Content-Type", type).send("POST", "/api/intake", body(cut)), 400);
    }

    @Test
    void aFormInsteadOfACommandIsRefused() {
        var answer = county.as("admin")
                .with("Content-Type", "application/x-www-form-urlencoded")
                .send("POST", "/api/approvals", body("{%ef%bf%bf}"));
        assertProblem(answer, 400);
    }

    @Test
    void anInstantBeyondAllCalendarsIsRefused() {
        var audit = "/api/audit/events?from=-999999999-01-01T00:00:00Z";
        assertProblem(county.as("auditor").get(audit), 400);
        assertProblem(county.as("auditor").get(audit + "&format=csv"), 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=%zz", "q=%ff", "q=%e4%b8"})
    void aQueryThatIsNoTextIsRefused(String query) {
        var request = "GET /api/sheets?" + query + " HTTP/1.1\r\n" + CLOSE + "\r\n";
        var answer = RawHttp.send(county.url(), request.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.isProblem()).isTrue();
    }

    @Test
    void anEmptyIdIsRefusedByItsField() {
        var answer = county.as("approver")
                .post(
                        "/api/approvals",
                        "{\"approvalNumber\":\"平财绩〔2026〕1 号\",\"sheets\":[{\"id\":\"\",\"version\":1}]}");
        assertProblem(answer, 400);
        assertThat(answer.json().at("/violations/0/path").stringValue()).isEqualTo("sheets[0].id");
    }

    @ParameterizedTest
    @MethodSource("operations")
    void anUnknownParameterIsRefusedByName(String method, String path) {
        var address = path.replace("{id}", UUID.randomUUID().toString())
                        .replace("{version}", "1")
                        .replaceAll("\\{\\w+}", "1")
                + "?nonsense=1";
        var isForm = path.startsWith("/identity/imports");
        var answer = county.as("admin")
                .with("Content-Type", isForm ? "multipart/form-data; boundary=end" : type(path))
                .send(method, address, body(isForm ? "--end--\r\n" : "{}"));
        assertProblem(answer, 400);
        assertThat(answer.text("code")).isEqualTo("MALFORMED");
        assertThat(answer.json().at("/violations/0/path").stringValue()).isEqualTo("nonsense");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/queue?=", "/api/queue?state=DRAFT&=", "/api/sheets?=1", "/api/audit/events?="})
    void aParameterThatIsNoneIsRefused(String address) {
        var answer = county.as("auditor").get(address);
        assertProblem(answer, 400);
        assertThat(answer.text("code")).isEqualTo("MALFORMED");
    }

    @Test
    void aSecondValueIsRefusedWhereOneIsMeantAndAllowedWhereManyAre() {
        var twice = county.as("auditor").get("/api/sheets?year=2026&year=2025");
        assertProblem(twice, 400);
        assertThat(twice.json().at("/violations/0/path").stringValue()).isEqualTo("year");
        assertThat(county.as("auditor")
                        .get("/api/sheets?state=DRAFT&state=APPROVED")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void anUnknownOrderIsRefusedByName() {
        var answer = county.as("auditor").get("/api/sheets?sort=SHOE_SIZE");
        assertProblem(answer, 400);
        assertThat(answer.json().at("/violations/0/path").stringValue()).isEqualTo("sort");
    }

    @Test
    void noMistakeOfACallerLeavesAStackTrace() {
        assertThat(County.sharedLog()).doesNotContain("request failed", "BadRequestException");
    }

    static Stream<org.junit.jupiter.params.provider.Arguments> operations() {
        return Stream.of("command-side", "query-side", "identity")
                .map(group -> County.shared()
                        .nobody()
                        .get("/v3/api-docs/" + group)
                        .json()
                        .get("paths"))
                .flatMap(paths -> paths.propertyNames().stream().flatMap(path -> operations(path, paths.get(path))));
    }

    private static Stream<org.junit.jupiter.params.provider.Arguments> operations(String path, JsonNode methods) {
        // the sign-in pages keep what browsers and OpenID Connect add
        return path.startsWith("/login")
                ? Stream.empty()
                : methods.propertyNames().stream()
                        .map(method -> org.junit.jupiter.params.provider.Arguments.of(
                                method.toUpperCase(java.util.Locale.ROOT), path));
    }

    private static String type(String path) {
        return path.equals("/api/intake") ? "text/plain" : "application/json";
    }

    private static java.net.http.HttpRequest.BodyPublisher body(String text) {
        return java.net.http.HttpRequest.BodyPublishers.ofString(text);
    }

    private static void assertProblem(Api.Answer answer, int status) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.text("code")).isNotBlank();
    }
}
