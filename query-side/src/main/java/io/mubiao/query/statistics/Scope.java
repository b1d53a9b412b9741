package io.mubiao.query.statistics;

import io.mubiao.query.replay.VisibilityKeys;
import io.mubiao.query.statistics.Statistics.AreaKind;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which sheets the figures are of, as a condition and its parameters. */
record Scope(AreaKind kind, FindStatistics query) {

    /** Of more sheets than this, only some are looked at one by one: all would take seconds. */
    private static final int MOST_FOLLOWED = 20_000;

    private static final Set<Role> SEE_THE_REGION =
            Set.of(Role.AUDITOR, Role.FINANCE_OFFICE_REVIEWER, Role.PERFORMANCE_REVIEWER, Role.APPROVER);

    /** What follows {@code from sheet}. */
    private static final String WITHIN = """

            where sheet.region = :region
              and (%s)
              and (:unit::text is null or sheet.unit = :unit)
              and (:departmentUnit::text is null or sheet.department_unit = :departmentUnit)
              and (:year::int is null or sheet.fiscal_year = :year)
              and (:department::text is null or sheet.department = :department)
            """.formatted(VisibilityKeys.ONE_ROW_EACH);

    /** What follows {@code from}, up to further conditions: groups of sheets, to add up. */
    static final String TALLY = "read_model.tally sheet" + WITHIN;

    /** The same sheets, one by one. */
    static final String SHEETS = "read_model.sheet sheet" + WITHIN;

    /** Some of these sheets, up to further conditions; parameter share. Ids are chance: their last digits draw fairly. */
    static final String SOME_SHEETS = SHEETS + " and ('x' || right(sheet.id::text, 4))::bit(16)::int < :share * 65536";

    /** The decisions on them, to be formatted with which of all decisions are looked at: nothing for all. */
    static final String STAYS =
            "read_model.sheet sheet join read_model.sheet_stay stay %s on stay.sheet = sheet.id" + WITHIN;

    /**
     * As wide as the caller's roles allow.
     *
     * @throws DomainException FORBIDDEN for who works with no sheets
     */
    static Scope of(FindStatistics query) {
        var actor = query.actor();
        if (actor.roles().stream().anyMatch(SEE_THE_REGION::contains)) {
            return new Scope(AreaKind.REGION, query);
        }
        if (actor.has(Role.DEPARTMENT_REVIEWER)) {
            return new Scope(AreaKind.DEPARTMENT, query);
        }
        if (actor.has(Role.DRAFTER)) {
            return new Scope(AreaKind.UNIT, query);
        }
        throw new DomainException(ErrorCode.FORBIDDEN, "您的角色不办理绩效目标表，不能查看统计");
    }

    /** Which part of so many sheets is looked at one by one, up to 1. */
    static double share(long sheets) {
        return Math.min(1, (double) MOST_FOLLOWED / Math.max(1, sheets));
    }

    Actor actor() {
        return query.actor();
    }

    Map<String, @Nullable Object> parameters() {
        var parameters = new HashMap<String, @Nullable Object>();
        var own = actor().unit().value();
        parameters.put("region", actor().region());
        parameters.put("unit", kind == AreaKind.UNIT ? own : null);
        parameters.put("departmentUnit", kind == AreaKind.DEPARTMENT ? own : null);
        parameters.put("year", query.year());
        parameters.put("department", query.department());
        parameters.put("places", VisibilityKeys.of(actor()).toArray(String[]::new));
        return parameters;
    }
}
