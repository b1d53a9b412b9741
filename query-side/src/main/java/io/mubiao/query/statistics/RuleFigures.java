package io.mubiao.query.statistics;

import io.mubiao.query.replay.UnitNames;
import io.mubiao.query.replay.VisibilityKeys;
import io.mubiao.query.statistics.FindingStatistics.FoundByRule;
import io.mubiao.query.statistics.FindingStatistics.FoundInUnit;
import io.mubiao.shared.check.RuleDescription;
import io.mubiao.shared.check.RuleSet;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.sheet.Severity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts what the checks found in the sheets of a scope, or in some of them where there are very many. */
@Component
class RuleFigures {

    private static final String OF_UNIT = " and (:chosen::text is null or sheet.unit = :chosen)";

    private static final String SUBMITTED =
            "select coalesce(sum(sheet.ever_submitted), 0) from " + Scope.TALLY + OF_UNIT;

    private static final String FOLLOWED = """
            with followed as materialized (
                select sheet.id, sheet.unit, sheet.returns, %s as listed
                from %s and sheet.ever_submitted)
            """.formatted(VisibilityKeys.LISTED, Scope.SOME_SHEETS + OF_UNIT);

    private static final String PER_RULE = FOLLOWED + """
            select finding.rule, finding.severity, count(*) as sheets, sum(finding.findings) as findings,
                   count(*) filter (where followed.returns > finding.returns) as returned,
                   count(*) filter (where followed.listed) as listed
            from followed
            join read_model.sheet_finding finding on finding.sheet = followed.id
            group by finding.rule, finding.severity
            order by sheets desc, finding.rule, finding.severity
            """;

    private static final String PER_UNIT = FOLLOWED + """
            select followed.unit, count(distinct followed.id) as submitted,
                   count(distinct followed.id) filter (where finding.severity = 'ERROR') as faulty,
                   coalesce(sum(finding.findings) filter (where finding.severity = 'ERROR'), 0) as errors,
                   coalesce(sum(finding.findings) filter (where finding.severity = 'WARNING'), 0) as warnings,
                   coalesce(sum(finding.findings) filter (where finding.severity = 'HINT'), 0) as hints,
                   count(distinct followed.id)
                       filter (where finding.severity = 'ERROR' and followed.returns > finding.returns) as returned,
                   count(distinct followed.id)
                       filter (where finding.severity = 'ERROR' and followed.listed) as listed
            from followed
            left join read_model.sheet_finding finding on finding.sheet = followed.id
            group by followed.unit
            order by errors desc, warnings desc, followed.unit
            """;

    private final JdbcClient jdbc;
    private final UnitNames units;

    RuleFigures(JdbcClient jdbc, UnitNames units) {
        this.jdbc = jdbc;
        this.units = units;
    }

    /** @param unit whose sheets alone are counted; null: those of all units in the scope */
    @Transactional(readOnly = true)
    FindingStatistics find(FindStatistics query, @Nullable UnitId unit) {
        var scope = Scope.of(query);
        long sheets = asked(SUBMITTED, scope, unit).query(Long.class).single();
        double share = Scope.share(sheets);
        return new FindingStatistics(
                query.now(), query.year(), unit, sheets, perRule(scope, unit, share), perUnit(scope, unit, share));
    }

    /** @param share of the sheets that are looked at, up to 1 */
    List<FoundByRule> perRule(Scope scope, @Nullable UnitId unit, double share) {
        var titles = titles(scope.query());
        return asked(PER_RULE, scope, unit)
                .param("share", share)
                .query((row, number) -> new FoundByRule(
                        row.getString("rule"),
                        titles.getOrDefault(row.getString("rule"), row.getString("rule")),
                        Severity.valueOf(row.getString("severity")),
                        count(row, "sheets", share),
                        count(row, "findings", share),
                        count(row, "returned", share),
                        count(row, "listed", share),
                        share < 1))
                .list();
    }

    private List<FoundInUnit> perUnit(Scope scope, @Nullable UnitId unit, double share) {
        var naming = units.naming();
        return asked(PER_UNIT, scope, unit)
                .param("share", share)
                .query((row, number) -> foundInUnit(row, naming, share))
                .list();
    }

    private static FoundInUnit foundInUnit(ResultSet row, UnitNames.Naming naming, double share) throws SQLException {
        var unit = new UnitId(row.getString("unit"));
        return new FoundInUnit(
                unit,
                naming.of(unit),
                count(row, "submitted", share),
                count(row, "faulty", share),
                count(row, "errors", share),
                count(row, "warnings", share),
                count(row, "hints", share),
                count(row, "returned", share),
                count(row, "listed", share),
                share < 1);
    }

    private JdbcClient.StatementSpec asked(String sql, Scope scope, @Nullable UnitId unit) {
        return jdbc.sql(sql).params(scope.parameters()).param("chosen", unit == null ? null : unit.value());
    }

    private static long count(ResultSet row, String column, double share) throws SQLException {
        return Math.round(row.getLong(column) / share);
    }

    private static Map<String, String> titles(FindStatistics query) {
        var region = query.actor().region();
        var year = query.year();
        var rules = year == null ? RuleSet.latest(region) : RuleSet.of(region, year);
        return rules.rules().stream().collect(Collectors.toMap(RuleDescription::code, RuleDescription::title));
    }
}
