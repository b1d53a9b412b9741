package io.mubiao.shared.library;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies an indicator of the library through all its changes. */
public record LibraryIndicatorId(@JsonValue UUID value) {

    @JsonCreator
    public LibraryIndicatorId {}

    /** The identifier of the event stream; unlike the id it cannot meet a sheet's. */
    public String stream() {
        return "indicator/" + value;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
