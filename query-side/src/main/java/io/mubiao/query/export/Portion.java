package io.mubiao.query.export;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some lines of a list.
 *
 * @param next the cursor of those behind them, null where they end
 */
public record Portion<T>(List<T> items, @Nullable String next) {}
