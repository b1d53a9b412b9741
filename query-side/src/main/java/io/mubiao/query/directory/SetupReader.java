package io.mubiao.query.directory;

import io.mubiao.query.directory.Setup.Gap;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.Unit;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.org.UnitKind;
import io.mubiao.shared.org.Units;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import io.mubiao.shared.workflow.ReviewChain;
import io.mubiao.shared.workflow.WorkflowEvent;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks at the register of units, the accounts and the chain of a region together. */
@Component
class SetupReader {

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
        var register = register(region);
        var working = working(region);
        var units = register.values().stream()
                .filter(unit -> !unit.id().equals(Unit.OF_THE_REGION) || isUsed(unit.id(), working))
                .toList();
        return new Setup(
                region,
                count(units, UnitKind.FINANCE_OFFICE),
                count(units, UnitKind.BUREAU),
                count(units, UnitKind.UNIT),
                accounts(working),
                gaps(region, register, units, working));
    }

    /** Whether others than administrators work there. */
    private static boolean isUsed(UnitId unit, Map<Role, List<Actor>> working) {
        return working.entrySet().stream()
                .filter(role -> role.getKey() != Role.ADMIN)
                .flatMap(role -> role.getValue().stream())
                .anyMatch(account -> account.unit().equals(unit));
    }

    private List<Gap> gaps(
            String region, Map<UnitId, Unit> register, List<Unit> units, Map<Role, List<Actor>> working) {
        var places = new EnumMap<Role, Set<UnitId>>(Role.class);
        working.forEach((role, accounts) ->
                places.put(role, accounts.stream().map(Actor::unit).collect(Collectors.toSet())));
        var gaps = new Gaps(chain(region), new Units(register::get), (role, unit) -> {
            var staffed = places.getOrDefault(role, Set.of());
            return unit == null ? !staffed.isEmpty() : staffed.contains(unit);
        });
        return gaps.of(units);
    }

    private Map<Role, List<Actor>> working(String region) {
        var working = new EnumMap<Role, List<Actor>>(Role.class);
        for (var role : Role.values()) {
            working.put(role, people.with(role, region, null).toList());
        }
        return working;
    }

    private ReviewChain chain(String region) {
        return ReviewChain.adopted(store.readEvents(ReviewChain.stream(region), 0)
                .asStream()
                .map(SetupReader::known)
                .toList());
    }

    private static WorkflowEvent known(DomainEventMessage<?> message) {
        if (message.getPayload() instanceof WorkflowEvent event) {
            return event;
        }
        throw new DomainException(ErrorCode.UNAVAILABLE, "审核流程有这个版本的程序不能识别的变动，请联系系统管理员");
    }

    private static int accounts(Map<Role, List<Actor>> working) {
        return (int) working.entrySet().stream()
                .filter(role -> role.getKey() != Role.ADMIN)
                .flatMap(role -> role.getValue().stream())
                .distinct()
                .count();
    }

    private static int count(List<Unit> units, UnitKind kind) {
        return (int) units.stream().filter(unit -> unit.kind() == kind).count();
    }

    private Map<UnitId, Unit> register(String region) {
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
                .collect(Collectors.toMap(Unit::id, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }

    private static @Nullable UnitId unit(@Nullable String id) {
        return id == null ? null : new UnitId(id);
    }
}
