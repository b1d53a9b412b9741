package io.mubiao.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;

/** What the ITs ask of the running identity again and again. */
public final class Office {

    private final Http http;

    public Office(int port) {
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

    /** Opens an account; the answer is its one-time password. */
    public String open(String user, String role) {
        var answer = asAdmin(
                "/identity/accounts",
                "{\"id\":\"%s\",\"name\":\"王伟\",\"unit\":\"101001\",\"roles\":[\"%s\"]}".formatted(user, role));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Http.json(answer).get("oneTimePassword").asString();
    }

    /** Makes a key for the account; the answer is its secret. */
    public String key(String user, String key) {
        var answer = asAdmin("/identity/accounts/" + user + "/api-keys", "{\"id\":\"" + key + "\",\"label\":\"脚本\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Http.json(answer).get("secret").asString();
    }
}
