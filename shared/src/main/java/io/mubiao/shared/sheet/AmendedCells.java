package io.mubiao.shared.sheet;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.mubiao.shared.org.UserId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which reviewer's words stand in which cells. Who wrote a cell does not sign it, for as long as it stands. */
final class AmendedCells {

    @JsonValue
    private final Map<String, UserId> writers;

    AmendedCells() {
        this(Map.of());
    }

    @JsonCreator
    AmendedCells(Map<String, UserId> writers) {
        this.writers = new LinkedHashMap<>(writers);
    }

    void add(List<Change> changes, UserId writer) {
        changes.forEach(change -> writers.put(change.path(), writer));
    }

    /** Somebody else has written these cells since. */
    void remove(List<Change> changes) {
        changes.forEach(change -> writers.remove(change.path()));
    }

    boolean standBy(UserId account) {
        return writers.containsValue(account);
    }

    Collection<UserId> writers() {
        return writers.values();
    }
}
