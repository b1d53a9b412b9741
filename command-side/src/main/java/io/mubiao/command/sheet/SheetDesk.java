package io.mubiao.command.sheet;

import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.stereotype.Component;

/** Hands commands to their sheet and says in the product's words why none was found or another was faster. */
@Component
class SheetDesk {

    private final CommandGateway commands;

    SheetDesk(CommandGateway commands) {
        this.commands = commands;
    }

    Standing handle(SheetCommand command) {
        try {
            return commands.sendAndWait(command);
        } catch (AggregateNotFoundException e) {
            throw new DomainException(ErrorCode.SHEET_NOT_FOUND, "没有找到这张绩效目标表，或您无权查看");
        } catch (ConcurrencyException e) {
            // the same creation sent twice at once: now that one is stored, the other repeats it
            if (command instanceof SheetCommand.DraftSheet) {
                return commands.sendAndWait(command);
            }
            throw new DomainException(ErrorCode.STALE_VERSION, "另一位办理人刚刚处理了这张表，请刷新后再办理");
        }
    }
}
