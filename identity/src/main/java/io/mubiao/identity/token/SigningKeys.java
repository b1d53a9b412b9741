package io.mubiao.identity.token;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.mubiao.identity.token.SigningKeyCommand.RotateSigningKey;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.SigningKeyEvent.SigningKeyRotated;
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

/** Which key signs tokens, and which did before. */
@Aggregate(type = "SigningKeys", lockFactory = "noLocks")
class SigningKeys {

    @AggregateIdentifier
    private @Nullable String stream;

    private @Nullable String current;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RotateSigningKey command) {
        var actor = command.actor();
        if (!actor.has(Role.ADMIN)) {
            throw new DomainException(ErrorCode.FORBIDDEN, "只有系统管理员可以更换签名密钥");
        }
        apply(new SigningKeyRotated(command.key(), current), MetaData.from(Trace.metaData(actor, Role.ADMIN)));
    }

    @EventSourcingHandler
    void on(SigningKeyRotated event) {
        stream = SigningKeyCommand.STREAM;
        current = event.key();
    }
}
