package io.mubiao.query.me;

import io.mubiao.query.replay.UnitNames;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Unit;
import io.mubiao.shared.org.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers from the token and from the register of units. */
@Component
class MeReader {

    private final UnitNames names;
    private final Units units;

    MeReader(UnitNames names, Units units) {
        this.names = names;
        this.units = units;
    }

    Me of(Actor actor) {
        return new Me(
                actor.id(),
                actor.name(),
                new Me.OwnUnit(actor.unit(), names.of(actor.unit())),
                actor.region(),
                nameOf(actor.region()),
                actor.roles().stream().sorted().toList());
    }

    private @Nullable String nameOf(String region) {
        var unit = units.find(Unit.OF_THE_REGION);
        if (unit == null || !unit.region().equals(region)) {
            return null;
        }
        return unit.name().equals(Unit.REGION_WITHOUT_NAME) ? null : unit.name();
    }
}
