package io.mubiao.shared.platform.command;

import io.mubiao.shared.problem.DomainException;

/** What holds commands up for a reason that no aggregate knows. */
@FunctionalInterface
public interface CommandGate {

    CommandGate OPEN = command -> {};

    /** @throws DomainException if the command may not be decided now */
    void pass(Command<?> command);
}
