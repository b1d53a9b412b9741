package io.mubiao.query.who;

import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.org.UserId;
import io.mubiao.shared.platform.PresentAccounts;
import io.mubiao.shared.platform.PresentAccounts.PresentAccount;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The accounts as requests are judged by them, with the names of their units. */
@Component
class People {

    private final PresentAccounts accounts;
    private final JdbcClient jdbc;

    People(PresentAccounts accounts, JdbcClient jdbc) {
        this.accounts = accounts;
        this.jdbc = jdbc;
    }

    /** An account as far as it matters for what it may do. */
    record Account(Actor actor, String unitName, boolean suspended) {

        Why.Person person() {
            return new Why.Person(
                    actor.id(),
                    actor.name(),
                    actor.unit(),
                    unitName,
                    actor.roles().stream().sorted().toList(),
                    suspended);
        }
    }

    Optional<Account> find(UserId id) {
        return Optional.ofNullable(accounts.find(id)).map(this::account);
    }

    /** The active accounts of a region with a role. */
    Stream<Actor> with(Role role, String region, @Nullable UnitId unit) {
        return accounts.all()
                .filter(account -> !account.state().suspended()
                        && account.state().roles().contains(role)
                        && region.equals(account.region())
                        && (unit == null || unit.equals(account.state().unit())))
                .sorted(Comparator.comparing(account -> account.state().id().value()))
                .map(account -> account.actor(region));
    }

    String unitName(UnitId unit) {
        return jdbc.sql("select name from read_model.unit where id = ?")
                .param(unit.value())
                .query(String.class)
                .optional()
                .orElse(unit.value());
    }

    private Account account(PresentAccount found) {
        return account(found.actor(""), found.state().suspended());
    }

    /** The account with the name of its unit. */
    Account account(Actor actor, boolean suspended) {
        return new Account(actor, unitName(actor.unit()), suspended);
    }
}
