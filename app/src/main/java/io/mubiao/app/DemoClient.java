package io.mubiao.app;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

/** The demo's people at the public REST API, each with a token of their own. */
final class DemoClient {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final RestClient http;
    private final String password;
    private final Map<String, String> tokens = new HashMap<>();

    DemoClient(String url, String password) {
        this.http = RestClient.create(url);
        this.password = password;
    }

    JsonNode intake(String user, byte[] document) {
        return body(http.post()
                .uri("/api/intake")
                .headers(as(user))
                .contentType(MediaType.TEXT_PLAIN)
                .body(document));
    }

    /** How many events the sheet has; 0 when there is none. */
    long version(String user, UUID id) {
        try {
            return body(http.get().uri("/api/sheets/{id}", id).headers(as(user)))
                    .get("version")
                    .longValue();
        } catch (HttpClientErrorException.NotFound e) {
            return 0;
        }
    }

    void command(String user, String path, long version, Map<String, ?> body) {
        http.post()
                .uri(path)
                .headers(as(user))
                .header(HttpHeaders.IF_MATCH, "\"" + version + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .toBodilessEntity();
    }

    /** Waits until the lists, which follow the events, show all of them. */
    void awaitListed(String user, List<UUID> ids) {
        var deadline = Instant.now().plus(PATIENCE);
        for (var id : ids) {
            while (!isListed(user, id)) {
                if (Instant.now().isAfter(deadline)) {
                    throw new IllegalStateException("the lists do not show the demo's sheets");
                }
                sleep();
            }
        }
    }

    /** By its id, for there may be thousands of others. */
    private boolean isListed(String user, UUID id) {
        return !body(http.get().uri("/api/sheets?q={id}", id).headers(as(user)))
                .get("items")
                .isEmpty();
    }

    private Consumer<HttpHeaders> as(String user) {
        return headers -> headers.setBearerAuth(tokens.computeIfAbsent(user, this::token));
    }

    private String token(String user) {
        return body(http.post()
                        .uri("/oauth2/token")
                        .headers(headers -> headers.setBasicAuth(user, password))
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .body("grant_type=client_credentials"))
                .get("access_token")
                .stringValue();
    }

    private static JsonNode body(RestClient.RequestHeadersSpec<?> request) {
        return Objects.requireNonNull(request.retrieve().body(JsonNode.class));
    }

    private static void sleep() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
