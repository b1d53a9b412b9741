package io.mubiao.shared.org;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies the appointment of a deputy (委托). */
public record DeputyshipId(@JsonValue UUID value) {

    @JsonCreator
    public DeputyshipId {}

    @Override
    public String toString() {
        return value.toString();
    }
}
