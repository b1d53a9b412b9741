package io.mubiao.query.directory;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import io.mubiao.query.directory.Unattended.Cause;
import io.mubiao.query.directory.Unattended.UnattendedSheet;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.org.Units;
import io.mubiao.shared.org.UserId;
import io.mubiao.shared.sheet.SheetId;
import io.mubiao.shared.sheet.SheetPhase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the sheets that nobody can act on, and those that wait at an office which answers for them no longer. */
@Component
class UnattendedReader {

    private static final String WAITING = """
            select sheet.id, sheet.version, sheet.phase, sheet.stage, sheet.stage_label, sheet.turn, sheet.unit,
                   sheet.waiting_since
            from read_model.sheet sheet
            where sheet.region = :region and not sheet.submitted and sheet.turn is not null
            """;

    private final JdbcClient jdbc;
    private final People people;
    private final Units units;

    UnattendedReader(JdbcClient jdbc, People people, Units units) {
        this.jdbc = jdbc;
        this.people = people;
        this.units = units;
    }

    /**
     * A place where sheets wait, as in {@code turn}.
     *
     * @param unit null: the whole region
     */
    private record Place(String turn, Role role, @Nullable UnitId unit) {

        static Place of(String turn) {
            var parts = turn.split("@", 2);
            return new Place(turn, Role.valueOf(parts[0]), parts[1].equals("*") ? null : new UnitId(parts[1]));
        }
    }

    /**
     * What an account would leave behind.
     *
     * @param role the role that it would lose; null: all of them
     */
    record Leaving(UserId account, @Nullable Role role) {

        boolean leaves(UserId account, Role place) {
            return this.account.equals(account) && (role == null || role == place);
        }
    }

    /** What waits longest first. */
    List<UnattendedSheet> find(String region) {
        var nobody = nobody(region, places(region), null);
        return sorted(Stream.concat(nobody.stream(), without(nobody, formerOffice(region))));
    }

    /** What would wait for nobody once the account has left, and does not so far. */
    List<UnattendedSheet> findWithout(String region, Leaving leaving) {
        var places = places(region);
        return sorted(without(nobody(region, places, null), nobody(region, places, leaving)));
    }

    private static Stream<UnattendedSheet> without(List<UnattendedSheet> known, List<UnattendedSheet> items) {
        var ids = known.stream().map(UnattendedSheet::id).collect(toSet());
        return items.stream().filter(item -> !ids.contains(item.id()));
    }

    private static List<UnattendedSheet> sorted(Stream<UnattendedSheet> items) {
        return items.sorted(Comparator.comparing(UnattendedSheet::waitingSince)).toList();
    }

    private List<Place> places(String region) {
        return jdbc.sql("""
                        select distinct turn from read_model.sheet
                        where region = ? and not submitted and turn is not null
                        """).param(region).query(String.class).list().stream()
                .map(Place::of)
                .toList();
    }

    /** A sheet waits for nobody when separation of duties bars all who work at the place, or none works there. */
    private List<UnattendedSheet> nobody(String region, List<Place> places, @Nullable Leaving leaving) {
        return jdbc.sql(WAITING + """
                          and exists (select from unnest(:turns::text[], :people::text[]) as place (turn, people)
                                      where place.turn = sheet.turn
                                        and sheet.barred @> string_to_array(place.people, ' '))
                        """)
                .param("region", region)
                .param("turns", places.stream().map(Place::turn).toArray(String[]::new))
                .param(
                        "people",
                        places.stream()
                                .map(place -> workingAt(place, region, leaving))
                                .toArray(String[]::new))
                .query((row, number) -> item(row, Cause.NOBODY))
                .list();
    }

    private String workingAt(Place place, String region, @Nullable Leaving leaving) {
        return people.with(place.role(), region, place.unit())
                .map(Actor::id)
                .filter(account -> leaving == null || !leaving.leaves(account, place.role()))
                .map(UserId::value)
                .collect(joining(" "));
    }

    private List<UnattendedSheet> formerOffice(String region) {
        return jdbc
                .sql(WAITING + " and sheet.turn like :offices")
                .param("region", region)
                .param("offices", Role.FINANCE_OFFICE_REVIEWER.name() + "@%")
                .query((row, number) -> item(row, Cause.FORMER_OFFICE))
                .list()
                .stream()
                .filter(item -> item.handOverTo() != null)
                .toList();
    }

    private UnattendedSheet item(ResultSet row, Cause cause) throws SQLException {
        var place = Place.of(row.getString("turn"));
        var unit = new UnitId(row.getString("unit"));
        var successor = successor(place, unit);
        return new UnattendedSheet(
                new SheetId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                SheetPhase.valueOf(row.getString("phase")),
                row.getString("stage"),
                row.getString("stage_label"),
                place.role(),
                place.unit(),
                place.unit() == null ? null : people.unitName(place.unit()),
                unit,
                people.unitName(unit),
                row.getObject("waiting_since", OffsetDateTime.class).toInstant(),
                cause,
                successor,
                successor == null ? null : people.unitName(successor));
    }

    private @Nullable UnitId successor(Place place, UnitId unit) {
        if (place.role() != Role.FINANCE_OFFICE_REVIEWER) {
            return null;
        }
        var department = units.departmentOf(unit);
        var office = department == null ? null : department.office();
        return office == null || office.equals(place.unit()) ? null : office;
    }
}
