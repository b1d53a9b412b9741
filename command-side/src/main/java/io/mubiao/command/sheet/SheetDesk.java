package io.mubiao.command.sheet;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.stereotype.Component;

/** Hands commands to their sheet, measures them, and says in the product's words why one was refused. */
@Component
class SheetDesk {

    private final CommandGateway commands;
    private final MeterRegistry meters;

    SheetDesk(CommandGateway commands, MeterRegistry meters) {
        this.commands = commands;
        this.meters = meters;
    }

    Standing handle(SheetCommand command) {
        var sample = Timer.start(meters);
        var outcome = ErrorCode.INTERNAL.name();
        try {
            var standing = send(command);
            outcome = "DONE";
            return standing;
        } catch (DomainException refusal) {
            outcome = refusal.code().name();
            throw refusal;
        } finally {
            sample.stop(meters.timer(
                    "mubiao.commands", "command", command.getClass().getSimpleName(), "outcome", outcome));
        }
    }

    private Standing send(SheetCommand command) {
        try {
            return commands.sendAndWait(command);
        } catch (AggregateNotFoundException e) {
            throw new DomainException(ErrorCode.SHEET_NOT_FOUND, "没有找到这张绩效目标表，或您无权查看");
        } catch (AggregateStreamCreationException e) {
            // the same creation sent twice at once: now that one is stored, the other repeats it
            return commands.sendAndWait(command);
        } catch (ConcurrencyException e) {
            throw new DomainException(ErrorCode.STALE_VERSION, "另一位办理人刚刚处理了这张表，请刷新后再办理");
        }
    }
}
