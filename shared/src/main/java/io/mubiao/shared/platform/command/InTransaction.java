package io.mubiao.shared.platform.command;

/** A command that writes more than its events: all of it is stored in one transaction of its own, or none. */
public interface InTransaction {}
