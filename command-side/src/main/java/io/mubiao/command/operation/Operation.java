package io.mubiao.command.operation;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.mubiao.shared.operation.OperationEvent;
import io.mubiao.shared.org.IncompatibleRoles;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.Trace;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** All that was ever asked of the running system. */
@Aggregate(lockFactory = "noLocks")
class Operation {

    @AggregateIdentifier
    private @Nullable String stream;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(Operate command) {
        if (!command.actor().has(Role.ADMIN)) {
            throw new DomainException(ErrorCode.FORBIDDEN, "只有系统管理员可以办理系统运行事项");
        }
        IncompatibleRoles.refuseAmong(command.actor().roles());
        apply(command.what(), MetaData.from(Trace.metaData(command.actor(), Role.ADMIN)));
    }

    @EventSourcingHandler
    void on(OperationEvent any) {
        stream = OperationEvent.STREAM;
    }
}
