package io.mubiao.identity.unit;

import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.stereotype.Component;

/** Hands commands to their unit and says in the product's words why none was found. */
@Component
class UnitDesk {

    private final CommandGateway commands;
    private final UnitTable units;

    UnitDesk(CommandGateway commands, UnitTable units) {
        this.commands = commands;
        this.units = units;
    }

    UnitEntry handle(UnitCommand command) {
        try {
            commands.sendAndWait(command);
        } catch (AggregateNotFoundException e) {
            throw notFound(command.unit());
        } catch (ConcurrencyException | AggregateStreamCreationException e) {
            // somebody was faster: decide again on what is now stored
            commands.sendAndWait(command);
        }
        return seen(command.unit(), command.actor().region());
    }

    /** Units elsewhere and units that do not exist answer alike. */
    UnitEntry seen(UnitId id, String region) {
        var unit = units.find(id);
        if (unit == null || !unit.region().equals(region)) {
            throw notFound(id);
        }
        return unit;
    }

    static DomainException notFound(UnitId unit) {
        return new DomainException(ErrorCode.UNIT_NOT_FOUND, "没有代码为 " + unit + " 的单位，或您无权查看");
    }
}
