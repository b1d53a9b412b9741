package io.mubiao.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One connection to the program and the tokens of the demo's people. */
final class Caller {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String url;
    private final String password;
    private final Map<String, String> tokens;

    Caller(String url, String password) {
        this(url, password, new ConcurrentHashMap<>());
    }

    private Caller(String url, String password, Map<String, String> tokens) {
        this.url = url;
        this.password = password;
        this.tokens = tokens;
    }

    /** The same people on another connection. */
    Caller another() {
        return new Caller(url, password, tokens);
    }

    JsonNode get(String user, String path) {
        return JSON.readTree(send(authorized(user, path).GET()));
    }

    byte[] download(String user, String path) {
        return send(authorized(user, path).GET());
    }

    JsonNode post(String user, String path, long version, String contentType, byte[] body) {
        return JSON.readTree(send(authorized(user, path)
                .header("Content-Type", contentType)
                .header("If-Match", "\"" + version + "\"")
                .POST(BodyPublishers.ofByteArray(body))));
    }

    /** Fetches the tokens before anything is measured. */
    Caller signIn(String... users) {
        for (var user : users) {
            token(user);
        }
        return this;
    }

    private HttpRequest.Builder authorized(String user, String path) {
        return HttpRequest.newBuilder(URI.create(url + path)).header("Authorization", "Bearer " + token(user));
    }

    private String token(String user) {
        return tokens.computeIfAbsent(user, name -> {
            var basic = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
            return JSON.readTree(send(HttpRequest.newBuilder(URI.create(url + "/oauth2/token"))
                            .header(
                                    "Authorization",
                                    "Basic " + Base64.getEncoder().encodeToString(basic))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString("grant_type=client_credentials"))))
                    .get("access_token")
                    .stringValue();
        });
    }

    private byte[] send(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.build(), BodyHandlers.ofByteArray());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(
                        answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8));
            }
            return answer.body();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
