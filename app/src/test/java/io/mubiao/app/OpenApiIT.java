package io.mubiao.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.mubiao.shared.platform.OnBehalf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The contract in {@code docs/openapi} is what the program answers by. After a wanted change: {@code mvn verify
 * -Dit.test=OpenApiIT -Dopenapi.update=true -DskipWeb} writes it anew.
 */
class OpenApiIT {

    private static final Path DOCUMENTS = Path.of("../docs/openapi");
    private static final JsonMapper PRETTY = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private final County county = County.shared();

    @ParameterizedTest
    @ValueSource(strings = {"command-side", "query-side", "identity"})
    void theDocumentHasNotDrifted(String group) throws IOException {
        var live = document(group);
        var file = DOCUMENTS.resolve(group + ".json");
        if (Boolean.getBoolean("openapi.update")) {
            Files.createDirectories(DOCUMENTS);
            Files.writeString(file, PRETTY.writeValueAsString(live) + "\n");
        }
        assertThat(live).isEqualTo(PRETTY.readTree(Files.readString(file)));
    }

    @Test
    void everyVerbOfASheetIsDocumentedWithItsVersion() {
        for (var verb : new String[] {
            "edit",
            "submit",
            "withdraw",
            "confirm-amendment",
            "pass",
            "take-back",
            "return",
            "reject",
            "reopen",
            "approve",
            "revise",
            "abandon-revision",
            "discard",
            "hand-over"
        }) {
            var parameters = document("command-side").at("/paths/~1api~1sheets~1{id}~1" + verb + "/post/parameters");
            assertThat(parameters.values().stream()
                            .map(parameter -> parameter.get("name").stringValue()))
                    .as(verb)
                    .filteredOn(name -> !name.equals(OnBehalf.HEADER))
                    .containsExactlyInAnyOrder("id", "If-Match");
        }
    }

    /** Those that begin something, and the end of a key, which is final whatever else has changed. */
    @Test
    void everyCommandOnAnAccountOrAUnitIsDocumentedWithItsVersion() {
        var paths = document("identity").get("paths");
        var withoutVersion = paths.properties().stream()
                .filter(path -> path.getKey().matches("/identity/(accounts|units)\\b.*"))
                .filter(path -> path.getValue().has("post"))
                .filter(path -> path.getValue().at("/post/parameters").values().stream()
                        .noneMatch(
                                parameter -> parameter.get("name").stringValue().equals("If-Match")))
                .map(Map.Entry::getKey);
        assertThat(withoutVersion)
                .containsExactlyInAnyOrder(
                        "/identity/accounts",
                        "/identity/accounts/{id}/api-keys",
                        "/identity/accounts/{id}/api-keys/{key}/revoke",
                        "/identity/units");
    }

    @Test
    void aPersonCanBrowseIt() {
        assertThat(county.nobody().get("/swagger-ui/index.html").body()).contains("swagger-ui");
    }

    private JsonNode document(String group) {
        var answer = county.nobody().get("/v3/api-docs/" + group);
        assertThat(answer.status()).isEqualTo(200);
        var document = (ObjectNode) answer.json();
        document.remove("servers");
        return PRETTY.readTree(PRETTY.writeValueAsString(document));
    }
}
