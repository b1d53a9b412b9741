package io.mubiao.query.directory;

import io.mubiao.query.directory.Setup.Gap;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.Unit;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.org.UnitKind;
import io.mubiao.shared.org.Units;
import io.mubiao.shared.workflow.ReviewChain;
import io.mubiao.shared.workflow.WorkflowEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks at the register of units, the accounts and the chain of a region together. */
@Component
class SetupReader {

    /** Where the first start puts the administrator; nobody's department. */
    private static final UnitId OF_THE_SYSTEM = new UnitId("admin");

    private final JdbcClient jdbc;
    private final People people;
    private final EventStore store;

    SetupReader(JdbcClient jdbc, People people, EventStore store) {
        this.jdbc = jdbc;
        this.people = people;
        this.store = store;
    }

    @Transactional(readOnly = true)
    Setup find(String region) {
        var units = units(region);
        return new Setup(
                region,
                count(units, UnitKind.FINANCE_OFFICE),
                count(units, UnitKind.BUREAU),
                count(units, UnitKind.UNIT),
                accounts(region),
                gaps(region, units));
    }

    private List<Gap> gaps(String region, Map<UnitId, Unit> units) {
        var gaps = new Gaps(
                chain(region),
                new Units(units::get),
                (role, unit) -> people.with(role, region, unit).findAny().isPresent());
        return gaps.of(units.values());
    }

    private ReviewChain chain(String region) {
        return ReviewChain.adopted(store.readEvents(ReviewChain.stream(region), 0)
                .asStream()
                .map(message -> (WorkflowEvent) message.getPayload())
                .toList());
    }

    private int accounts(String region) {
        return (int) Stream.of(Role.values())
                .filter(role -> role != Role.ADMIN)
                .flatMap(role -> people.with(role, region, null))
                .distinct()
                .count();
    }

    private static int count(Map<UnitId, Unit> units, UnitKind kind) {
        return (int) units.values().stream().filter(unit -> unit.kind() == kind).count();
    }

    private Map<UnitId, Unit> units(String region) {
        return jdbc
                .sql("select id, name, kind, region, parent, office from read_model.unit where region = ? order by id")
                .param(region)
                .query((row, number) -> new Unit(
                        new UnitId(row.getString("id")),
                        row.getString("name"),
                        UnitKind.valueOf(row.getString("kind")),
                        row.getString("region"),
                        unit(row.getString("parent")),
                        unit(row.getString("office"))))
                .list()
                .stream()
                .filter(unit -> !unit.id().equals(OF_THE_SYSTEM))
                .collect(Collectors.toMap(Unit::id, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }

    private static @Nullable UnitId unit(@Nullable String id) {
        return id == null ? null : new UnitId(id);
    }
}
