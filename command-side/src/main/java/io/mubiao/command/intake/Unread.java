package io.mubiao.command.intake;

/**
 * A printed text that was not understood.
 *
 * @param line 1-based among the source rows
 * @param place where people find it in their document
 * @param text its cells, separated by tabs
 */
record Unread(int line, String place, String text) {}
