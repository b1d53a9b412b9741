package io.mubiao.query.me;

import io.mubiao.query.replay.UnitNames;
import io.mubiao.shared.org.Actor;
import org.springframework.stereotype.Component;

/** Answers from the token and from the register of units. */
@Component
class MeReader {

    private final UnitNames units;

    MeReader(UnitNames units) {
        this.units = units;
    }

    Me of(Actor actor) {
        return new Me(
                actor.id(),
                actor.name(),
                new Me.OwnUnit(actor.unit(), units.of(actor.unit())),
                actor.region(),
                actor.roles().stream().sorted().toList());
    }
}
