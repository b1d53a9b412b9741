package io.mubiao.query.me;

import io.mubiao.query.me.Me.Principal;
import io.mubiao.query.replay.UnitNames;
import io.mubiao.shared.deputy.DeputyAction;
import io.mubiao.shared.deputy.DeputyRules;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Unit;
import io.mubiao.shared.org.Units;
import io.mubiao.shared.platform.PresentAccounts;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers from the token, the register of units, and who stands in for whom. */
@Component
class MeReader {

    private final UnitNames names;
    private final Units units;
    private final PresentAccounts accounts;

    MeReader(UnitNames names, Units units, PresentAccounts accounts) {
        this.names = names;
        this.units = units;
        this.accounts = accounts;
    }

    /** With what was settled before it was asked for: whoever has just accepted need not wait. */
    Me of(Actor actor) {
        accounts.requireAll();
        var mandate = actor.mandate();
        var now = Instant.now();
        return new Me(
                actor.id(),
                actor.name(),
                new Me.OwnUnit(actor.unit(), names.of(actor.unit())),
                actor.region(),
                nameOf(actor.region()),
                actor.roles().stream().sorted().toList(),
                mandate == null ? null : new Principal(mandate.principal(), mandate.principalName()),
                accounts.mandatesOf(actor, now)
                        .map(instead -> new Principal(instead.principal(), instead.principalName()))
                        .sorted(Comparator.comparing(Principal::name))
                        .toList(),
                toSettle(actor, now));
    }

    private long toSettle(Actor actor, Instant now) {
        return accounts.deputyships()
                .filter(known -> DeputyRules.maySee(known, actor))
                .filter(known -> DeputyRules.refusal(known, actor, DeputyAction.ACCEPT, now) == null
                        || DeputyRules.refusal(known, actor, DeputyAction.CONFIRM, now) == null)
                .count();
    }

    private @Nullable String nameOf(String region) {
        var unit = units.find(Unit.OF_THE_REGION);
        if (unit == null || !unit.region().equals(region)) {
            return null;
        }
        return unit.name().equals(Unit.REGION_WITHOUT_NAME) ? null : unit.name();
    }
}
