package io.mubiao.shared.talk;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies something that was said about a sheet. */
public record TalkId(@JsonValue UUID value) {

    @JsonCreator
    public TalkId {}

    @Override
    public String toString() {
        return value.toString();
    }
}
