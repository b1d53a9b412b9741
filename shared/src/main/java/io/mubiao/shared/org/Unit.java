package io.mubiao.shared.org;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit as its events left it.
 *
 * @param parent the unit above, null for a bureau or an office
 * @param office the finance office that looks after it, null if none was assigned
 */
public record Unit(
        UnitId id,
        String name,
        UnitKind kind,
        String region,
        @Nullable UnitId parent,
        @Nullable UnitId office) {

    /** The region's own unit, where the first start puts the administrator; it bears the region's name once given one. */
    public static final UnitId OF_THE_REGION = new UnitId("admin");

    /** What that unit is called until somebody says what the region is called. */
    public static final String REGION_WITHOUT_NAME = "系统管理";

    /** The identifier of the unit's event stream; unlike the id it cannot meet an account's or a sheet's. */
    public static String stream(UnitId id) {
        return "unit/" + id.value();
    }

    /** The unit that the events, oldest first, describe; null without events. */
    public static @Nullable Unit of(List<UnitEvent> events) {
        Unit unit = null;
        for (var event : events) {
            unit = after(unit, event);
        }
        return unit;
    }

    private static Unit after(@Nullable Unit unit, UnitEvent event) {
        if (event instanceof UnitEvent.UnitCreated created) {
            return new Unit(created.unit(), created.name(), created.kind(), created.region(), created.parent(), null);
        }
        if (unit == null) {
            throw new IllegalArgumentException("events of unit " + event.unit() + " do not start with its creation");
        }
        if (event instanceof UnitEvent.UnitRenamed renamed) {
            return new Unit(unit.id, renamed.name(), unit.kind, unit.region, unit.parent, unit.office);
        }
        if (event instanceof UnitEvent.FinanceOfficeAssigned assigned) {
            return new Unit(unit.id, unit.name, unit.kind, unit.region, unit.parent, assigned.office());
        }
        throw new IllegalStateException("unknown unit event " + event);
    }
}
