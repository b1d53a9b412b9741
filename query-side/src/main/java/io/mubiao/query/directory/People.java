package io.mubiao.query.directory;

import io.mubiao.query.replay.UnitNames;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.org.UserId;
import io.mubiao.shared.platform.PresentAccounts;
import io.mubiao.shared.platform.PresentAccounts.PresentAccount;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The accounts as requests are judged by them, with the names of their units. */
@Component
public class People {

    private final PresentAccounts accounts;
    private final UnitNames units;

    People(PresentAccounts accounts, UnitNames units) {
        this.accounts = accounts;
        this.units = units;
    }

    /** An account as far as it matters for what it may do. */
    public record Account(Actor actor, String unitName, boolean suspended) {}

    public Optional<Account> find(UserId id) {
        return Optional.ofNullable(accounts.find(id)).map(this::account);
    }

    /** The active accounts of a region with a role. */
    public Stream<Actor> with(Role role, String region, @Nullable UnitId unit) {
        return in(region).filter(actor -> actor.has(role) && (unit == null || unit.equals(actor.unit())));
    }

    /** The active accounts of a region, in the order of their names. */
    public Stream<Actor> in(String region) {
        return sorted(accounts.activeIn(region));
    }

    /** The same, and deputies once more for each in whose place they may act now. */
    public Stream<Actor> actingIn(String region, Instant now) {
        return sorted(accounts.whoeverActsIn(region, now));
    }

    private static Stream<Actor> sorted(Stream<Actor> actors) {
        return actors.sorted(Comparator.comparing(actor -> actor.id().value()));
    }

    /** The present name of a unit, or its code. */
    public String unitName(UnitId unit) {
        return Objects.requireNonNullElse(units.of(unit), unit.value());
    }

    private Account account(PresentAccount found) {
        return account(found.actor(""), found.state().suspended());
    }

    /** The account with the name of its unit. */
    public Account account(Actor actor, boolean suspended) {
        return new Account(actor, unitName(actor.unit()), suspended);
    }
}
