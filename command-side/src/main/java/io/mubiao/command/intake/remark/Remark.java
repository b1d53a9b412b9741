package io.mubiao.command.intake.remark;

/**
 * Something to look at in what was read. It changes nothing.
 *
 * @param line 1-based among the source rows
 * @param place where people find it in their document
 * @param detail in Chinese
 */
public record Remark(int line, String place, RemarkCode code, String detail) {}
