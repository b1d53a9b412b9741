package io.mubiao.query.statistics;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ways that sheets really went, as a graph.
 *
 * @param sheets how many were followed, all told
 * @param estimated whether counts and medians are those of some of the sheets, as they are for more than 20,000
 * @param transitions the most frequent first, at most 200
 */
record ProcessMap(
        Instant asOf,
        @Nullable Integer year,
        long sheets,
        boolean estimated,
        List<State> states,
        List<Transition> transitions) {

    /** What a state is. */
    enum StateKind {
        /** A stage of a chain. */
        STAGE,
        /** With the unit, or at an end. */
        PHASE
    }

    /**
     * Where sheets were or are.
     *
     * @param id the stage's code or the phase
     * @param label in Chinese
     * @param now how many sheets are there
     * @param left how often one went on from there
     * @param medianDays half of those who went on had been there no longer; null if none has gone on
     */
    record State(
            String id,
            String label,
            StateKind kind,
            long now,
            long left,
            @Nullable Double medianDays) {}

    /**
     * From one state to another, or to the same again.
     *
     * @param medianDays half of them came after no longer a time
     */
    record Transition(String from, String to, long count, double medianDays) {}
}
