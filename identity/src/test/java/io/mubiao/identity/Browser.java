package io.mubiao.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.mubiao.identity.secret.RandomSecret;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person at a browser with the web page: follows the sign-in by hand, step by step. */
public final class Browser {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final Http http;
    private final String verifier = RandomSecret.token();

    public Browser(int port) {
        this.http = new Http(port);
    }

    /** @param address where the browser seems to be */
    public Browser(int port, String address) {
        this.http = new Http(port, address);
    }

    public Http http() {
        return http;
    }

    /** What the web page does first. */
    public HttpResponse<String> authorize(Map<String, String> more) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("response_type", "code");
        parameters.put("client_id", "mubiao-web");
        parameters.put("redirect_uri", redirectUri());
        parameters.put("scope", "openid profile");
        parameters.put("state", "s t");
        parameters.put("nonce", "n-1");
        parameters.put("code_challenge", challenge());
        parameters.put("code_challenge_method", "S256");
        parameters.putAll(more);
        return http.get("/oauth2/authorize?" + Http.encode(parameters));
    }

    /** Fills the sign-in page in; the answer is the redirect. */
    public HttpResponse<String> signIn(String user, String password) {
        var page = follow(authorize(Map.of()));
        return http.postForm(
                "/login",
                Map.of(
                        "_csrf",
                        csrf(page),
                        "continue",
                        parameter(page.uri(), "continue"),
                        "username",
                        user,
                        "password",
                        password));
    }

    /** Fills in the page that asks for another password. */
    public HttpResponse<String> changePassword(HttpResponse<String> page, String password, String repeated) {
        return changePassword(page, password, repeated, false);
    }

    public HttpResponse<String> changePassword(
            HttpResponse<String> page, String password, String repeated, boolean keepKeys) {
        return http.postForm(
                "/login/change-password",
                Map.of(
                        "_csrf",
                        csrf(page),
                        "continue",
                        parameter(page.uri(), "continue"),
                        "password",
                        password,
                        "repeated",
                        repeated,
                        "keepKeys",
                        String.valueOf(keepKeys)));
    }

    public HttpResponse<String> follow(HttpResponse<String> redirect) {
        assertThat(redirect.statusCode()).isEqualTo(302);
        return http.get(location(redirect).toString());
    }

    /** The code that the redirect back to the web page carries. */
    public String code(HttpResponse<String> redirect) {
        assertThat(location(redirect).toString()).startsWith(redirectUri());
        return parameter(location(redirect), "code");
    }

    public HttpResponse<String> redeem(String code) {
        return redeem(code, verifier);
    }

    public HttpResponse<String> redeem(String code, String someVerifier) {
        return http.postForm(
                "/oauth2/token",
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "client_id",
                        "mubiao-web",
                        "redirect_uri",
                        redirectUri(),
                        "code",
                        code,
                        "code_verifier",
                        someVerifier));
    }

    public String redirectUri() {
        return http.issuer() + "/callback";
    }

    public static URI location(HttpResponse<String> redirect) {
        return URI.create(redirect.headers().firstValue("Location").orElseThrow());
    }

    public static String parameter(URI address, String name) {
        var query = address.getRawQuery() == null ? "" : address.getRawQuery();
        return Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair[0].equals(name))
                .map(pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8))
                .collect(Collectors.joining());
    }

    public static String csrf(HttpResponse<String> page) {
        var found = CSRF.matcher(page.body());
        assertThat(found.find()).as("a form with a CSRF token").isTrue();
        return found.group(1);
    }

    private String challenge() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
