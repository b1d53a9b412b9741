package io.mubiao.shared.platform.command;

import io.mubiao.shared.problem.DomainException;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks of an aggregate. Each vocabulary of commands says in its own words why none of it could be decided.
 *
 * @param <R> what the aggregate answers
 */
public interface Command<R> {

    /** Said of an aggregate without events. */
    DomainException notFound();

    /** Said when another decision was stored first; null when the command can simply be decided again. */
    @Nullable
    DomainException conflict();
}
