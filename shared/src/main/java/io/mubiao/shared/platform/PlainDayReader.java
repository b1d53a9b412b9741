package io.mubiao.shared.platform;

import java.time.DateTimeException;
import java.time.LocalDate;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Reads a day written as 2026-02-26 only: the usual reader also takes numbers, lists and instants for days. */
final class PlainDayReader extends StdDeserializer<LocalDate> {

    private static final int LENGTH = "2026-02-26".length();

    PlainDayReader() {
        super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser json, DeserializationContext context) {
        if (!json.hasToken(JsonToken.VALUE_STRING)) {
            return (LocalDate) context.handleUnexpectedToken(LocalDate.class, json);
        }
        var text = json.getString();
        try {
            if (text.length() == LENGTH) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException e) {
            // said below
        }
        throw context.weirdStringException(text, LocalDate.class, "no day");
    }
}
