package io.mubiao.query.publication;

import io.mubiao.query.publication.Approved.Missing;
import io.mubiao.query.publication.Approved.RegisteredNames;
import io.mubiao.query.publication.Approved.Sheet;
import io.mubiao.query.replay.SheetStates;
import io.mubiao.query.replay.UnitNames;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import io.mubiao.shared.problem.Violation;
import io.mubiao.shared.sheet.SheetId;
import io.mubiao.shared.sheet.SheetRules;
import io.mubiao.shared.sheet.SheetState;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the sheets in force of a department and year. For a given department and year every caller gets the same sheets or
 * a refusal: a document with some of them looks like one with all.
 */
@Component
class ApprovedSheets {

    private static final String IN_FORCE = """
            select sheet.id, sheet.version
            from read_model.sheet sheet
            where sheet.region = :region and not sheet.submitted and sheet.unit = any(:units) and sheet.approved_year = :year
              and not exists (select from read_model.dead_letter_entry letter
                              where letter.processing_group = 'sheet'
                                and letter.sequence_identifier = sheet.id::text)
            """;

    private final JdbcClient jdbc;
    private final SheetStates states;
    private final Departments departments;
    private final StuckSheets stuck;
    private final UnitNames names;

    ApprovedSheets(JdbcClient jdbc, SheetStates states, Departments departments, StuckSheets stuck, UnitNames names) {
        this.jdbc = jdbc;
        this.states = states;
        this.departments = departments;
        this.stuck = stuck;
        this.names = names;
    }

    /**
     * @throws DomainException NOTHING_APPROVED rather than an empty document that somebody might publish, FORBIDDEN rather
     *     than a part of it
     */
    @Transactional(readOnly = true)
    Approved find(Actor actor, String named, int year) {
        var department = departments.find(actor.region(), named);
        var late = stuck.of(department, year);
        var states = new ArrayList<>(upToDate(actor, department, year));
        states.addAll(late.readable());
        if (states.isEmpty() && late.missing().isEmpty()) {
            throw new DomainException(
                    ErrorCode.NOTHING_APPROVED, "“" + department.name() + "” " + year + " 年没有已批复的绩效目标表。请核对单位和年度");
        }
        if (!department.isOpenTo(actor) && !seesAll(actor, states, late.missing())) {
            throw refusal(department, year);
        }
        var naming = names.naming();
        var sheets = states.stream().map(state -> sheet(state, naming)).toList();
        return new Approved(actor.region(), department, sheets, late.missing());
    }

    private List<SheetState> upToDate(Actor actor, Department department, int year) {
        return jdbc.sql(IN_FORCE)
                .param("region", actor.region())
                .param("units", department.unitCodes())
                .param("year", year)
                .query((row, index) -> states.of(new SheetId(row.getObject("id", UUID.class)), row.getLong("version")))
                .list();
    }

    /** A drafter whose unit is the only one with sheets in force, or a reviewer whom all of them came to. */
    private static boolean seesAll(Actor actor, List<SheetState> states, List<Missing> missing) {
        return states.stream().allMatch(state -> SheetRules.maySee(state, actor))
                && missing.stream()
                        .allMatch(
                                sheet -> actor.has(Role.DRAFTER) && sheet.unit().equals(actor.unit()));
    }

    private static DomainException refusal(Department department, int year) {
        var detail = "“" + department.name() + "” " + year + " 年已批复的绩效目标表中有您无权查看的。公开文本和交换表须收齐全部，不能只给一部分；"
                + "请由该部门的主管部门审核人、对口业务股室、绩效股、批复人或审计人员下载，或者只下载本单位的";
        return new DomainException(
                ErrorCode.FORBIDDEN, detail, List.of(new Violation("department", "NOT_ALL_VISIBLE", detail)));
    }

    private Sheet sheet(SheetState state, UnitNames.Naming naming) {
        var inForce = Objects.requireNonNull(state.inForce(), "not approved");
        var bureau = names.departmentOf(state.unit());
        var registered = new RegisteredNames(
                naming.at(state.unit(), inForce.approvedAt()),
                bureau == null ? null : naming.at(bureau, inForce.approvedAt()));
        return new Sheet(state.id(), state.unit(), inForce, registered);
    }
}
