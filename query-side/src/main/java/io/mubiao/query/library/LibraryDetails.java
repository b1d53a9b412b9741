package io.mubiao.query.library;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.org.UserId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An indicator of the library with everything that happened to it, oldest first. */
record LibraryDetails(@JsonUnwrapped LibraryItem item, List<Entry> history) {

    /**
     * One event.
     *
     * @param version the indicator's version after it
     * @param type the stored name of the event
     * @param summary one sentence: who did what, and why
     */
    @Schema(name = "LibraryEntry")
    record Entry(
            long version,
            String type,
            Instant at,
            Doer actor,
            String summary,
            @Nullable String reason,
            List<FieldChange> changes) {}

    /** Who did it, under which role. */
    @Schema(name = "LibraryDoer")
    record Doer(UserId id, String name, Role role, UnitId unit, String unitName) {}

    /**
     * A field that a revision changed.
     *
     * @param path as in the definition
     * @param label the field's name in Chinese
     */
    record FieldChange(
            String path,
            String label,
            @Nullable String from,
            @Nullable String to) {}
}
