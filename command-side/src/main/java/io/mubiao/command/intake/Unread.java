package io.mubiao.command.intake;

/**
 * A printed text that was not understood.
 *
 * @param line 1-based line of the document
 * @param text its cells, separated by tabs
 */
record Unread(int line, String text) {}
