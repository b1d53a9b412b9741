package io.mubiao.shared.sheet;

import org.jspecify.annotations.Nullable;

/**
 * Why a sheet goes back or is rejected, tied to the cell concerned where there is one (财预〔2015〕88号 §26).
 *
 * @param indicatorId the row, or null
 * @param field the head field or the column of the row, or null
 */
public record Reason(@Nullable String indicatorId, @Nullable String field, String text) {}
