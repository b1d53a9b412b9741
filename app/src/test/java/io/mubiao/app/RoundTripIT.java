package io.mubiao.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What leaves as a document comes back through intake as it was, text by text. */
class RoundTripIT {

    private static final int ROWS_OF_THE_SEED = 49;

    private final County county = County.shared();

    /** The formats that intake reads. */
    static Stream<String> formats() {
        return Stream.of("txt", "docx", "xlsx", "pdf", "html");
    }

    @ParameterizedTest
    @MethodSource("formats")
    void everySheetComesBackAsItLeft(String format) {
        int rows = 0;
        for (var sheet : county.seedSheets()) {
            var content = (ObjectNode) sheet.get("content");
            var returned = there(content, format);

            assertThat(returned.size()).as("sheets in the document").isEqualTo(1);
            assertThat(texts(returned.get(0).get("content"))).isEqualTo(texts(content));
            rows += returned.get(0).get("content").get("indicators").size();
        }
        assertThat(rows).isEqualTo(ROWS_OF_THE_SEED);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void anApprovedSheetComesBackAsItLeft(String format) {
        var content = county.seedContent(2);
        var sheet = county.submitted(content).approved();

        var returned = read(sheet.id(), format);

        assertThat(texts(returned.get("sheets").get(0).get("content"))).isEqualTo(texts(content));
        assertThat(returned.get("sheets").size()).isEqualTo(1);
    }

    private JsonNode there(ObjectNode content, String format) {
        var id = UUID.randomUUID();
        var answer = county.as("drafter").post("/api/sheets", Map.of("id", id, "content", content));
        assertThat(answer.status()).isEqualTo(201);
        return read(id, format).get("sheets");
    }

    private JsonNode read(UUID id, String format) {
        var document = county.as("drafter").download("/api/sheets/" + id + "/document?format=" + format);
        var answer = county.as("drafter").upload("/api/intake", "sheet." + format, document);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    /** Everything but the ids of rows, which a document does not carry. */
    private static List<String> texts(JsonNode content) {
        var texts = new ArrayList<String>();
        for (var member : content.propertyNames()) {
            if (!member.equals("indicators")) {
                texts.add(member + "=" + content.get(member));
            }
        }
        for (var row : content.get("indicators")) {
            texts.add(row.get("level1") + "|" + row.get("level2") + "|" + row.get("name") + "|" + row.get("value"));
        }
        return texts;
    }
}
