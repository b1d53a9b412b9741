package io.mubiao.command.operation;

import io.mubiao.shared.operation.OperationEvent;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.platform.command.Command;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Ask the running system for something. There is nothing to decide but who may: what is asked is what happened. */
record Operate(Actor actor, OperationEvent what) implements Command<Void> {

    @TargetAggregateIdentifier
    String stream() {
        return OperationEvent.STREAM;
    }

    @Override
    public DomainException notFound() {
        return new DomainException(ErrorCode.NOT_FOUND, "还没有办理过系统运行事项");
    }

    @Override
    public @Nullable DomainException conflict() {
        return null;
    }
}
