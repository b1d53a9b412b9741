package io.mubiao.command.sheet;

import static io.mubiao.command.sheet.Sheets.anApprovedSheet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A snapshot of today is read by the program of tomorrow, or ignored if its revision says that it cannot be. When this
 * test fails, raise the revision in {@link SheetConfiguration} and add a file of that revision.
 */
class SnapshotContractTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void aSnapshotIsWrittenAsItsRevisionSays() throws IOException {
        assertThat(json(anAggregate())).isEqualTo(golden());
    }

    @Test
    void aSnapshotIsReadBackWhole() throws IOException {
        var restored = JSON.treeToValue(golden(), TargetSheet.class);
        assertThat(restored).usingRecursiveComparison().isEqualTo(anAggregate());
    }

    private static JsonNode golden() throws IOException {
        var type = new SheetConfiguration().targetSheetSnapshot();
        var file = Path.of("src/test/resources/snapshots", type.name() + "." + type.revision() + ".json");
        return JSON.readTree(Files.readString(file));
    }

    private static JsonNode json(TargetSheet sheet) {
        return JSON.readTree(JSON.writeValueAsString(sheet));
    }

    private static TargetSheet anAggregate() {
        var sheet = new TargetSheet();
        anApprovedSheet().forEach(event -> {
            sheet.on(event.getPayload(), MetaData.from(event.getMetaData()), NOON);
        });
        return sheet;
    }
}
