package io.mubiao.shared.org;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The user name of an account: chosen once, never reused, the {@code sub} of its tokens. */
public record UserId(@JsonValue String value) {

    @JsonCreator
    public UserId {}

    @Override
    public String toString() {
        return value;
    }
}
