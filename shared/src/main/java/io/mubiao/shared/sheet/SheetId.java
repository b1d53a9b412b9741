package io.mubiao.shared.sheet;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a target sheet through all its revisions. */
public record SheetId(@JsonValue UUID value) {

    @JsonCreator
    public SheetId {}

    @Override
    public String toString() {
        return value.toString();
    }
}
