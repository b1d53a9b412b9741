package io.mubiao.query.testing;

import io.mubiao.shared.library.IndicatorDefinition;
import io.mubiao.shared.library.LibraryEvent;
import io.mubiao.shared.library.LibraryIndicatorId;
import io.mubiao.shared.library.Scope;
import io.mubiao.shared.library.TaxonomyPlace;
import io.mubiao.shared.library.ValueBasis;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.Trace;
import io.mubiao.shared.value.Comparison;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;

/** Puts events of indicators into the store, as the command side would. */
public final class Shelf {

    private final Store store;
    private final Map<LibraryIndicatorId, Long> versions = new HashMap<>();

    public Shelf(Store store) {
        this.store = store;
    }

    public static LibraryIndicatorId newId() {
        return new LibraryIndicatorId(UUID.randomUUID());
    }

    public static IndicatorDefinition quantity(String name) {
        return definition(name, "产出指标", "数量指标", "产出指标", "数量指标");
    }

    public static IndicatorDefinition cost(String name) {
        return definition(name, "产出指标", "成本指标", "成本指标", "经济成本");
    }

    private static IndicatorDefinition definition(String name, String... levels) {
        return new IndicatorDefinition(
                List.of(new TaxonomyPlace("88", levels[0], levels[1]), new TaxonomyPlace("101", levels[2], levels[3])),
                name,
                "次",
                Comparison.GE,
                List.of("≥4次"),
                "工程修缮类项目：用于试验。",
                "业务记录",
                ValueBasis.PLAN);
    }

    public Shelf put(Actor actor, LibraryEvent... events) {
        for (var event : events) {
            var sequence = versions.merge(event.indicator(), 1L, Long::sum) - 1;
            store.append(new GenericDomainEventMessage<>(
                    "LibraryEntry",
                    event.indicator().stream(),
                    sequence,
                    event,
                    Trace.metaData(actor, actor.roles().toArray(Role[]::new)[0])));
        }
        return this;
    }

    public Shelf added(Actor office, LibraryIndicatorId id, IndicatorDefinition definition) {
        return put(office, new LibraryEvent.IndicatorAdded(id, office.region(), Scope.COMMON, definition));
    }

    public Shelf proposed(Actor drafter, LibraryIndicatorId id, IndicatorDefinition definition) {
        return put(drafter, new LibraryEvent.IndicatorProposed(id, drafter.region(), drafter.unit(), definition));
    }
}
