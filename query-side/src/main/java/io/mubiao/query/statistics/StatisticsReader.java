package io.mubiao.query.statistics;

import io.mubiao.query.deadline.Deadlines;
import io.mubiao.query.deadline.Overdue;
import io.mubiao.query.replay.UnitNames;
import io.mubiao.query.statistics.Durations.Late;
import io.mubiao.query.statistics.Statistics.Area;
import io.mubiao.query.statistics.Statistics.AreaKind;
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
    private final Deadlines deadlines;

    StatisticsReader(SheetFigures counts, Durations durations, UnitNames units, Deadlines deadlines) {
        this.counts = counts;
        this.durations = durations;
        this.units = units;
        this.deadlines = deadlines;
    }

    @Transactional(readOnly = true)
    Statistics find(FindStatistics query) {
        var scope = Scope.of(query);
        var naming = units.naming();
        var workingDays = deadlines.in(query.actor().region());
        var late = Overdue.parameters(workingDays, query.now());
        var stages = counts.perStage(scope, late);
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
                durations.overdue(scope, late).stream()
                        .map(sheet -> overdue(sheet, naming, workingDays, query.now()))
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

    private static Statistics.Overdue overdue(
            Late late, UnitNames.Naming naming, WorkingDays workingDays, Instant now) {
        var deadline = workingDays.deadline(late.clock(), now);
        return new Statistics.Overdue(
                late.sheet(),
                late.project(),
                late.department(),
                late.draftingUnit(),
                naming.of(late.draftingUnit()),
                late.stage(),
                late.stageLabel(),
                late.clock().since(),
                deadline.due(),
                deadline.workingDays() - deadline.remaining());
    }
}
