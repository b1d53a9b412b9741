package io.mubiao.command.operation;

import io.mubiao.shared.operation.OperationEvent;
import io.mubiao.shared.org.Actor;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Ask the running system for something. There is nothing to decide but who may: what is asked is what happened. */
record Operate(Actor actor, OperationEvent what) {

    @TargetAggregateIdentifier
    String stream() {
        return OperationEvent.STREAM;
    }
}
