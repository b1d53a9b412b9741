package io.mubiao.shared.sheet;

import org.jspecify.annotations.Nullable;

/**
 * One source of the project's money, as printed.
 *
 * @param source the source, such as 财政拨款
 * @param amount 元, decimal string
 */
public record FundingPart(@Nullable String source, @Nullable String amount) {}
