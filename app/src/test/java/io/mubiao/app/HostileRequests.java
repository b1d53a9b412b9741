package io.mubiao.app;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Requests to documented operations with something wrong in the address, the headers or the body of each. */
final class HostileRequests {

    private static final List<String> VALUES = List.of(
            "",
            " ",
            "0",
            "-1",
            "1",
            "99999999999999999999",
            "-9223372036854775808",
            "2147483648",
            "1e400",
            "NaN",
            "null",
            "true",
            "[]",
            "{}",
            "%00",
            "%ff",
            "%zz",
            "%",
            "%e4%b8",
            "%2e%2e%2f",
            "%2f",
            ";a=b",
            "%0d%0aX:%20y",
            "'",
            "%22",
            "%5c",
            "DRAFT",
            "draft",
            "2026",
            "-999999999-01-01T00:00:00Z",
            "%2b999999999-12-31T23:59:59Z",
            "2026-02-30T00:00:00Z",
            "2026-01-01",
            "a".repeat(3000),
            "%f0%9f%98%80",
            "%ef%bf%bf",
            "%ed%a0%80",
            "pdf",
            "*",
            "00000000-0000-0000-0000-000000000000",
            "640221000",
            "101001",
            "drafter",
            "RULE",
            "%e7%9b%ae");

    private static final List<String> MEDIA_TYPES = List.of(
            "application/json",
            "application/json;charset=utf-16",
            "application/json;charset=nonsense",
            "*/*",
            "text/*",
            "text/plain",
            "text/html",
            "application/xml",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "multipart/form-data; boundary=x",
            "multipart/form-data; boundary=\"",
            "multipart/mixed; boundary=x",
            "application/problem+json",
            "application/x-ndjson",
            "application/pdf",
            "image/png;q=2",
            "nonsense",
            "/",
            "application/*+json",
            "application/",
            ";",
            "\u00e9/\u00e9",
            "application/json, */*",
            "text/event-stream");

    private static final List<String> HEADERS = List.of(
            "If-Match: \"1\"",
            "If-Match: *",
            "If-Match: 1",
            "If-Match: \"",
            "If-Match: \"99999999999999999999\"",
            "If-None-Match: \"",
            "If-Modified-Since: yesterday",
            "Range: bytes=-1",
            "Range: bytes=9-1",
            "Expect: 100",
            "Accept-Language: *;q=x",
            "Accept-Encoding: gzip;q=9",
            "Accept-Charset: nonsense",
            "Cookie: a=\u0001; =;",
            "Origin: null",
            "Origin: http://elsewhere",
            "X-Forwarded-For: x",
            "Forwarded: for=\"",
            "X-Request-Id: \"a b",
            "X-HTTP-Method-Override: DELETE",
            "Authorization: Bearer x",
            "Authorization: Basic !!",
            "Host: a b",
            "Access-Control-Request-Method: FOO",
            "On-Behalf-Of: \u0001",
            "Upgrade: h2c",
            "Content-Encoding: gzip");

    private static final List<String> BODIES = List.of(
            "",
            "{",
            "}",
            "[]",
            "null",
            "0",
            "\"\"",
            "{}",
            "{\"\":1}",
            "{\"id\":\"\"}",
            "{\"id\":{}}",
            "{\"a\":1,\"a\":2}",
            "[".repeat(5000),
            "{\"content\":" + "[".repeat(2000),
            "\uFEFF{}",
            "{\"content\":{\"indicators\":[null]}}",
            "{\"content\":null,\"id\":\"x\"}",
            "{\"reasons\":[null]}",
            "{\"reasons\":[{\"text\":null}]}",
            "{\"sheets\":[{\"id\":\"\",\"version\":1}],\"approvalNumber\":\"1\"}",
            "{\"sheets\":[null]}",
            "1e999999999",
            "a=b&c=%zz",
            "--x\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\n",
            "--x--",
            "\u0000",
            "{\"x\":\"\\ud800\"}",
            "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\u0000\"\r\n\r\nx\r\n--x--\r\n",
            "1".repeat(5000));

    private final Random random;
    private final List<Operation> operations;
    private final List<String> tokens;

    HostileRequests(Random random, List<Operation> operations, List<String> tokens) {
        this.random = random;
        this.operations = operations;
        this.tokens = tokens;
    }

    /** @param members names that occur in the bodies of the document, to be given wrong values */
    record Operation(String method, String path, List<String> parameters, List<String> members) {}

    static Stream<Operation> operations(JsonNode document) {
        var members = document.at("/components/schemas").values().stream()
                .flatMap(schema -> schema.path("properties").propertyNames().stream())
                .distinct()
                .toList();
        var paths = document.get("paths");
        return paths.propertyNames().stream()
                .flatMap(path -> paths.get(path).propertyNames().stream()
                        .map(method -> new Operation(
                                method.toUpperCase(Locale.ROOT),
                                path,
                                parameters(paths.get(path).get(method)),
                                members)))
                // a sign-in or a new key would make the following requests fail for another reason
                .filter(operation ->
                        !operation.path().matches("/login.*|/identity/keys/rotate|.*/(revoke|suspend|reset-password)"));
    }

    private static List<String> parameters(JsonNode operation) {
        return operation.path("parameters").values().stream()
                .filter(parameter -> parameter.path("in").asString("").equals("query"))
                .map(parameter -> parameter.get("name").stringValue())
                .toList();
    }

    byte[] next() {
        var operation = one(operations);
        var body = body(operation).getBytes(StandardCharsets.UTF_8);
        var head = new StringBuilder(method(operation))
                .append(' ')
                .append(address(operation))
                .append(" HTTP/1.1\r\n");
        head.append("Host: localhost\r\nConnection: close\r\n");
        if (random.nextInt(10) > 0) {
            head.append("Authorization: Bearer ").append(one(tokens)).append("\r\n");
        }
        if (random.nextInt(10) > 0) {
            head.append("Content-Type: ")
                    .append(mostly("application/json", MEDIA_TYPES))
                    .append("\r\n");
        }
        if (random.nextBoolean()) {
            head.append("Accept: ").append(one(MEDIA_TYPES)).append("\r\n");
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            head.append(one(HEADERS)).append("\r\n");
        }
        head.append("Content-Length: ").append(body.length).append("\r\n\r\n");
        var request = new ByteArrayOutputStream();
        request.writeBytes(head.toString().getBytes(StandardCharsets.ISO_8859_1));
        request.writeBytes(body);
        return request.toByteArray();
    }

    private String method(Operation operation) {
        return mostly(operation.method(), List.of("GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "FOO"));
    }

    private String address(Operation operation) {
        var path = Pattern.compile("\\{\\w+}")
                .matcher(operation.path())
                .replaceAll(variable ->
                        Matcher.quoteReplacement(mostly(UUID.randomUUID().toString(), VALUES)
                                .replace("{", "%7b")
                                .replace(" ", "%20")));
        var query = new ArrayList<String>();
        for (var parameter : operation.parameters()) {
            if (random.nextInt(3) == 0) {
                query.add(parameter + "=" + one(VALUES).replace(" ", "+"));
            }
        }
        if (random.nextInt(10) == 0) {
            query.add(one(List.of("nonsense=1", "=", "&", "a[b]=c", "%ff=1", "size=1&size=2")));
        }
        return path + (query.isEmpty() ? "" : "?" + String.join("&", query));
    }

    /** Half of the bodies have members of the documents with values of a wrong kind. */
    private String body(Operation operation) {
        if (operation.method().equals("GET")) {
            return random.nextInt(20) == 0 ? one(BODIES) : "";
        }
        return random.nextBoolean() ? one(BODIES) : object(operation, 2);
    }

    private String object(Operation operation, int depth) {
        var text = new StringBuilder("{");
        for (int i = random.nextInt(5); i >= 0; i--) {
            text.append('"')
                    .append(operation.members().isEmpty() ? "id" : one(operation.members()))
                    .append("\":");
            text.append(depth > 0 && random.nextInt(4) == 0 ? object(operation, depth - 1) : value());
            text.append(i > 0 ? "," : "");
        }
        return text.append('}').toString();
    }

    private String value() {
        return switch (random.nextInt(4)) {
            case 0 -> one(List.of("null", "-1", "1", "1e400", "true", "[]", "[null]", "{}", "99999999999999999999"));
            case 1 -> "\"" + UUID.randomUUID() + "\"";
            default -> "\"" + one(VALUES).replace("\"", "").replace("\\", "") + "\"";
        };
    }

    private String mostly(String usual, List<String> hostile) {
        return random.nextInt(4) > 0 ? usual : one(hostile);
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
