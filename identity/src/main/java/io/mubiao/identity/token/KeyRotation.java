package io.mubiao.identity.token;

import io.mubiao.identity.token.SigningKeyCommand.RotateSigningKey;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.platform.command.CommandDispatcher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Makes a new signing key; its private part never meets the event that tells of it. */
@Component
class KeyRotation {

    private final CommandDispatcher dispatcher;
    private final TransactionOperations transactions;
    private final SigningKeyTable keys;

    KeyRotation(CommandDispatcher dispatcher, TransactionOperations transactions, SigningKeyTable keys) {
        this.dispatcher = dispatcher;
        this.transactions = transactions;
        this.keys = keys;
    }

    /** @return the id of the new key */
    String rotate(Actor actor) {
        var key = SigningKeyTable.generate();
        return dispatcher.handle(new RotateSigningKey(key.getKeyID(), actor), () -> {
            keys.replace(key);
            return key.getKeyID();
        });
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
