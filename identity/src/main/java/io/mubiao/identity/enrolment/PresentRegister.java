package io.mubiao.identity.enrolment;

import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.UnitKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The units and accounts that a file speaks of, as they are. */
@Component
class PresentRegister {

    private final JdbcClient jdbc;

    PresentRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A unit that is there. */
    record PresentUnit(
            String id,
            String name,
            UnitKind kind,
            String region,
            @Nullable String parent,
            @Nullable String office,
            long version) {}

    /** An account that is there. */
    record PresentAccount(String id, String name, String unit, String region, Set<Role> roles, long version) {}

    Map<String, PresentUnit> units(Collection<String> ids) {
        return jdbc
                .sql("select * from identity.unit where id = any(:ids::text[])")
                .param("ids", ids.toArray(String[]::new))
                .query(PresentRegister::unit)
                .list()
                .stream()
                .collect(Collectors.toMap(PresentUnit::id, Function.identity()));
    }

    Map<String, PresentAccount> accounts(Collection<String> ids) {
        return jdbc
                .sql("select * from identity.account where id = any(:ids::text[])")
                .param("ids", ids.toArray(String[]::new))
                .query(PresentRegister::account)
                .list()
                .stream()
                .collect(Collectors.toMap(PresentAccount::id, Function.identity()));
    }

    private static PresentUnit unit(ResultSet row, int number) throws SQLException {
        return new PresentUnit(
                row.getString("id"),
                row.getString("name"),
                UnitKind.valueOf(row.getString("kind")),
                row.getString("region"),
                row.getString("parent"),
                row.getString("office"),
                row.getLong("version"));
    }

    private static PresentAccount account(ResultSet row, int number) throws SQLException {
        var roles = EnumSet.noneOf(Role.class);
        Stream.of((String[]) row.getArray("roles").getArray())
                .map(Role::valueOf)
                .forEach(roles::add);
        return new PresentAccount(
                row.getString("id"),
                row.getString("name"),
                row.getString("unit"),
                row.getString("region"),
                roles,
                row.getLong("version"));
    }
}
