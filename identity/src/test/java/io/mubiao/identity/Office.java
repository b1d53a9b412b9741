package io.mubiao.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;

/** What the ITs ask of the running identity again and again. */
public final class Office {

    /** What people choose who were opened here. */
    public static final String CHOSEN = "chosen by its owner";

    private final Http http;
    private final int port;
    private final Map<String, String> oneTimePasswords = new HashMap<>();

    public Office(int port) {
        this.port = port;
        this.http = new Http(port);
    }

    public Http http() {
        return http;
    }

    public HttpResponse<String> exchange(String key, String secret) {
        return http.postForm("/oauth2/token", Map.of("grant_type", "client_credentials"), key, secret);
    }

    public String token(String key, String secret) {
        var answer = exchange(key, secret);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Http.json(answer).get("access_token").asString();
    }

    /** The token of somebody of the demo. */
    public String token(String user) {
        return token(user, RunningIdentity.PASSWORD);
    }

    public HttpResponse<String> asAdmin(String path, String json) {
        return http.postAs(token("admin"), path, json);
    }

    /** Has an administrator act on an account or a unit as it is now. */
    public HttpResponse<String> actAsAdmin(String path, String json) {
        return act(token("admin"), path, json);
    }

    /** Acts on an account or a unit as it is now; on what the caller does not see, as its first version. */
    public HttpResponse<String> act(String token, String path, String json) {
        var seen = http.getAs(token, path.substring(0, path.indexOf('/', "/identity/accounts/".length())));
        return http.postAs(token, path, json, seen.headers().firstValue("ETag").orElse("\"1\""));
    }

    /** Opens an account; the answer is its one-time password. */
    public String open(String user, String role) {
        var answer = asAdmin(
                "/identity/accounts",
                "{\"id\":\"%s\",\"name\":\"王伟\",\"unit\":\"101001\",\"roles\":[\"%s\"]}".formatted(user, role));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        var oneTime = Http.json(answer).get("oneTimePassword").asString();
        oneTimePasswords.put(user, oneTime);
        return oneTime;
    }

    /** Has the owner, who was opened here, choose a password and make a key; the answer is its secret. */
    public String key(String user, String key) {
        if (oneTimePasswords.containsKey(user)) {
            chooses(user, oneTimePasswords.remove(user), CHOSEN);
        }
        return key(user, key, CHOSEN);
    }

    /** Puts a password of the owner's choice in place of the one-time password. */
    public void chooses(String user, String oneTime, String chosen) {
        chooses(user, oneTime, false, chosen);
    }

    /** Likewise, and says whether the keys are to stay. */
    public void chooses(String user, String oneTime, boolean keepKeys, String chosen) {
        var browser = new Browser(port);
        browser.changePassword(browser.follow(browser.signIn(user, oneTime)), chosen, chosen, keepKeys);
    }

    /** The token of somebody who signs in with a browser. */
    public String signedIn(String user, String password) {
        var browser = new Browser(port);
        var answer = browser.redeem(browser.code(browser.follow(browser.signIn(user, password))));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Http.json(answer).get("access_token").asString();
    }

    /** Has the owner sign in and make a key; the answer is its secret. */
    public String key(String user, String key, String password) {
        var answer = http.postAs(
                signedIn(user, password), "/identity/me/api-keys", "{\"id\":\"" + key + "\",\"label\":\"脚本\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Http.json(answer).get("secret").asString();
    }
}
