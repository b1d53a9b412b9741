package io.mubiao.shared.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One cell that differs between two contents; null means that the cell does not exist.
 *
 * @param path as in {@link Cells}
 */
public record Change(
        String path, @Nullable String from, @Nullable String to) {

    /** What undoes the changes. */
    static List<Change> back(List<Change> changes) {
        return changes.stream()
                .map(change -> new Change(change.path(), change.to(), change.from()))
                .toList();
    }
}
