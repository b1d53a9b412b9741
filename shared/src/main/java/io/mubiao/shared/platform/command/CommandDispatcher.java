package io.mubiao.shared.platform.command;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.mubiao.shared.platform.CommandTransactions;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.stereotype.Component;

/** Hands commands to their aggregate, measures them, and says in the product's words why one was refused. */
@Component
public final class CommandDispatcher {

    private final CommandGateway commands;
    private final MeterRegistry meters;

    CommandDispatcher(CommandGateway commands, MeterRegistry meters) {
        this.commands = commands;
        this.meters = meters;
    }

    /**
     * Waits for the decision.
     *
     * @param notFound what is said of an aggregate without events
     * @param conflict what is said when somebody else's decision was stored first
     */
    public <R> R handle(Object command, DomainException notFound, DomainException conflict) {
        var sample = Timer.start(meters);
        var outcome = ErrorCode.INTERNAL.name();
        try {
            R answer = send(command, notFound, conflict);
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

    private <R> R send(Object command, DomainException notFound, DomainException conflict) {
        try {
            return decide(command);
        } catch (AggregateNotFoundException e) {
            throw notFound;
        } catch (AggregateStreamCreationException e) {
            // the same creation sent twice at once: now that one is stored, the other repeats it
            return decide(command);
        } catch (ConcurrencyException e) {
            throw conflict;
        }
    }

    /** No refusal and no "nothing to change" rests on memory: both are decided again on the stored events. */
    private <R> R decide(Object command) {
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

    private <R> R dispatch(Object command, Attempt attempt) {
        var message = GenericCommandMessage.asCommandMessage(command).andMetaData(attempt.asMetaData());
        return commands.sendAndWait(
                command instanceof InTransaction ? message : message.andMetaData(CommandTransactions.without()));
    }
}
