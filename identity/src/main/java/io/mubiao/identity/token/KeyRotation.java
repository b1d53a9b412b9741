package io.mubiao.identity.token;

import io.mubiao.identity.token.SigningKeyCommand.RotateSigningKey;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Makes a new signing key; its private part never meets the event that tells of it. */
@Component
class KeyRotation {

    private final CommandGateway commands;
    private final TransactionOperations transactions;
    private final SigningKeyTable keys;

    KeyRotation(CommandGateway commands, TransactionOperations transactions, SigningKeyTable keys) {
        this.commands = commands;
        this.transactions = transactions;
        this.keys = keys;
    }

    /** @return the id of the new key */
    String rotate(Actor actor) {
        var key = SigningKeyTable.generate();
        try {
            transactions.executeWithoutResult(status -> {
                commands.sendAndWait(new RotateSigningKey(key.getKeyID(), actor));
                keys.replace(key);
            });
        } catch (ConcurrencyException | AggregateStreamCreationException e) {
            throw new DomainException(ErrorCode.STALE_VERSION, "另一名管理员刚刚更换了签名密钥");
        }
        return key.getKeyID();
    }

    /** Sees to it that there is a key, also when several processes start at once. */
    void ensureKey(Actor actor) {
        transactions.executeWithoutResult(status -> {
            keys.lock();
            if (keys.isEmpty()) {
                rotate(actor);
            }
        });
    }
}
