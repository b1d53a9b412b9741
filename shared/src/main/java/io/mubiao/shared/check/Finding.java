package io.mubiao.shared.check;

import org.jspecify.annotations.Nullable;

/**
 * A rule that a sheet does not meet, at the cell concerned. Nothing is corrected by it.
 *
 * @param code of the rule
 * @param indicatorId the row, null when it concerns the head or the whole sheet
 * @param field the JSON member of the head or of the row, null when no single cell is meant
 * @param detail what stands there and why that is no good, in Chinese
 * @param suggestion what to do, in Chinese
 * @param replacement a text for the cell, where a machine can know one
 * @param ruleSet the version of rules and word lists that was applied
 */
public record Finding(
        String code,
        Severity severity,
        @Nullable String indicatorId,
        @Nullable String field,
        String detail,
        String suggestion,
        @Nullable String replacement,
        String ruleSet) {}
