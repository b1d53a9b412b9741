package io.mubiao.query.who;

import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.org.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the tables account and unit. */
@Component
class People {

    private static final String ACCOUNTS = """
            select account.id, account.name, account.unit, account.roles, account.suspended,
                   coalesce(unit.name, account.unit) as unit_name, coalesce(unit.region, '') as region
            from read_model.account
            left join read_model.unit on unit.id = account.unit
            """;

    private final JdbcClient jdbc;

    People(JdbcClient jdbc) {
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
        return jdbc.sql(ACCOUNTS + " where account.id = :id")
                .param("id", id.value())
                .query((row, number) -> account(row))
                .optional();
    }

    /** The active accounts of a region with a role. */
    List<Account> with(Role role, String region, @Nullable UnitId unit) {
        return jdbc.sql(ACCOUNTS + """
                                 where account.roles @> array[:role::text] and not account.suspended
                                   and unit.region = :region and (:unit::text is null or account.unit = :unit)
                                 order by account.id
                                """)
                .param("role", role.name())
                .param("region", region)
                .param("unit", unit == null ? null : unit.value())
                .query((row, number) -> account(row))
                .list();
    }

    String unitName(UnitId unit) {
        return jdbc.sql("select name from read_model.unit where id = ?")
                .param(unit.value())
                .query(String.class)
                .optional()
                .orElse(unit.value());
    }

    private static Account account(ResultSet row) throws SQLException {
        var roles = EnumSet.noneOf(Role.class);
        for (var role : (String[]) row.getArray("roles").getArray()) {
            roles.add(Role.valueOf(role));
        }
        var actor = new Actor(
                new UserId(row.getString("id")),
                row.getString("name"),
                new UnitId(row.getString("unit")),
                row.getString("region"),
                roles);
        return new Account(actor, row.getString("unit_name"), row.getBoolean("suspended"));
    }
}
