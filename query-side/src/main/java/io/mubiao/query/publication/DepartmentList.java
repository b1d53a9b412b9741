package io.mubiao.query.publication;

import io.mubiao.shared.org.UnitId;
import java.util.List;

/** The units of the register whose sheets an account may want to publish. */
record DepartmentList(List<PublishingUnit> items) {

    /** @param name as registered */
    record PublishingUnit(UnitId id, String name) {}
}
