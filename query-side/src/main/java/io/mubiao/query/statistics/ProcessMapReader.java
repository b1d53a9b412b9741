package io.mubiao.query.statistics;

import static java.util.stream.Collectors.toMap;

import io.mubiao.query.deadline.Deadlines;
import io.mubiao.query.deadline.Overdue;
import io.mubiao.query.statistics.ProcessMap.State;
import io.mubiao.query.statistics.ProcessMap.StateKind;
import io.mubiao.query.statistics.ProcessMap.Transition;
import io.mubiao.query.statistics.Statistics.PerStage;
import io.mubiao.query.statistics.Statistics.PerState;
import io.mubiao.query.statistics.Walks.Walk;
import io.mubiao.shared.sheet.SheetPhase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Draws the map of a year: where sheets are, where they went from there, and how long that took. */
@Component
class ProcessMapReader {

    private static final int MOST_TRANSITIONS = 200;
    private static final double SECONDS_PER_DAY = 86_400;

    private final SheetFigures counts;
    private final Walks walks;
    private final Deadlines deadlines;

    ProcessMapReader(SheetFigures counts, Walks walks, Deadlines deadlines) {
        this.counts = counts;
        this.walks = walks;
        this.deadlines = deadlines;
    }

    @Transactional(readOnly = true)
    public ProcessMap find(FindStatistics query) {
        var scope = Scope.of(query);
        var phases = counts.perState(scope);
        var stages = counts.perStage(
                scope, Overdue.parameters(deadlines.in(query.actor().region()), query.now()));
        long sheets = phases.stream().mapToLong(phase -> phase.figure().count()).sum();
        double share = Scope.share(sheets);
        var walked = walks.of(scope, share);
        return new ProcessMap(
                query.now(), query.year(), sheets, share < 1, states(phases, stages, walked), transitions(walked));
    }

    private static List<Transition> transitions(List<Walk> walked) {
        return walked.stream()
                .filter(walk -> walk.target() != null)
                .limit(MOST_TRANSITIONS)
                .map(walk -> new Transition(
                        walk.origin(), Objects.requireNonNull(walk.target()), walk.count(), days(walk.seconds())))
                .toList();
    }

    /** In the order in which a sheet usually comes to them: the unit's, the stages, the ends. */
    private static List<State> states(List<PerState> phases, List<PerStage> stages, List<Walk> walked) {
        var left = walked.stream().filter(walk -> walk.target() == null).collect(toMap(Walk::origin, walk -> walk));
        var now = new LinkedHashMap<String, Long>();
        phases.stream()
                .filter(phase -> phase.state() != SheetPhase.IN_REVIEW)
                .forEach(phase ->
                        now.put(phase.state().name(), (long) phase.figure().count()));
        stages.forEach(stage -> now.put(stage.stage(), (long) stage.figure().count()));
        var states = new ArrayList<State>();
        for (var phase : List.of(SheetPhase.DRAFT, SheetPhase.RETURNED)) {
            add(states, phase, now, left);
        }
        labels(stages, walked).forEach((stage, label) -> states.add(state(stage, label, StateKind.STAGE, now, left)));
        for (var phase : List.of(SheetPhase.APPROVED, SheetPhase.REJECTED, SheetPhase.DISCARDED)) {
            add(states, phase, now, left);
        }
        states.removeIf(state -> state.now() == 0 && isUnknown(state.id(), walked));
        return states;
    }

    private static boolean isUnknown(String state, List<Walk> walked) {
        return walked.stream().noneMatch(walk -> walk.origin().equals(state) || state.equals(walk.target()));
    }

    private static void add(List<State> states, SheetPhase phase, Map<String, Long> now, Map<String, Walk> left) {
        states.add(state(phase.name(), phase.label(), StateKind.PHASE, now, left));
    }

    private static State state(String id, String label, StateKind kind, Map<String, Long> now, Map<String, Walk> left) {
        var walk = left.get(id);
        return new State(
                id,
                label,
                kind,
                now.getOrDefault(id, 0L),
                walk == null ? 0 : walk.count(),
                walk == null ? null : days(walk.seconds()));
    }

    /** Of the stages, in the order of the chain. */
    private static Map<String, String> labels(List<PerStage> stages, List<Walk> walked) {
        var labels = new LinkedHashMap<String, String>();
        walked.stream()
                .filter(walk -> walk.target() != null && walk.label() != null)
                .sorted(Comparator.comparingInt(Walk::position).thenComparing(Walk::origin))
                .forEach(walk -> labels.putIfAbsent(
                        Objects.requireNonNull(walk.target()), Objects.requireNonNull(walk.label())));
        stages.forEach(stage -> labels.putIfAbsent(stage.stage(), stage.label()));
        return labels;
    }

    private static double days(double seconds) {
        return Math.round(seconds / SECONDS_PER_DAY * 100) / 100.0;
    }
}
