package io.mubiao.query.testing;

import io.mubiao.shared.org.Actor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the query side as a browser or a script would. */
@TestComponent
public class Api {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Environment environment;

    Api(Environment environment) {
        this.environment = environment;
    }

    /** An answer. */
    public record Answer(int status, HttpHeaders headers, String body) {

        public JsonNode json() {
            return JSON.readTree(body);
        }

        public String code() {
            return json().path("code").asString();
        }

        /** The ids of a list's items. */
        public List<String> ids() {
            return StreamSupport.stream(json().path("items").spliterator(), false)
                    .map(item -> item.path("id").asString())
                    .toList();
        }
    }

    /** A file. */
    public record Download(int status, HttpHeaders headers, byte[] content) {

        public String header(String name) {
            return headers.firstValue(name).orElse("");
        }

        public Answer asAnswer() {
            return new Answer(status, headers, new String(content, StandardCharsets.UTF_8));
        }
    }

    public Issuer issuer() {
        return QuerySideEnvironment.ISSUER;
    }

    public Answer get(Actor actor, String path) {
        return get(issuer().tokenFor(actor), path, "application/json");
    }

    public Answer get(String token, String path, String accept) {
        return send(request(token, path).header("Accept", accept).GET());
    }

    /** Fetches a file that the caller may already have. */
    public Download download(Actor actor, String path, String... headers) {
        var request = request(issuer().tokenFor(actor), path);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        var response = response(request.GET(), HttpResponse.BodyHandlers.ofByteArray());
        return new Download(response.statusCode(), response.headers(), response.body());
    }

    public Answer post(Actor actor, String path) {
        return send(request(issuer().tokenFor(actor), path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.noBody()));
    }

    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String token, String path) {
        var builder = HttpRequest.newBuilder(
                URI.create("http://localhost:" + environment.getRequiredProperty("local.server.port") + path));
        return token == null ? builder : builder.header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest.Builder request) {
        var response = response(request, HttpResponse.BodyHandlers.ofString());
        return new Answer(response.statusCode(), response.headers(), response.body());
    }

    private <T> HttpResponse<T> response(HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
        try {
            return http.send(request.build(), handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
