package io.mubiao.query.monitoring;

import io.mubiao.query.projection.Projection;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Compares the read models with the events they are made of. A position whose transaction stayed open for more than a
 * minute is given up by the projections; nothing else would ever tell.
 */
public final class Reconciliation {

    private static final Logger log = LoggerFactory.getLogger(Reconciliation.class);

    /** What is a dead letter is known already. */
    private static final String DIFFERENCES = """
            select difference.aggregate, difference.expected, difference.found
            from (%s) difference
            where not exists (select from read_model.dead_letter_entry letter
                              where letter.processing_group = :group
                                and letter.sequence_identifier = difference.aggregate)
            limit 100
            """;

    private final JdbcClient jdbc;
    private final List<Projection> projections;
    private final ProgressWatch progress;
    private final Map<String, List<Difference>> differences = new ConcurrentHashMap<>();
    private final Map<String, OffsetDateTime> comparedUntil = new ConcurrentHashMap<>();

    Reconciliation(JdbcClient jdbc, List<Projection> projections, ProgressWatch progress) {
        this.jdbc = jdbc;
        this.projections = projections;
        this.progress = progress;
    }

    /** A stream of events that a read model does not show up to its end. */
    public record Difference(String aggregate, long expected, long found) {}

    public Map<String, List<Difference>> differences() {
        return Map.copyOf(differences);
    }

    @Scheduled(initialDelay = 60_000, fixedDelay = 60_000)
    void compare() {
        if (progress.hasCaughtUp()) {
            projections.forEach(this::compare);
        }
    }

    /** The first time everything, then what came since; a difference is looked at again until it is gone. */
    private void compare(Projection projection) {
        var until = jdbc.sql("select now() - interval '1 minute'")
                .query(OffsetDateTime.class)
                .single();
        var found = differences(projection, comparedUntil.get(projection.group()), until);
        differences.put(projection.group(), found);
        if (found.isEmpty()) {
            comparedUntil.put(projection.group(), until.minusMinutes(10));
        } else {
            log.warn("{} does not show {} streams of events to their end", projection.group(), found.size());
        }
    }

    List<Difference> differences(Projection projection, @Nullable OffsetDateTime from, OffsetDateTime until) {
        return jdbc.sql(DIFFERENCES.formatted(projection.differences()))
                .param("group", projection.group())
                .param("from", from == null ? "-infinity" : from.toString())
                .param("until", until.toString())
                .query(Difference.class)
                .list();
    }
}
