package io.mubiao.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the running identity, with cookies like a browser; it follows no redirect by itself. */
public final class Http {

    private static final JsonMapper JSON = new JsonMapper();

    private final URI issuer;
    private final HttpClient client;
    private final String address;

    public Http(int port) {
        this(port, "127.0.0.1");
    }

    /** @param address where the client seems to be, behind a trusted proxy */
    public Http(int port, String address) {
        this.address = address;
        this.issuer = URI.create("http://localhost:" + port);
        this.client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    }

    public URI issuer() {
        return issuer;
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    public HttpResponse<String> postForm(String path, Map<String, String> fields) {
        return send(form(path, fields));
    }

    /** Exchanges an API key for a token. */
    public HttpResponse<String> postForm(String path, Map<String, String> fields, String user, String password) {
        var credentials = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        return send(form(path, fields).header("Authorization", "Basic " + credentials));
    }

    public HttpResponse<String> getAs(String token, String path) {
        return send(request(path).GET().header("Authorization", "Bearer " + token));
    }

    public HttpResponse<String> postAs(String token, String path, String json) {
        return send(request(path)
                .POST(BodyPublishers.ofString(json))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token));
    }

    /** @param version of what the caller saw, as {@code ETag} of the answer that showed it */
    public HttpResponse<String> postAs(String token, String path, String json, String version) {
        return send(request(path)
                .POST(BodyPublishers.ofString(json))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .header("If-Match", version));
    }

    /** Uploads a file. */
    public HttpResponse<String> uploadAs(String token, String path, byte[] file) {
        var head = "--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f.xlsx\"\r\n\r\n";
        return send(request(path)
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString(head),
                        BodyPublishers.ofByteArray(file),
                        BodyPublishers.ofString("\r\n--part--\r\n")))
                .header("Content-Type", "multipart/form-data; boundary=part")
                .header("Authorization", "Bearer " + token));
    }

    public static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    static String encode(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private HttpRequest.Builder form(String path, Map<String, String> fields) {
        return request(path)
                .POST(BodyPublishers.ofString(encode(fields)))
                .header("Content-Type", "application/x-www-form-urlencoded");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(issuer.resolve(path)).header("X-Forwarded-For", address);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
