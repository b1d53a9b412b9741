package io.mubiao.shared.platform;

import io.mubiao.shared.text.PlainDecimal;
import java.math.BigDecimal;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Reads a JSON number only where it is a {@link PlainDecimal}, and before it becomes a number at all. */
final class PlainDecimalReader extends StdDeserializer<BigDecimal> {

    PlainDecimalReader() {
        super(BigDecimal.class);
    }

    @Override
    public BigDecimal deserialize(JsonParser json, DeserializationContext context) {
        if (!json.currentToken().isNumeric()) {
            return (BigDecimal) context.handleUnexpectedToken(BigDecimal.class, json);
        }
        var number = PlainDecimal.read(json.getString());
        if (number == null) {
            throw context.weirdStringException(json.getString(), BigDecimal.class, "no plain decimal");
        }
        return number;
    }
}
