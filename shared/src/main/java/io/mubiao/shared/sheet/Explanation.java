package io.mubiao.shared.sheet;

import org.jspecify.annotations.Nullable;

/** What the drafter says to a finding when submitting. */
public record Explanation(String code, @Nullable String indicatorId, String text) {}
