package io.mubiao.shared.platform.command;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.mubiao.shared.platform.CommandTransactions;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import java.util.List;
import java.util.function.Supplier;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Hands commands to their aggregate, measures them, and says in the product's words why one was refused. */
@Component
public final class CommandDispatcher {

    /** Of one that is outrun by that many others at one moment. */
    private static final int TRIES = 20;

    private final CommandGateway commands;
    private final TransactionOperations transactions;
    private final MeterRegistry meters;
    private final List<CommandGate> gates;

    CommandDispatcher(
            CommandGateway commands,
            TransactionOperations transactions,
            MeterRegistry meters,
            ObjectProvider<CommandGate> gates) {
        this.commands = commands;
        this.transactions = transactions;
        this.meters = meters;
        this.gates = gates.orderedStream().toList();
    }

    /** Waits for the decision. */
    public <R> R handle(Command<R> command) {
        return measured(command, () -> decide(command));
    }

    /** The same in a stream that many write to at once: nobody is told that others were quicker. */
    public <R> R handleAmongOthers(Command<R> command) {
        for (int left = TRIES; ; left--) {
            try {
                return handle(command);
            } catch (ConcurrencyException | AggregateStreamCreationException e) {
                if (left == 1) {
                    throw e;
                }
            }
        }
    }

    /**
     * Waits for the decision, and stores more in the transaction of its events: both happen or neither.
     *
     * @param more stores what no event may carry, such as a secret; called again when the command is decided again
     */
    public <T extends @Nullable Object> T handle(Command<?> command, Supplier<T> more) {
        return measured(
                command,
                () -> transactions.execute(status -> {
                    decide(command);
                    return more.get();
                }));
    }

    private <T extends @Nullable Object> T measured(Command<?> command, Supplier<T> decision) {
        var sample = Timer.start(meters);
        var outcome = ErrorCode.INTERNAL.name();
        try {
            gates.forEach(gate -> gate.pass(command));
            T answer = stored(command, decision);
            outcome = "DONE";
            return answer;
        } catch (DomainException refusal) {
            outcome = refusal.code().name();
            throw refusal;
        } finally {
            sample.stop(meters.timer(
                    "mubiao.commands", "command", command.getClass().getSimpleName(), "outcome", outcome));
        }
    }

    private <T extends @Nullable Object> T stored(Command<?> command, Supplier<T> decision) {
        try {
            return decision.get();
        } catch (AggregateNotFoundException e) {
            throw command.notFound();
        } catch (ConcurrencyException e) {
            var conflict = command.conflict();
            if (conflict != null) {
                throw conflict;
            }
            return again(decision, e);
        } catch (AggregateStreamCreationException | DuplicateKeyException e) {
            // the same creation sent twice at once, or a name taken meanwhile: now that it is stored, one can tell
            return again(decision, e);
        }
    }

    /** A transaction that the caller has opened ends with what failed in it: only the caller can begin again. */
    private static <T extends @Nullable Object> T again(Supplier<T> decision, RuntimeException failure) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw failure;
        }
        return decision.get();
    }

    /** No refusal and no "nothing to change" rests on memory: both are decided again on the stored events. */
    private <R> R decide(Command<R> command) {
        var attempt = Attempt.fromMemory();
        try {
            R answer = dispatch(command, attempt);
            if (attempt.isConfirmed()) {
                return answer;
            }
        } catch (DomainException | ConcurrencyException e) {
            if (attempt.restsOnStoredEvents()) {
                throw e;
            }
        }
        return dispatch(command, Attempt.fromStoredEvents());
    }

    private <R> R dispatch(Command<R> command, Attempt attempt) {
        var message = GenericCommandMessage.asCommandMessage(command).andMetaData(attempt.asMetaData());
        return commands.sendAndWait(
                command instanceof InTransaction ? message : message.andMetaData(CommandTransactions.without()));
    }
}
