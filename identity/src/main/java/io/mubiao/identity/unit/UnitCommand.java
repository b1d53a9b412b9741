package io.mubiao.identity.unit;

import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Unit;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.org.UnitKind;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What an administrator can ask of the register of units. */
public sealed interface UnitCommand {

    UnitId unit();

    Actor actor();

    @TargetAggregateIdentifier
    default String stream() {
        return Unit.stream(unit());
    }

    /**
     * Enter a unit into the register; the same request again has the same result.
     *
     * @param parent the unit above; a bureau and an office have none
     */
    record CreateUnit(
            UnitId unit,
            String name,
            UnitKind kind,
            String region,
            @Nullable UnitId parent,
            Actor actor) implements UnitCommand {}

    /** Give the unit another name. */
    record RenameUnit(UnitId unit, String name, Actor actor) implements UnitCommand {}

    /** Let a finance office (业务股室) look after a department. */
    record AssignFinanceOffice(UnitId unit, UnitId office, Actor actor) implements UnitCommand {}
}
