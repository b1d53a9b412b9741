package io.mubiao.app;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A caller of the REST API. */
final class Api {

    static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String url;
    private final Map<String, String> headers;

    Api(String url) {
        this(url, Map.of());
    }

    private Api(String url, Map<String, String> headers) {
        this.url = url;
        this.headers = headers;
    }

    /** The same, with a token obtained for an API key. */
    Api as(String key, String secret) {
        var basic = Base64.getEncoder().encodeToString((key + ":" + secret).getBytes(StandardCharsets.UTF_8));
        var answer = with("Authorization", "Basic " + basic)
                .with("Content-Type", "application/x-www-form-urlencoded")
                .send("POST", "/oauth2/token", BodyPublishers.ofString("grant_type=client_credentials"));
        if (answer.status() != 200) {
            throw new IllegalStateException("no token for " + key + ": " + answer);
        }
        return with("Authorization", "Bearer " + answer.text("access_token"));
    }

    Api with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Api(url, more);
    }

    /** The same caller at another process. */
    Api at(String otherUrl) {
        return new Api(otherUrl, headers);
    }

    /** What is sent under this name. */
    String header(String name) {
        return headers.get(name);
    }

    Api ifMatch(long version) {
        return with("If-Match", "\"" + version + "\"");
    }

    Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    Answer post(String path, Object body) {
        return with("Content-Type", "application/json")
                .send(
                        "POST",
                        path,
                        BodyPublishers.ofString(body instanceof String text ? text : JSON.writeValueAsString(body)));
    }

    Answer postText(String path, byte[] body) {
        return with("Content-Type", "text/plain").send("POST", path, BodyPublishers.ofByteArray(body));
    }

    /** A file that must be there. */
    byte[] download(String path) {
        var request = HttpRequest.newBuilder(URI.create(url + path));
        headers.forEach(request::header);
        var response = response(request.GET().build(), BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new IllegalStateException(path + ": " + response.statusCode());
        }
        return response.body();
    }

    /** Sends a file as a form in a browser does. */
    Answer upload(String path, String fileName, byte[] content) {
        var boundary = "----mubiao";
        var head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        var body = BodyPublishers.concat(
                BodyPublishers.ofString(head),
                BodyPublishers.ofByteArray(content),
                BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
        return with("Content-Type", "multipart/form-data; boundary=" + boundary).send("POST", path, body);
    }

    Answer send(String method, String path, HttpRequest.BodyPublisher body) {
        var request = HttpRequest.newBuilder(URI.create(url + path)).method(method, body);
        headers.forEach(request::header);
        return new Answer(response(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8)));
    }

    private static <T> HttpResponse<T> response(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return HTTP.send(request, handler);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What came back. */
    record Answer(HttpResponse<String> response) {

        int status() {
            return response.statusCode();
        }

        String body() {
            return response.body();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse(null);
        }

        JsonNode json() {
            return JSON.readTree(response.body());
        }

        String text(String member) {
            return json().path(member).stringValue(null);
        }

        long number(String member) {
            return json().path(member).longValue();
        }

        @Override
        public String toString() {
            return status() + " " + body();
        }
    }
}
