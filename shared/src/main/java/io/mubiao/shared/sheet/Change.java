package io.mubiao.shared.sheet;

import org.jspecify.annotations.Nullable;

/**
 * One cell that differs between two contents; null means that the cell does not exist.
 *
 * @param path as in {@link Cells}
 */
public record Change(
        String path, @Nullable String from, @Nullable String to) {}
