package io.mubiao.query.sheet;

import io.mubiao.shared.sheet.SheetContent;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A content as answered: every indicator also says how its value is understood. */
final class ContentAnswer {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ContentAnswer() {}

    static JsonNode of(SheetContent content) {
        var answer = JSON.valueToTree(content);
        for (var indicator : answer.path("indicators")) {
            ((ObjectNode) indicator)
                    .set("parsedValue", parsedValue(indicator.path("value").stringValue(null)));
        }
        return answer;
    }

    /** How a printed value is understood. */
    static JsonNode parsedValue(@Nullable String value) {
        return JSON.nullNode();
    }
}
