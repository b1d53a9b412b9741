package io.mubiao.shared.platform;

import java.io.OutputStream;
import java.util.function.Consumer;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import tools.jackson.databind.json.JsonMapper;

/** Answers that are as long as they are: a JSON value on each line, sent while they are read. */
@Component
public class JsonLines {

    private final JsonMapper json;

    JsonLines(JsonMapper json) {
        this.json = json;
    }

    /** @param values hands over one value after the other */
    public <T> ResponseEntity<StreamingResponseBody> answer(Consumer<Consumer<T>> values) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_NDJSON).body(output -> write(values, output));
    }

    private <T> void write(Consumer<Consumer<T>> values, OutputStream output) {
        try (var lines = json.writer().withRootValueSeparator("\n").writeValues(output)) {
            values.accept(lines::write);
        }
    }
}
