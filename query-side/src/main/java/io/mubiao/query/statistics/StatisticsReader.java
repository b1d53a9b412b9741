package io.mubiao.query.statistics;

import io.mubiao.query.replay.UnitNames;
import io.mubiao.query.statistics.Statistics.Area;
import io.mubiao.query.statistics.Statistics.AreaKind;
import io.mubiao.query.statistics.Statistics.Overdue;
import io.mubiao.shared.workflow.WorkingDays;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the answer together. */
@Component
class StatisticsReader {

    private final SheetFigures counts;
    private final Durations durations;
    private final UnitNames units;
    private final WorkingDays workingDays;

    StatisticsReader(SheetFigures counts, Durations durations, UnitNames units, WorkingDays workingDays) {
        this.counts = counts;
        this.durations = durations;
        this.units = units;
        this.workingDays = workingDays;
    }

    @Transactional(readOnly = true)
    Statistics find(FindStatistics query) {
        var scope = Scope.of(query);
        var naming = units.naming();
        var overdueBefore = workingDays.overdueBefore(query.now());
        var stages = counts.perStage(scope, overdueBefore);
        var states = counts.perState(scope);
        return new Statistics(
                query.now(),
                area(scope, naming),
                counts.years(scope),
                states,
                stages,
                counts.perDepartment(scope),
                counts.perYear(scope),
                counts.perUnit(scope, naming),
                durations.of(
                        scope,
                        states.stream()
                                .mapToLong(state -> state.figure().count())
                                .sum()),
                workingDays.allowed(),
                stages.stream().mapToInt(Statistics.PerStage::overdue).sum(),
                durations.overdue(scope, overdueBefore).stream()
                        .map(late -> overdue(late, naming, query.now()))
                        .toList());
    }

    private static Area area(Scope scope, UnitNames.Naming naming) {
        var region = scope.actor().region();
        if (scope.kind() == AreaKind.REGION) {
            return new Area(scope.kind(), null, null, region);
        }
        var unit = scope.actor().unit();
        return new Area(scope.kind(), unit, naming.of(unit), region);
    }

    private Overdue overdue(Durations.Late late, UnitNames.Naming naming, Instant now) {
        var since = late.waitingSince().toInstant();
        return new Overdue(
                late.sheet(),
                late.project(),
                late.department(),
                late.draftingUnit(),
                naming.of(late.draftingUnit()),
                late.stage(),
                late.stageLabel(),
                since,
                workingDays.passed(since, now));
    }
}
