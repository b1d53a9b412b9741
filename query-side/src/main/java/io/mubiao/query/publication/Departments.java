package io.mubiao.query.publication;

import io.mubiao.query.publication.DepartmentList.PublishingUnit;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.org.Units;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import io.mubiao.shared.problem.Violation;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds departments in the register of units: what a sheet prints as its department may be misspelt or out of date. */
@Component
class Departments {

    private static final String NAMED = """
            select id, name
            from read_model.unit
            where region = :region and (id = :department or name = :department)
            order by id <> :department, id
            limit 2
            """;

    /** Units below another bureau belong to that one; {@code union} ends the walk through a register that was damaged. */
    private static final String BELOW = """
            with recursive below (id) as (
                select :unit::text
                union
                select unit.id
                from read_model.unit unit
                join below on unit.parent = below.id
                where unit.region = :region and unit.kind <> 'BUREAU')
            select id from below order by id
            """;

    private static final String OFFERED = """
            select id, name
            from read_model.unit
            where region = :region and kind in ('BUREAU', 'UNIT')
              and (:wholeRegion or :own in (id, parent, office)
                   or id = (select own.parent from read_model.unit own where own.id = :own))
            order by id
            """;

    private final JdbcClient jdbc;
    private final Units units;

    Departments(JdbcClient jdbc, Units units) {
        this.jdbc = jdbc;
        this.units = units;
    }

    /**
     * The unit of a region with this code or else with this registered name.
     *
     * @throws DomainException UNIT_NOT_FOUND, or MALFORMED when several units bear the name
     */
    Department find(String region, String codeOrName) {
        var found = registered(region, codeOrName);
        if (found.isEmpty()) {
            throw new DomainException(
                    ErrorCode.UNIT_NOT_FOUND, "单位名册中没有编码或名称为“" + codeOrName + "”的单位。请填写单位编码，或名册上登记的全称（不是表上所印的名称）");
        }
        var unit = found.get(0);
        if (found.size() > 1 && !unit.id().value().equals(codeOrName)) {
            var detail = "名册中有不止一个单位名为“" + codeOrName + "”，请改填单位编码";
            throw new DomainException(
                    ErrorCode.MALFORMED, detail, List.of(new Violation("department", "AMBIGUOUS", detail)));
        }
        var bureau = units.departmentOf(unit.id());
        return new Department(
                unit.id(),
                unit.name(),
                bureau == null ? null : bureau.id(),
                bureau == null ? null : bureau.office(),
                below(region, unit.id()));
    }

    /** The units that an account may choose from: its own, those around it, or with a role for the whole region all. */
    List<PublishingUnit> offeredTo(Actor actor) {
        return jdbc.sql(OFFERED)
                .param("region", actor.region())
                .param("wholeRegion", Department.isWholeRegionOpenTo(actor))
                .param("own", actor.unit().value())
                .query((row, number) -> new PublishingUnit(new UnitId(row.getString("id")), row.getString("name")))
                .list();
    }

    private List<PublishingUnit> registered(String region, String codeOrName) {
        return jdbc.sql(NAMED)
                .param("region", region)
                .param("department", codeOrName)
                .query((row, number) -> new PublishingUnit(new UnitId(row.getString("id")), row.getString("name")))
                .list();
    }

    private List<UnitId> below(String region, UnitId unit) {
        return jdbc.sql(BELOW)
                .param("region", region)
                .param("unit", unit.value())
                .query((row, number) -> new UnitId(row.getString("id")))
                .list();
    }
}
