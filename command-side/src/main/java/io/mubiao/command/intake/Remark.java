package io.mubiao.command.intake;

/**
 * Something to look at in what was read. It changes nothing.
 *
 * @param line 1-based line of the document
 * @param detail in Chinese
 */
record Remark(int line, RemarkCode code, String detail) {}
