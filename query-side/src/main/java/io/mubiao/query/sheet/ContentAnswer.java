package io.mubiao.query.sheet;

import io.mubiao.shared.sheet.IndicatorValue;
import io.mubiao.shared.sheet.SheetContent;
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
            var value = IndicatorValue.parse(indicator.path("value").stringValue(null));
            ((ObjectNode) indicator).set("parsedValue", JSON.valueToTree(value.parsed()));
        }
        return answer;
    }
}
