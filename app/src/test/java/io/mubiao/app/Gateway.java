package io.mubiao.app;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/** A reverse proxy: identity by path, else GET to the query side and other methods to the command side. */
final class Gateway implements AutoCloseable {

    private static final Pattern IDENTITY = Pattern.compile("/(identity|oauth2|login|logout|\\.well-known)(/.*)?");
    private static final Set<String> HOP_BY_HOP =
            Set.of("connection", "content-length", "host", "transfer-encoding", "upgrade");

    private final HttpClient http = HttpClient.newHttpClient();
    private final HttpServer server;
    private volatile String identity;
    private volatile String commands;
    private volatile String queries;

    Gateway() {
        try {
            server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newFixedThreadPool(8));
        server.createContext("/", this::forward);
        server.start();
    }

    void routeTo(String identityUrl, String commandUrl, String queryUrl) {
        identity = identityUrl;
        commands = commandUrl;
        queries = queryUrl;
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private String targetOf(HttpExchange exchange) {
        if (IDENTITY.matcher(exchange.getRequestURI().getPath()).matches()) {
            return identity;
        }
        return exchange.getRequestMethod().equals("GET") ? queries : commands;
    }

    private void forward(HttpExchange exchange) throws IOException {
        var request = HttpRequest.newBuilder(URI.create(targetOf(exchange) + exchange.getRequestURI()))
                .method(
                        exchange.getRequestMethod(),
                        BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!HOP_BY_HOP.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        try {
            var answer = http.send(request.build(), BodyHandlers.ofByteArray());
            answer.headers().map().forEach((name, values) -> {
                if (!HOP_BY_HOP.contains(name) && !name.startsWith(":")) {
                    exchange.getResponseHeaders().put(name, values);
                }
            });
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException unreachable) {
            exchange.sendResponseHeaders(502, -1);
        } finally {
            exchange.close();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
