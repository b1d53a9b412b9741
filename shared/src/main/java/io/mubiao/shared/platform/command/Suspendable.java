package io.mubiao.shared.platform.command;

/** A command that may be refused for a while without locking anybody out: nothing of accounts, nothing of operation. */
public interface Suspendable {}
