package io.mubiao.identity.account;

import io.mubiao.shared.org.UserId;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import java.util.function.Supplier;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Hands commands to their account, together with the secrets that no event may carry. */
@Component
class AccountDesk {

    private final CommandGateway commands;
    private final TransactionOperations transactions;
    private final AccountList accounts;

    AccountDesk(CommandGateway commands, TransactionOperations transactions, AccountList accounts) {
        this.commands = commands;
        this.transactions = transactions;
        this.accounts = accounts;
    }

    AccountEntry handle(AccountCommand command) {
        handle(command, () -> null);
        return accounts.seen(command.account(), command.actor().region());
    }

    /** @param secret made and stored in the transaction of the event: both happen or neither */
    <T extends @Nullable Object> T handle(AccountCommand command, Supplier<T> secret) {
        try {
            return once(command, secret);
        } catch (AggregateNotFoundException e) {
            throw notFound(command.account());
        } catch (ConcurrencyException | AggregateStreamCreationException | DuplicateKeyException e) {
            // somebody was faster: decide again on what is now stored
            return once(command, secret);
        }
    }

    private <T extends @Nullable Object> T once(AccountCommand command, Supplier<T> secret) {
        return transactions.execute(status -> {
            commands.sendAndWait(command);
            return secret.get();
        });
    }

    static DomainException notFound(UserId account) {
        return new DomainException(ErrorCode.ACCOUNT_NOT_FOUND, "没有用户名为 " + account + " 的账号，或您无权查看");
    }
}
