package io.mubiao.shared.org;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The code of a unit (单位代码), unique in the installation. */
public record UnitId(@JsonValue String value) {

    @JsonCreator
    public UnitId {}

    @Override
    public String toString() {
        return value;
    }
}
