package io.mubiao.app;

import io.mubiao.shared.org.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What the API's documents say can be asked for. */
final class Operations {

    private static final Path DOCUMENTS = Path.of("../docs/openapi");

    /** Whoever may do this ends the tokens of all others; nobody else gets as far. */
    private static final Set<String> ENDS_THE_TEST = Set.of("/identity/keys/rotate");

    private Operations() {}

    /**
     * An operation.
     *
     * @param isPublic whether nobody needs to be signed in
     * @param roles of which one is needed; empty: everybody who is signed in
     * @param parameters as {@code name=value}: those that must be there, and of forms the format that is printed fastest
     */
    record Operation(
            String method, String path, boolean isPublic, Set<Role> roles, List<String> parameters, boolean hasBody) {

        boolean isFor(Set<Role> held) {
            return roles.isEmpty() || !Collections.disjoint(roles, held);
        }

        /** Asks about things that do not exist, with a body that says nothing. */
        Api.Answer ask(Api api) {
            return ask(api, UUID.randomUUID());
        }

        Api.Answer ask(Api api, UUID sheet) {
            var address = path.replace("{id}", sheet.toString())
                            .replace("{version}", "1")
                            .replaceAll("\\{\\w+}", "none")
                    + (parameters.isEmpty() ? "" : "?" + String.join("&", parameters));
            return switch (method) {
                case "GET" -> api.with("Accept", "*/*").get(address);
                case "POST" -> api.ifMatch(1).post(address, "{}");
                default ->
                    api.ifMatch(1)
                            .with("Content-Type", "application/json")
                            .send(method, address, java.net.http.HttpRequest.BodyPublishers.ofString("{}"));
            };
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static List<Operation> documented() {
        return Stream.of("command-side", "query-side", "identity")
                .map(Operations::read)
                .flatMap(document -> document.path("paths").propertyStream())
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .map(method -> operation(method.getKey(), path.getKey(), method.getValue())))
                .filter(operation -> !ENDS_THE_TEST.contains(operation.path()))
                .toList();
    }

    private static Operation operation(String method, String path, JsonNode operation) {
        return new Operation(
                method.toUpperCase(java.util.Locale.ROOT),
                path,
                operation.path("security").isArray()
                        && operation.path("security").isEmpty(),
                operation
                        .path("x-roles")
                        .valueStream()
                        .map(role -> Role.valueOf(role.stringValue()))
                        .collect(Collectors.toSet()),
                operation
                        .path("parameters")
                        .valueStream()
                        .filter(parameter ->
                                parameter.path("in").stringValue("").equals("query"))
                        .map(Operations::parameter)
                        .flatMap(Optional::stream)
                        .toList(),
                operation.has("requestBody"));
    }

    private static Optional<String> parameter(JsonNode parameter) {
        var name = parameter.path("name").stringValue();
        boolean asPage = parameter
                .path("schema")
                .path("enum")
                .valueStream()
                .anyMatch(format -> format.stringValue("").equals("html"));
        if (asPage) {
            return Optional.of(name + "=html");
        }
        return parameter.path("required").booleanValue(false) ? Optional.of(name + "=1") : Optional.empty();
    }

    private static JsonNode read(String group) {
        try {
            return Api.JSON.readTree(Files.readString(DOCUMENTS.resolve(group + ".json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
