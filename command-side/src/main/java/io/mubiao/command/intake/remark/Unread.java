package io.mubiao.command.intake.remark;

/**
 * A printed text that was not understood.
 *
 * @param line 1-based among the source rows
 * @param place where people find it in their document
 * @param text its cells, separated by tabs
 */
public record Unread(int line, String place, String text) {}
