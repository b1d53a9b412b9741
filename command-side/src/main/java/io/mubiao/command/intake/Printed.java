package io.mubiao.command.intake;

/** A text and the line it was read from. */
record Printed(int line, String text) {}
