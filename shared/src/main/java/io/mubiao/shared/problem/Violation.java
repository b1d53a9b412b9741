package io.mubiao.shared.problem;

/**
 * One field of a request that forbids it.
 *
 * @param path the field, as in {@code content.indicators[3].value}
 * @param code upper snake case, stable
 * @param detail what is wrong and what to do, in Chinese
 */
public record Violation(String path, String code, String detail) {}
