package io.mubiao.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The web page's files: who gets them, what a browser may do with them and how long it may keep them. */
class WebPageIT {

    private static final Pattern ROUTE = Pattern.compile("page\\('([^']+)'");
    private static final Pattern DESCRIBED = Pattern.compile("^ {4}\"(/[^\"]+)\"", Pattern.MULTILINE);
    private static final Pattern ASSET = Pattern.compile("\"(/assets/[^\"]+\\.(?:js|css))\"");
    private static final Pattern PAGE_OF_GATEWAY =
            Pattern.compile("location ~ \"(\\S+)\" \\{\\s+rewrite \\^ /index\\.html last;");

    private static final Pattern FILES_OF_GATEWAY = Pattern.compile("location ~ (\\^/\\(\\?:index\\S+)");

    private final Api nobody = County.shared().nobody();

    @ParameterizedTest
    @MethodSource("routes")
    void everyRouteOfThePageCanBeOpenedDirectly(String route) {
        var answer = nobody.get(route);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("content-type")).startsWith("text/html");
        assertThat(answer.header("cache-control")).isEqualTo("no-cache");
        assertThat(answer.body()).contains("<div id=\"root\">");
    }

    @ParameterizedTest
    @MethodSource("routes")
    void theGatewayKnowsEveryRouteToo(String route) throws IOException {
        assertThat(route).matches(pagesOfGateway());
    }

    @Test
    void aBrowserRunsNoScriptsButOursAndShowsThePageInNoFrame() throws IOException {
        var answer = nobody.get("/");
        var head = nobody.send("HEAD", "/", BodyPublishers.noBody());
        var policy = answer.header("content-security-policy");
        assertThat(policy).contains("default-src 'none'", "script-src 'self';", "connect-src 'self'");
        assertThat(policy).contains("frame-ancestors 'none'").doesNotContain("http", "unsafe-eval");
        assertThat(head.header("content-security-policy")).isEqualTo(policy);
        assertThat(answer.header("x-frame-options")).isEqualTo("DENY");
        assertThat(answer.header("x-content-type-options")).isEqualTo("nosniff");
        assertThat(answer.header("referrer-policy")).isEqualTo("no-referrer");
        assertThat(answer.body()).doesNotContain("<style", "<script>");
        assertThat(gateway()).contains(policy.substring(0, policy.indexOf("frame-ancestors")));
    }

    @Test
    void onlyTheRenewalOfTokensIsShownInAFrameOfOurs() {
        var answer = nobody.get("/silent-renew?error=login_required");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("content-security-policy")).contains("frame-ancestors 'self'");
        assertThat(answer.header("x-frame-options")).isEqualTo("SAMEORIGIN");
    }

    @Test
    void filesWhoseNameChangesWithTheirContentAreKept() {
        var assets = found(ASSET, nobody.get("/").body());
        assertThat(assets).hasSizeGreaterThan(1).allSatisfy(asset -> {
            var answer = nobody.get(asset);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("cache-control")).contains("max-age=31536000", "immutable");
        });
    }

    @ParameterizedTest
    @CsvSource({"br, br", "gzip, gzip", "'gzip, deflate, br, zstd', br"})
    void assetsAreSentAsTheBuildHasCompressedThem(String accepted, String encoding) {
        var asset = found(ASSET, nobody.get("/").body()).get(0);
        var answer = nobody.with("Accept-Encoding", accepted).get(asset);
        assertThat(answer.header("content-encoding")).isEqualTo(encoding);
        assertThat(answer.header("vary")).containsIgnoringCase("accept-encoding");
        assertThat(answer.header("content-type")).contains("javascript");
        assertThat(answer.header("cache-control")).contains("immutable");
    }

    /** After it has been sent, and kept, to those who take it. */
    @Test
    void whoRefusesACodingIsNotSentIt() {
        var asset = found(ASSET, nobody.get("/").body()).get(0);
        assertThat(nobody.with("Accept-Encoding", "br").get(asset).header("content-encoding"))
                .isEqualTo("br");
        assertThat(nobody.with("Accept-Encoding", "gzip, br;q=0").get(asset).header("content-encoding"))
                .isEqualTo("gzip");
        assertThat(nobody.with("Accept-Encoding", "br;q=0").get(asset).header("content-encoding"))
                .isNotEqualTo("br");
    }

    @ParameterizedTest
    @CsvSource({
        "/worker.js, javascript, no-cache",
        "/manifest.json, application/json, no-cache",
        "/mark.svg, image/svg+xml, 'max-age=86400, public'",
        "/icon-192.png, image/png, 'max-age=86400, public'",
        "/icon-512.png, image/png, 'max-age=86400, public'",
        "/icon-maskable.png, image/png, 'max-age=86400, public'",
    })
    void whatInstallsThePageIsNeverOldButItsIcons(String file, String type, String kept) {
        var answer = nobody.get(file);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("content-type")).contains(type);
        assertThat(answer.header("cache-control")).isEqualTo(kept);
        assertThat(answer.header("content-security-policy")).contains("connect-src 'self'", "manifest-src 'self'");
        assertThat(file).matches(found(FILES_OF_GATEWAY, gateway()).get(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/sheetsx", "/sheets/1/nothing"})
    void anAddressThatNobodyKnowsIsLeftToThePage(String path) {
        var answer = nobody.get(path);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("<div id=\"root\">");
    }

    @ParameterizedTest
    @MethodSource("addressesOfServers")
    void whatAServerAnswersIsNoAddressOfThePage(String address) throws IOException {
        assertThat(nobody.get(address).body()).doesNotContain("<div id=\"root\">");
        assertThat(address).doesNotMatch(pagesOfGateway());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/sheets", "/api/nothing", "/api", "/identity/nothing", "/nothing.php", "/.env"})
    void whatIsNoPageAsksForAToken(String path) {
        var answer = nobody.get(path);
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("content-type")).startsWith("application/problem+json");
    }

    @Test
    void nothingCanBeSentToAPage() {
        assertThat(nobody.send("POST", "/sheets", BodyPublishers.noBody()).status())
                .isEqualTo(401);
    }

    /** All that the API's description names, and what browsers are sent to. */
    static Stream<String> addressesOfServers() throws IOException {
        try (var files = Files.list(Path.of("../docs/openapi"))) {
            var described = files.flatMap(file -> found(DESCRIBED, read(file)).stream())
                    .map(path -> path.replaceAll("\\{\\w+}", "1"))
                    .toList();
            assertThat(described).contains("/api/sheets/1", "/identity/accounts");
            return Stream.concat(
                    described.stream(),
                    Stream.of(
                            "/oauth2/authorize", "/login", "/logout", "/connect/logout", "/actuator/health", "/error"));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String pagesOfGateway() {
        return found(PAGE_OF_GATEWAY, gateway()).get(0);
    }

    private static String gateway() {
        return read(Path.of("../deploy/gateway/default.conf.template"));
    }

    static List<String> routes() throws IOException {
        var routes = found(ROUTE, Files.readString(Path.of("../web/src/routes.tsx"))).stream()
                .map(route -> route.replaceAll(":\\w+", "1"))
                .toList();
        assertThat(routes).contains("/", "/sheets/1");
        return Stream.concat(routes.stream(), Stream.of("/callback")).toList();
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
