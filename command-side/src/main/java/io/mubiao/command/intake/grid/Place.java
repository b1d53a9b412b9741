package io.mubiao.command.intake.grid;

/**
 * Where a text stands in its document.
 *
 * @param line 1-based number of its row among the source rows
 * @param words as people look for it: 表格1 第3行, Sheet1!B7, 第2页 第5行
 */
public record Place(int line, String words) {}
